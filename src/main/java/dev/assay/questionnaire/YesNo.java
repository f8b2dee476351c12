package dev.assay.questionnaire;

import java.util.Optional;
import java.util.Set;

/** Words for yes and no. No word means yes in one of these languages and no in another, so all are read, whatever the language. */
public final class YesNo {
    private static final Set<String> YES = Set.of(
            "true",
            "t",
            "yes",
            "y",
            "1",
            "1.0",
            "on",
            "wahr",
            "ja",
            "j",
            "vrai",
            "oui",
            "verdadero",
            "sí",
            "si",
            "s",
            "vero",
            "sì",
            "verdadeiro",
            "sim",
            "waar",
            "prawda",
            "tak",
            "kyllä");
    private static final Set<String> NO = Set.of(
            "false", "f", "no", "n", "0", "0.0", "off", "falsch", "nein", "faux", "non", "falso", "não", "nao",
            "onwaar", "nee", "fałsz", "nie", "nej", "nei", "ei");

    private YesNo() {}

    /** Whether a word says yes or no, case and blanks around apart; empty for one that says neither. */
    public static Optional<Boolean> read(String text) {
        String word = Choices.folded(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
