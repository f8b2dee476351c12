package dev.assay.questionnaire;

import dev.assay.problem.Nearest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the option that a text stands for. */
final class Choices {
    private static final int SHOWN = 12;

    private Choices() {}

    /** The id of the option: by its exact id, else by id, label in any language or synonym, in any case and with blanks collapsed. */
    static Optional<String> find(Question question, String text) {
        return question.option(text).isPresent()
                ? Optional.of(text)
                : Optional.ofNullable(index(question).get(folded(text)));
    }

    /** Every way to say an option, folded, to its id; ids go before labels, labels before synonyms. */
    static Map<String, String> index(Question question) {
        Map<String, String> index = new LinkedHashMap<>();
        question.options().forEach(o -> index.putIfAbsent(folded(o.id()), o.id()));
        question.options().forEach(o -> index.putIfAbsent(folded(o.label()), o.id()));
        question.options().forEach(o -> o.labels().values().forEach(label -> index.putIfAbsent(folded(label), o.id())));
        question.options().forEach(o -> o.says().forEach(word -> index.putIfAbsent(folded(word), o.id())));
        return index;
    }

    /** The ids of options that stand in one text with {@code ; | / , or and} between them; empty where any part of it is none. */
    static List<String> several(Question question, String text) {
        String parted = " " + folded(text).replace(',', ';').replace('|', ';').replace('/', ';') + " ";
        for (String word : List.of("or", "and", "oder", "und", "ou", "et")) {
            parted = parted.replace(" " + word + " ", ";");
        }
        List<String> ids = new ArrayList<>();
        for (String part : parted.split(";", -1)) {
            Optional<String> id = find(question, part.strip());
            if (id.isEmpty()) {
                return List.of();
            }
            ids.add(id.get());
        }
        return ids;
    }

    /** The id of the option whose id, label or synonym is nearest to a text. */
    static Optional<String> nearest(Question question, String text) {
        Map<String, String> index = index(question);
        return Nearest.to(folded(text), index.keySet()).map(index::get);
    }

    /** Small letters, one blank between words, none around. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** {@code a, b, c}: the ids, the first dozen of many. */
    static String ids(Question question) {
        List<String> ids = new ArrayList<>(question.optionIds());
        return ids.size() <= SHOWN
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, SHOWN)) + " and " + (ids.size() - SHOWN) + " more";
    }
}
