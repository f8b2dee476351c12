package dev.assay.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that one endpoint is told.
 *
 * @param id of it, the same however often it is sent; later ones have greater ids, as text
 * @param endpoint its name
 * @param type what happened, as the message says it
 * @param payload JSON, as it is sent
 * @param state whether it was taken
 * @param claim how often somebody took it up to send it
 * @param attempts how often it was sent, or tried to, since it was written or asked for again
 * @param next when it is sent next; of one that is not sent any more, when it was to be sent last
 * @param status HTTP status of the last answer, or null when there was none
 * @param why what came of the last attempt, in words, or null before it
 * @param created when it happened
 * @param delivered when it was taken, or null
 */
public record Message(
        String id,
        String endpoint,
        String type,
        String payload,
        State state,
        int claim,
        int attempts,
        Instant next,
        @Nullable Integer status,
        @Nullable String why,
        Instant created,
        @Nullable Instant delivered) {
    /** How far messages are. */
    public enum State {
        /** To be sent, now or later. */
        PENDING,
        /** Taken. */
        DELIVERED,
        /** Not taken, and not tried any more unless somebody asks for it. */
        FAILED;

        /** The word in JSON and in the database. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All words. */
        public static List<String> words() {
            return Arrays.stream(values()).map(State::word).toList();
        }

        /** The one of a word; empty where there is none. */
        public static Optional<State> of(String word) {
            return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
        }
    }

    /** Id, endpoint and state only. */
    @Override
    public String toString() {
        return "message " + id + " to " + endpoint + " " + state;
    }
}
