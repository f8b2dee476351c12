package dev.assay.workload;

import java.util.List;

/**
 * A workload on which engines are compared: votes of one shape, tiers on the sum of all points, collateral by segment and role. A segment is a member from {@value #MEMBER_FROM} points
 * on; at most {@value #MOST_PIECES} pieces of collateral, the best segment's first.
 *
 * @param votes in order
 * @param acceptableFrom points from which a prospect is acceptable
 * @param targetFrom points from which it is a target
 * @param pieces collateral
 */
public record Peers(List<Vote> votes, int acceptableFrom, int targetFrom, List<Piece> pieces) {
    /** Points from which a segment has a prospect as its member. */
    public static final int MEMBER_FROM = 10;

    /** Pieces of collateral that a prospect gets at most. */
    public static final int MOST_PIECES = 5;

    /**
     * A rule: industry, size, region and perhaps a need say how well a segment fits.
     *
     * @param number from 0
     * @param industries any of these
     * @param employees at least so many
     * @param region exactly this
     * @param need what must be among the needs; empty for no such condition
     * @param segment for which it votes
     * @param points of the vote
     * @param reason what people read
     */
    public record Vote(
            int number,
            List<String> industries,
            int employees,
            String region,
            String need,
            String segment,
            int points,
            String reason) {}

    /**
     * Collateral for members of a segment in a role.
     *
     * @param segment id of the segment
     * @param role the prospect's
     * @param id of the piece
     */
    public record Piece(String segment, String role, String id) {}

    /** Segments that votes or collateral name, sorted. */
    public List<String> segments() {
        return java.util.stream.Stream.concat(
                        votes.stream().map(Vote::segment), pieces.stream().map(Piece::segment))
                .distinct()
                .sorted()
                .toList();
    }

    /** Tier of a sum of points. */
    public String tier(int points) {
        return points >= targetFrom ? "TARGET" : points >= acceptableFrom ? "ACCEPTABLE" : "NON_TARGET";
    }
}
