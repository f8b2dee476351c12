package dev.assay.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends a message once. */
interface Post extends AutoCloseable {
    /** Sends, and says what came of it. Never throws for what the other side does. */
    Answer send(Endpoint endpoint, Message message, Instant at);

    @Override
    default void close() {}

    /**
     * What came of it.
     *
     * @param status of the answer, or null when there was none
     * @param why in words, without address or content
     */
    record Answer(@Nullable Integer status, String why) {
        boolean isTaken() {
            return status != null && status / 100 == 2;
        }

        /** Whether the endpoint says that it is there no more. */
        boolean isGone() {
            return status != null && status == 410;
        }
    }
}
