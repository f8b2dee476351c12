package dev.assay.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request that may be sent again, and must then be answered as before.
 *
 * @param key the caller's name for it, 1 to 255 visible ASCII characters
 * @param fingerprint of all that was asked under the key
 */
public record IdempotentRequest(String key, String fingerprint) {
    /**
     * @throws IllegalArgumentException if the key has another form
     */
    public IdempotentRequest {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /** A request by its key, its address and its body. */
    public static IdempotentRequest of(String key, String address, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new IdempotentRequest(key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a text can be a key. */
    public static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= 255 && text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
