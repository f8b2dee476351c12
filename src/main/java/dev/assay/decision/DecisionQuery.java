package dev.assay.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list; null for all.
 *
 * @param program id of the program
 * @param market id of the market by whose rules they were made
 * @param tier id of the tier
 * @param segment id of a segment that the prospect is a member of
 * @param since not before this time
 * @param before id after which the list goes on, from {@link #read}; null for the start
 * @param limit how many at most, 1 to {@link #MOST}
 */
public record DecisionQuery(
        @Nullable String program,
        @Nullable String market,
        @Nullable String tier,
        @Nullable String segment,
        @Nullable Instant since,
        @Nullable String before,
        int limit) {
    /** The most decisions of one page. */
    public static final int MOST = 500;

    private static final String MARK = "d1.";

    /**
     * @throws IllegalArgumentException if the limit is out of range
     */
    public DecisionQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** The id in a cursor; empty if it is none of ours. */
    public static Optional<String> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(MARK) && DecisionIds.isId(text.substring(MARK.length()))
                    ? Optional.of(text.substring(MARK.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + id).getBytes(StandardCharsets.UTF_8));
    }
}
