package dev.assay.bench;

import dev.assay.workload.Peers;
import dev.assay.workload.Verdict;
import dev.assay.workload.Verdict.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the program around a rules engine must do itself: add up votes, and cut the collateral. The same for all engines that are not Assay. For one prospect. */
public final class HostSums {
    private static final Comparator<Standing> BEST_FIRST =
            Comparator.comparingInt((Standing s) -> -s.points()).thenComparing(Standing::segment);

    private final Map<String, int[]> sums = new HashMap<>();
    private final Map<String, String> pieces = new HashMap<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<Standing> members = new ArrayList<>();
    private int points;
    private String tier = "";

    /** A vote. */
    public void vote(String segment, int votes, String reason) {
        sums.computeIfAbsent(segment, s -> new int[1])[0] += votes;
        points += votes;
        reasons.add(reason);
    }

    /** The tier. */
    public void tier(String id) {
        tier = id;
    }

    /** Collateral for a segment. */
    public void piece(String segment, String id) {
        pieces.put(segment, id);
    }

    /** All votes are in: who is a member. */
    List<Standing> close() {
        sums.forEach((segment, sum) -> {
            if (sum[0] >= Peers.MEMBER_FROM) {
                members.add(new Standing(segment, sum[0]));
            }
        });
        members.sort(BEST_FIRST);
        return members;
    }

    int points() {
        return points;
    }

    Verdict verdict() {
        List<String> found = new ArrayList<>();
        for (Standing member : members) {
            String piece = pieces.get(member.segment());
            if (piece != null && found.size() < Peers.MOST_PIECES) {
                found.add(piece);
            }
        }
        return new Verdict(tier, points, members, found, reasons);
    }
}
