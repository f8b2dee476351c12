package dev.assay.web.api;

import dev.assay.decision.IdempotentRequest;
import org.jspecify.annotations.Nullable;

/** Requests that may be sent again: the header Idempotency-Key. */
final class Keyed {
    /** In answers to a request that came before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private Keyed() {}

    /**
     * The request by its key; null where it has none.
     *
     * @param address what else tells it from others
     * @throws Refusal if the key has another form
     */
    static @Nullable IdempotentRequest request(@Nullable String key, String address, Body body) {
        if (key == null) {
            return null;
        }
        if (!IdempotentRequest.isKey(key)) {
            throw Refusals.parameter(
                    "idempotency-key", key, "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        return IdempotentRequest.of(key, address, body.bytes());
    }

    /** The key was used for another request. */
    static Refusal taken() {
        return new Refusal(
                ApiProblem.of(
                        409,
                        "idempotency-key",
                        "The Idempotency-Key was used before",
                        "This Idempotency-Key was used before, for another request. Send each new request with a key of its own; nothing was recorded."));
    }
}
