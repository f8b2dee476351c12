package dev.assay.workload;

import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import dev.assay.workload.Verdict.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Java as one would write it first: a predicate for each rule, tried in order. The reference for what is right. */
public final class PlainLoop implements Engine {
    private final Peers peers;
    private final Vote[] votes;
    private final List<Predicate<Prospect>> conditions = new ArrayList<>();
    private final Map<String, Map<String, String>> pieces;

    /** Of these rules. */
    public PlainLoop(Peers peers) {
        this.peers = peers;
        votes = peers.votes().toArray(Vote[]::new);
        for (Vote vote : votes) {
            Set<String> industries = new HashSet<>(vote.industries());
            Predicate<Prospect> fits = p -> p.employees() >= vote.employees()
                    && p.region().equals(vote.region())
                    && industries.contains(p.industry());
            conditions.add(
                    vote.need().isEmpty() ? fits : fits.and(p -> p.needs().contains(vote.need())));
        }
        pieces = peers.pieces().stream()
                .collect(Collectors.groupingBy(Piece::segment, Collectors.toMap(Piece::role, Piece::id)));
    }

    @Override
    public Verdict classify(Prospect prospect) {
        Map<String, Integer> sums = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < votes.length; i++) {
            if (conditions.get(i).test(prospect)) {
                sums.merge(votes[i].segment(), votes[i].points(), Integer::sum);
                total += votes[i].points();
                reasons.add(votes[i].reason());
            }
        }
        List<Standing> members = new ArrayList<>();
        sums.forEach((segment, points) -> {
            if (points >= Peers.MEMBER_FROM) {
                members.add(new Standing(segment, points));
            }
        });
        members.sort(Verdict.BEST_FIRST);
        List<String> found = new ArrayList<>();
        for (Standing member : members) {
            String piece = pieces.getOrDefault(member.segment(), Map.of()).get(prospect.role());
            if (piece != null && found.size() < Peers.MOST_PIECES) {
                found.add(piece);
            }
        }
        return new Verdict(peers.tier(total), total, members, found, reasons);
    }
}
