package dev.assay.ruleset.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a decision table holds, by the word or letter at its top. Drools knows more; those have no place in the rule language. */
enum ColumnKind {
    NAME("NAME", "N"),
    CONDITION("CONDITION", "C"),
    ACTION("ACTION", "A"),
    METADATA("METADATA", "@"),
    DESCRIPTION("DESCRIPTION", "I"),
    ENABLED("ENABLED", "B"),
    DATE_EFFECTIVE("DATE-EFFECTIVE", "V"),
    DATE_EXPIRES("DATE-EXPIRES", "Z");

    private final String word;
    private final String letter;

    ColumnKind(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    String word() {
        return word;
    }

    /** Whether a template stands above the values. */
    boolean hasTemplate() {
        return this == CONDITION || this == ACTION || this == METADATA;
    }

    boolean isDate() {
        return this == DATE_EFFECTIVE || this == DATE_EXPIRES;
    }

    /** Whether a table may have several of them. */
    boolean isMany() {
        return hasTemplate();
    }

    /** Name of the attribute in DRL. */
    String attribute() {
        return word.toLowerCase(Locale.ROOT);
    }

    static Optional<ColumnKind> of(String text) {
        return Arrays.stream(values())
                .filter(k -> k.word.equalsIgnoreCase(text) || k.letter.equalsIgnoreCase(text))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ColumnKind::word).toList();
    }
}
