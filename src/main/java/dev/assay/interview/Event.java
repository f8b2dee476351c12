package dev.assay.interview;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened in a conversation. What it has come to is these, one after the other; none is ever changed or taken out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Began.class, name = "began"),
    @JsonSubTypes.Type(value = Event.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Event.TakenBack.class, name = "taken-back"),
    @JsonSubTypes.Type(value = Event.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Event.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = Event.NotUnderstood.class, name = "not-understood"),
    @JsonSubTypes.Type(value = Event.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = Event.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Event.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = Event.Overridden.class, name = "overridden"),
    @JsonSubTypes.Type(value = Event.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = Event.HandedOver.class, name = "handed-over"),
    @JsonSubTypes.Type(value = Event.TakenOver.class, name = "taken-over")
})
public sealed interface Event {
    /**
     * It began.
     *
     * @param setting program, revision, market, language and channel
     * @param prospect with whom
     */
    record Began(Setting setting, Prospect prospect) implements Event {}

    /**
     * Something was said to a question, in place of what was said before.
     *
     * @param question its id
     * @param said what
     */
    record Answered(String question, Said said) implements Event {}

    /**
     * What was said to a question counts no longer.
     *
     * @param question its id
     */
    record TakenBack(String question) implements Event {}

    /**
     * A note was made, in place of the one before.
     *
     * @param question to which question, or null for the whole conversation
     * @param note empty where it was deleted
     */
    record Noted(@Nullable String question, String note) implements Event {}

    /**
     * The prospect said something in his own words. What was understood of it follows, answer by answer, and then what was not.
     *
     * @param question that was asked, or null
     * @param text of the prospect
     */
    record Heard(@Nullable String question, String text) implements Event {}

    /**
     * Something of the prospect's words could not be taken down.
     *
     * @param missed which questions they seem to have been about
     */
    record NotUnderstood(List<Missed> missed) implements Event {
        /** Copies. */
        public NotUnderstood {
            missed = List.copyOf(missed);
        }
    }

    /**
     * Words that seem to be about a question and do not answer it.
     *
     * @param question its id
     * @param why it was not understood, as {@link dev.assay.utterance.Misheard.Why} says it
     * @param words of the prospect
     * @param candidates what may have been meant; empty where nothing tells
     * @param ask the question once more, in other words
     */
    record Missed(String question, String why, String words, List<Candidate> candidates, String ask) {
        /** Copies. */
        public Missed {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * What may have been meant.
     *
     * @param value as an answer is sent
     * @param label what people read
     */
    record Candidate(Object value, String label) {}

    /**
     * It goes on by another revision of the rules.
     *
     * @param revision of the same program, in full
     */
    record Moved(String revision) implements Event {}

    /**
     * It was finished, and the decision recorded.
     *
     * @param decision its id
     * @param isSettled whether nothing that was still open could have changed tier or primary segment
     */
    record Finished(String decision, boolean isSettled) implements Event {}

    /** It goes on; the decision stays, until a later one supersedes it. */
    record Reopened() implements Event {}

    /**
     * The rep disagrees with the rules.
     *
     * @param tier the right one by the rep, or null where the rules' is
     * @param segment the right primary segment by the rep, or null where the rules' is
     * @param reason why
     */
    record Overridden(@Nullable String tier, @Nullable String segment, String reason) implements Event {
        /**
         * The same without what the rules say, too.
         *
         * @param rulesTier the tier by the rules, or null
         * @param rulesSegment the primary segment by the rules, or null
         */
        public Overridden beside(@Nullable String rulesTier, @Nullable String rulesSegment) {
            return new Overridden(
                    Objects.equals(tier, rulesTier) ? null : tier,
                    Objects.equals(segment, rulesSegment) ? null : segment,
                    reason);
        }

        /** Whether it says anything otherwise. */
        public boolean differs() {
            return tier != null || segment != null;
        }
    }

    /**
     * A piece of collateral was marked, in place of what it was marked before.
     *
     * @param item its id
     * @param mark what is said of it by now; {@link Mark#NONE} where all of it was taken back
     */
    record Marked(String item, Mark mark) implements Event {}

    /**
     * Somebody else is to go on with it.
     *
     * @param to a word on to whom, or null
     * @param reason why, or null
     * @param contact how to reach the prospect, or null; personal data
     */
    record HandedOver(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String contact) implements Event {
        /** After an earlier one: how to reach the prospect holds until it is said anew. */
        HandedOver after(@Nullable HandedOver earlier) {
            return contact == null && earlier != null ? new HandedOver(to, reason, earlier.contact()) : this;
        }
    }

    /**
     * A person leads it from now on.
     *
     * @param by the name that this person goes by
     */
    record TakenOver(String by) implements Event {}

    /**
     * What a conversation is judged by.
     *
     * @param program its id
     * @param revision in full
     * @param market its id, or null to go by the answers
     * @param language of the prospect, a tag
     * @param channel by what way
     */
    record Setting(
            String program, String revision, @Nullable String market, String language, Channel channel) {
        Setting by(String other) {
            return new Setting(program, other, market, language, channel);
        }
    }

    /** Copies what it may not share. */
    static <T> Map<String, T> with(Map<String, T> map, String key, @Nullable T value) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        if (value != null) {
            copy.put(key, value);
        }
        return Collections.unmodifiableMap(copy);
    }
}
