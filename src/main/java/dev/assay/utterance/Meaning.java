package dev.assay.utterance;

import java.util.List;

/** What was said to a question. */
public sealed interface Meaning {
    /**
     * An answer as it is sent: a text, a truth value, or a list of option ids.
     *
     * @param given a {@link String}, {@link Boolean} or a list of texts
     */
    record Plain(Object given) implements Meaning {}

    /**
     * A number, or several of which one is meant.
     *
     * @param amount which
     */
    record Number(Amount amount) implements Meaning {}

    /**
     * A day, or several of which one is meant.
     *
     * @param days which
     */
    record Day(Days days) implements Meaning {}

    /** The prospect does not know. */
    record Unknown() implements Meaning {}

    /** The prospect does not want to say. */
    record Refused() implements Meaning {}

    /** Several options, by their ids. */
    static Meaning options(List<String> ids) {
        return new Plain(List.copyOf(ids));
    }
}
