package dev.assay.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What other systems can be told. */
public enum EventType {
    /** An interview was finished, and its decision recorded. */
    FINISHED("interview.finished"),
    /** The decision that was recorded is disqualified by a rule. */
    DISQUALIFIED("interview.disqualified"),
    /** Somebody else is to go on with an interview. */
    HANDED_OVER("interview.handed-over"),
    /** A person sees it otherwise than the rules. */
    OVERRIDDEN("interview.overridden");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As messages and the configuration have it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The one of a word; empty where there is none. */
    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }
}
