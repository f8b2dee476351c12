package dev.assay.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said to one question. May be personal data.
 *
 * @param kind what kind of reply it is
 * @param given the answer as it was given, as JSON has it: text, number, boolean or a list of texts; null where it is no answer
 * @param words the prospect's own words, or null
 * @param sure how sure whoever took it down is, from 0 to 1; null where nobody said
 * @param isPrefilled whether it was known before the conversation began
 */
public record Said(
        Kind kind,
        @Nullable Object given,
        @Nullable String words,
        @Nullable Double sure,
        boolean isPrefilled) {
    /** Kinds of reply. */
    public enum Kind {
        /** An answer. */
        ANSWER,
        /** The prospect does not know. */
        UNKNOWN,
        /** The prospect does not want to say. */
        REFUSED,
        /** It was answered, but there is reason to ask again: it counts as not answered until then. */
        DOUBTED;

        /** The word in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @throws IllegalArgumentException if it is not from 0 to 1 how sure it is
     */
    public Said {
        if (sure != null && !(sure >= 0 && sure <= 1)) {
            throw new IllegalArgumentException("from 0 to 1, not " + sure);
        }
    }

    /** A plain answer. */
    public static Said answer(Object given) {
        return new Said(Kind.ANSWER, given, null, null, false);
    }

    /** Whether both come to the same, whoever took them down, and however sure; either may be null for nothing. */
    public static boolean isSame(@Nullable Said one, @Nullable Said other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.kind == other.kind && String.valueOf(one.given).equals(String.valueOf(other.given));
    }

    /** "Don't know". */
    public static Said unknown() {
        return new Said(Kind.UNKNOWN, null, null, null, false);
    }

    /** The same, to be asked again. */
    Said doubted() {
        return new Said(Kind.DOUBTED, given, words, sure, isPrefilled);
    }

    /** The same, as known beforehand. */
    Said prefilled() {
        return new Said(kind, given, words, sure, true);
    }

    /** The kind of reply only. */
    @Override
    public String toString() {
        return kind.name();
    }
}
