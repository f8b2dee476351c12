package dev.assay.workload;

import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import dev.assay.workload.Verdict.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The limit: Java written for exactly these rules. Texts become numbers once; a bucket for each industry and region holds its rules by size, so that the first too large ends the
 * search; needs are bits. For one thread.
 */
public final class PlainIndex implements Engine {
    private final Peers peers;
    private final Map<String, Integer> industries = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> needs = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private final Bucket[][] buckets;
    private final String[] segments;
    private final int[] segmentOf;
    private final int[] pointsOf;
    private final String[] reasonOf;
    private final String[][] pieces;
    private final int[] sums;

    private record Bucket(int[] employees, long[] needs, int[] votes) {
        static Bucket of(List<Vote> votes, Map<String, Integer> needs) {
            List<Vote> sorted = new ArrayList<>(votes);
            sorted.sort(Comparator.comparingInt(Vote::employees));
            return new Bucket(
                    sorted.stream().mapToInt(Vote::employees).toArray(),
                    sorted.stream()
                            .mapToLong(v -> v.need().isEmpty() ? 0 : 1L << needs.get(v.need()))
                            .toArray(),
                    sorted.stream().mapToInt(Vote::number).toArray());
        }
    }

    /** Of these rules. */
    public PlainIndex(Peers peers) {
        this.peers = peers;
        segments = peers.segments().toArray(String[]::new);
        sums = new int[segments.length];
        segmentOf = peers.votes().stream()
                .mapToInt(v -> Arrays.binarySearch(segments, v.segment()))
                .toArray();
        pointsOf = peers.votes().stream().mapToInt(Vote::points).toArray();
        reasonOf = peers.votes().stream().map(Vote::reason).toArray(String[]::new);
        for (Vote vote : peers.votes()) {
            number(regions, vote.region());
            vote.industries().forEach(i -> number(industries, i));
            if (!vote.need().isEmpty()) {
                number(needs, vote.need());
            }
        }
        buckets = buckets(peers.votes());
        peers.pieces().forEach(p -> number(roles, p.role()));
        pieces = new String[segments.length][roles.size()];
        for (Piece piece : peers.pieces()) {
            pieces[Arrays.binarySearch(segments, piece.segment())][roles.get(piece.role())] = piece.id();
        }
    }

    private Bucket[][] buckets(List<Vote> votes) {
        Map<Integer, List<Vote>> gathered = new HashMap<>();
        for (Vote vote : votes) {
            for (String industry : vote.industries()) {
                int at = industries.get(industry) * regions.size() + regions.get(vote.region());
                gathered.computeIfAbsent(at, k -> new ArrayList<>()).add(vote);
            }
        }
        Bucket[][] all = new Bucket[industries.size()][regions.size()];
        for (int i = 0; i < all.length; i++) {
            for (int r = 0; r < regions.size(); r++) {
                all[i][r] = Bucket.of(gathered.getOrDefault(i * regions.size() + r, List.of()), needs);
            }
        }
        return all;
    }

    private static void number(Map<String, Integer> numbers, String name) {
        numbers.putIfAbsent(name, numbers.size());
    }

    @Override
    public Verdict classify(Prospect prospect) {
        Arrays.fill(sums, 0);
        List<String> reasons = new ArrayList<>();
        int total = 0;
        Integer industry = industries.get(prospect.industry());
        Integer region = regions.get(prospect.region());
        if (industry != null && region != null) {
            Bucket bucket = buckets[industry][region];
            long lacking = ~bits(prospect.needs());
            int employees = prospect.employees();
            for (int i = 0; i < bucket.employees.length && bucket.employees[i] <= employees; i++) {
                if ((bucket.needs[i] & lacking) == 0) {
                    int vote = bucket.votes[i];
                    sums[segmentOf[vote]] += pointsOf[vote];
                    total += pointsOf[vote];
                    reasons.add(reasonOf[vote]);
                }
            }
        }
        List<Standing> members = members();
        return new Verdict(peers.tier(total), total, members, pieces(prospect, members), reasons);
    }

    private long bits(List<String> names) {
        long bits = 0;
        for (String name : names) {
            Integer need = needs.get(name);
            if (need != null) {
                bits |= 1L << need;
            }
        }
        return bits;
    }

    private List<Standing> members() {
        List<Standing> members = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] >= Peers.MEMBER_FROM) {
                members.add(new Standing(segments[i], sums[i]));
            }
        }
        // Written out: a comparator of method references boxes, and this is the limit.
        members.sort((a, b) -> a.points() != b.points()
                ? Integer.compare(b.points(), a.points())
                : a.segment().compareTo(b.segment()));
        return members;
    }

    private List<String> pieces(Prospect prospect, List<Standing> members) {
        List<String> found = new ArrayList<>();
        Integer role = roles.get(prospect.role());
        if (role != null) {
            for (int i = 0; i < members.size() && found.size() < Peers.MOST_PIECES; i++) {
                String piece =
                        pieces[Arrays.binarySearch(segments, members.get(i).segment())][role];
                if (piece != null) {
                    found.add(piece);
                }
            }
        }
        return found;
    }
}
