package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a prospect stands with every segment, kept small: written out when it is read. Immutable. */
final class Standings {
    private static final Comparator<SegmentStanding> MEMBERS_FIRST = Comparator.comparing(
                    SegmentStanding::member, Comparator.reverseOrder())
            .thenComparing(SegmentStanding::points, Comparator.reverseOrder());

    private static final byte MEMBER = 1;
    private static final byte EXCLUDED = 2;

    private final List<SegmentDefinition> segments;
    private final int[] points;
    private final byte[] marks;
    private final int primary;

    Standings(List<SegmentDefinition> segments, Tally tally) {
        this.segments = segments;
        points = new int[segments.size()];
        marks = new byte[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = tally.points(i);
            marks[i] = (byte) ((tally.member(i) ? MEMBER : 0) | (tally.excluded(i) ? EXCLUDED : 0));
        }
        primary = tally.primary();
    }

    /** In the program's order. */
    List<SegmentStanding> inOrder() {
        List<SegmentStanding> standings = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            SegmentDefinition segment = segments.get(i);
            standings.add(new SegmentStanding(
                    segment.id(),
                    points[i],
                    segment.threshold(),
                    (marks[i] & MEMBER) != 0,
                    i == primary,
                    (marks[i] & EXCLUDED) != 0));
        }
        return standings;
    }

    /** Members first, then by points, then by order. */
    List<SegmentStanding> membersFirst() {
        List<SegmentStanding> standings = inOrder();
        standings.sort(MEMBERS_FIRST);
        return standings;
    }
}
