package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.SegmentDefinition;
import java.util.Arrays;
import java.util.List;

/** How a prospect stands with every segment, kept small: written out when it is read. Immutable. */
final class Standings {
    private static final byte MEMBER = 1;
    private static final byte EXCLUDED = 2;
    /** Bits of a key that hold a segment's number, and with its points. */
    private static final int NUMBER = 20;

    private static final int POINTS = NUMBER + 32;

    private final SegmentStanding[] atRest;
    private final int[] points;
    private final byte[] marks;
    private final int primary;

    Standings(List<SegmentDefinition> segments, Tally tally) {
        this(atRest(segments), tally);
    }

    /**
     * @param atRest of the program's segments, made once
     */
    Standings(SegmentStanding[] atRest, Tally tally) {
        this.atRest = atRest;
        points = new int[atRest.length];
        marks = new byte[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = tally.points(i);
            marks[i] = (byte) ((tally.member(i) ? MEMBER : 0) | (tally.excluded(i) ? EXCLUDED : 0));
        }
        primary = tally.primary();
    }

    /** How somebody stands of whom no rule said anything: shared by all of whom that is so. */
    static SegmentStanding[] atRest(List<SegmentDefinition> segments) {
        return segments.stream()
                .map(s -> new SegmentStanding(s.id(), 0, s.threshold(), false, false, false))
                .toArray(SegmentStanding[]::new);
    }

    /** In the program's order. */
    List<SegmentStanding> inOrder() {
        SegmentStanding[] standings = new SegmentStanding[points.length];
        for (int i = 0; i < standings.length; i++) {
            standings[i] = standing(i);
        }
        return List.of(standings);
    }

    /** Members first, then by points, then by order. */
    List<SegmentStanding> membersFirst() {
        long[] keys = new long[points.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(i);
        }
        Arrays.sort(keys);
        SegmentStanding[] standings = new SegmentStanding[keys.length];
        for (int i = 0; i < standings.length; i++) {
            standings[i] = standing(number(keys[i]));
        }
        return List.of(standings);
    }

    /** Ids of the segments that the prospect is a member of, in the same order. */
    List<String> members() {
        long[] keys = new long[marks.length];
        int count = 0;
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] & MEMBER) != 0) {
                keys[count++] = key(i);
            }
        }
        Arrays.sort(keys, 0, count);
        String[] ids = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = atRest[number(keys[i])].id();
        }
        return List.of(ids);
    }

    /** Sorts as a segment stands. */
    private long key(int segment) {
        long after = (marks[segment] & MEMBER) != 0 ? 0 : 1;
        return after << POINTS | (Integer.MAX_VALUE - (long) points[segment]) << NUMBER | segment;
    }

    private static int number(long key) {
        return (int) key & (1 << NUMBER) - 1;
    }

    private SegmentStanding standing(int number) {
        SegmentStanding rest = atRest[number];
        return points[number] == 0 && marks[number] == 0 && number != primary
                ? rest
                : new SegmentStanding(
                        rest.id(),
                        points[number],
                        rest.threshold(),
                        (marks[number] & MEMBER) != 0,
                        number == primary,
                        (marks[number] & EXCLUDED) != 0);
    }
}
