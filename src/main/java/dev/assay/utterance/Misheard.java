package dev.assay.utterance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What was said of a question, or seems to have been, without that one could tell what it means.
 *
 * @param question its id
 * @param why it was not understood
 * @param options ids of those that may have been meant; empty where nothing tells
 * @param words of the prospect; may be personal data
 */
public record Misheard(String question, Why why, List<String> options, String words) {
    /** Copies. */
    public Misheard {
        options = List.copyOf(options);
    }

    /** Reasons. */
    public enum Why {
        /** Nothing that was said is an answer to it. */
        NOTHING,
        /** What was said may mean several things. */
        AMBIGUOUS,
        /** It was only said what it is not. */
        DENIED,
        /** It may mean something, but that is not sure enough. */
        UNSURE,
        /** It is said by another period or in another currency than is asked for. */
        UNIT,
        /** It is out of bounds, or not of the kind that is asked for. */
        NOT_TAKEN;

        /** The word in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The question and why. */
    @Override
    public String toString() {
        return question + " " + why.word();
    }
}
