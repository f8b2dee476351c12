package dev.assay.program;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Identity of one exact content of a program: SHA-256 over all its files. The files are taken in the order of their paths; a path is relative to the home
 * folder, with {@code /} between its parts, in Unicode form NFC, and is compared and hashed as UTF-8 (unsigned bytes). For each file the digest takes the
 * bytes of the path, one zero byte, the length of the content as eight bytes (most significant first), and the content, byte for byte. Platform, time stamps,
 * permissions and the order of a directory listing play no part; line endings do.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Revision(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException if it is not a SHA-256 in lower-case hexadecimal
     */
    public Revision {
        if (!isRevision(hex)) {
            throw new IllegalArgumentException("not a revision: " + hex);
        }
    }

    /** Whether a text is a whole revision: 64 lower-case hexadecimal digits. */
    public static boolean isRevision(String text) {
        return FORM.matcher(text).matches();
    }

    /** The revision of these files, by path relative to home. */
    public static Revision of(Map<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.entrySet().stream()
                .map(f -> Map.entry(
                        Normalizer.normalize(f.getKey(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                        f.getValue()))
                .sorted(Comparator.comparing(Map.Entry::getKey, Arrays::compareUnsigned))
                .forEach(f -> {
                    digest.update(f.getKey());
                    digest.update((byte) 0);
                    digest.update(ByteBuffer.allocate(Long.BYTES)
                            .putLong(f.getValue().length)
                            .array());
                    digest.update(f.getValue());
                });
        return new Revision(HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The first 12 digits, as shown to people. */
    public String shortForm() {
        return hex.substring(0, 12);
    }

    /** {@link #shortForm()}. */
    @Override
    public String toString() {
        return shortForm();
    }
}
