package dev.assay.workload;

import java.util.Comparator;
import java.util.List;

/**
 * What an engine made of a prospect of the peers.
 *
 * @param tier its tier
 * @param points sum of all votes
 * @param segments of which it is a member, most points first, then by name
 * @param pieces collateral, best first
 * @param reasons of every vote, in any order
 */
public record Verdict(String tier, int points, List<Standing> segments, List<String> pieces, List<String> reasons) {
    /**
     * A segment with its points.
     *
     * @param segment its id
     * @param points of its votes
     */
    public record Standing(String segment, int points) {}

    /** Order of members: most points first, then by name. */
    static final Comparator<Standing> BEST_FIRST =
            Comparator.comparing(Standing::points).reversed().thenComparing(Standing::segment);

    /** All of it in one line, the reasons in the order of the votes: equal lines are equal verdicts. */
    public String line(String prospect) {
        StringBuilder line = new StringBuilder(prospect).append('|').append(tier);
        line.append('|').append(points).append('|');
        segments.forEach(
                s -> line.append(s.segment()).append(':').append(s.points()).append(','));
        line.append('|').append(String.join(",", pieces)).append('|');
        List<String> sorted = reasons.stream()
                .sorted(Comparator.comparingInt(r -> Integer.parseInt(r.substring(1, r.indexOf(' ')))))
                .toList();
        return line.append(String.join(",", sorted)).toString();
    }

    /** Digest of lines, one after the other: FNV-1a in 32 bits. */
    public static int digest(Iterable<String> lines) {
        int digest = 0x811c9dc5;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                digest = (digest ^ line.charAt(i)) * 0x01000193;
            }
        }
        return digest;
    }
}
