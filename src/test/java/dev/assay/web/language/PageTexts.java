package dev.assay.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;

/** Looks for words on a page that are neither marked, nor of the program with marks: that one is Greek, and all its ids begin with {@code zq}. */
final class PageTexts {
    private static final Path LOOK = Path.of("src/test/resources/web/marked/texts.js");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** Revisions and ids of what was made meanwhile, with digits among their letters; and how days are written in files. */
    private static final Pattern ID = Pattern.compile("[0-9a-z-]*\\d[0-9a-z-]*|[dMy./-]+");

    private static final Set<String> KNOWN = known();

    private final JavascriptExecutor browser;
    private final String except;
    private final Map<List<?>, String> strange = new LinkedHashMap<>();

    /**
     * @param except what is not looked at, as a selector
     */
    PageTexts(JavascriptExecutor browser, String except) {
        this.browser = browser;
        this.except = except;
    }

    private static Set<String> known() {
        // The product's own name, names of formats, and words that Java has for languages, months and halves of days.
        Set<String> known = new HashSet<>(Set.of("Assay", "CSV", "UTF"));
        DateFormatSymbols days = DateFormatSymbols.getInstance(Locale.ENGLISH);
        known.addAll(Arrays.asList(days.getShortMonths()));
        known.addAll(Arrays.asList(days.getAmPmStrings()));
        Stream.concat(Stream.of(Locale.getISOLanguages()), Stream.of("de-CH"))
                .flatMap(l -> WORD.matcher(Locale.forLanguageTag(l).getDisplayName(Locale.ENGLISH))
                        .results())
                .forEach(w -> known.add(w.group()));
        return known;
    }

    /** Looks at the page as it stands. */
    void look(String state) {
        try {
            for (Object each : (List<?>) browser.executeScript(Files.readString(LOOK), except)) {
                List<?> found = (List<?>) each;
                List<String> words = words((String) found.get(1));
                if (!words.isEmpty()) {
                    strange.putIfAbsent(
                            found, state + ": " + found.get(0) + ": " + String.join(" ", words) + ": " + found.get(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strange words of a text. Of a wide word a wide letter is enough to be seen, so that one that is half each is strange. */
    static List<String> words(String text) {
        return GAP.splitAsStream(text)
                .filter(token ->
                        !token.contains("zq") && !ID.matcher(bare(token)).matches())
                .flatMap(token -> WORD.matcher(token).results())
                .map(r -> r.group())
                .filter(word -> word.codePoints().anyMatch(c -> c < 0xFF00))
                .filter(word -> !KNOWN.contains(word))
                .toList();
    }

    private static String bare(String token) {
        return token.replaceAll("^[\\p{Punct}“‘]+|[\\p{Punct}”’]+$", "");
    }

    /** A line for each text with strange words: the state of the page in which it was seen first, where, the words, all of it. */
    List<String> strange() {
        return List.copyOf(strange.values());
    }
}
