package dev.assay.web.lists;

import dev.assay.web.lists.ListPage.Choice;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Languages to choose from, each with a number as it writes it.
 *
 * @param words of the page
 */
record NumberLanguages(ListWords words) {
    private static final double EXAMPLE = 12_345.6;

    /** Of those in which lists mostly come. */
    private static final List<String> TAGS =
            List.of("cs", "da", "de", "de-CH", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "sv");

    /**
     * The program's own first, as what counts where nothing is chosen; then by name.
     *
     * @param own the program's
     * @param chosen a tag that is among them in any case, or empty
     */
    List<Choice> choices(String own, String chosen) {
        Stream<Choice> others = Stream.concat(TAGS.stream(), Stream.of(chosen))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(tag -> new Choice(tag, title(tag)))
                .sorted(Comparator.comparing(Choice::title));
        return Stream.concat(Stream.of(new Choice("", words.ownLanguage(title(own)))), others)
                .toList();
    }

    private String title(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getDisplayName(words.locale()) + " (" + number(language) + ")";
    }

    private static String number(Locale language) {
        return NumberFormat.getNumberInstance(language).format(EXAMPLE);
    }
}
