package dev.assay.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as Standard Webhooks says: HMAC-SHA256 over id, time and body. Never shown. Immutable.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
public final class Secret {
    /** What each begins with. */
    public static final String PREFIX = "whsec_";

    private static final int LEAST = 24;
    private static final int MOST = 64;

    private final SecretKeySpec key;

    private Secret(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Reads {@code whsec_} with 24 to 64 bytes in Base64 after it; empty when it is anything else. */
    public static Optional<Secret> of(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length < LEAST || key.length > MOST ? Optional.empty() : Optional.of(new Secret(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The signature of a message, {@code v1,…}.
     *
     * @param id of the message
     * @param seconds when it is sent, since 1970 UTC
     * @param body as it is sent
     */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "a secret";
    }
}
