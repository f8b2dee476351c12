package dev.assay.reasoning.circuit;

import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which segments the prospect surely is, may be and cannot be a member of, and which may be primary: the engine's sums on bounds instead of points. Each part is worked out when it is first
 * read, since rules read segments before all of them are counted. Used again, by one thread at a time.
 */
final class SegmentBounds {
    private final List<SegmentDefinition> segments;
    private final Totals totals;
    private final Evaluation evaluation;
    private final int[][] rivals;
    private final Interval[] points;
    private final byte[] excluded;
    private final boolean[] counted;
    private final byte[] members;
    private final boolean[] judged;
    private final BitSet primary = new BitSet();
    private boolean ranked;

    SegmentBounds(List<SegmentDefinition> segments, Totals totals, Evaluation evaluation) {
        this.segments = segments;
        this.totals = totals;
        this.evaluation = evaluation;
        int size = segments.size();
        rivals = new int[size][];
        points = new Interval[size];
        for (int i = 0; i < size; i++) {
            points[i] = new Interval();
            rivals[i] = rivals(i);
        }
        excluded = new byte[size];
        counted = new boolean[size];
        members = new byte[size];
        judged = new boolean[size];
    }

    private int[] rivals(int segment) {
        String group = segments.get(segment).group();
        List<Integer> rivals = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (i != segment && group != null && group.equals(segments.get(i).group())) {
                rivals.add(i);
            }
        }
        return rivals.stream().mapToInt(i -> i).toArray();
    }

    void clear() {
        Arrays.fill(counted, false);
        Arrays.fill(judged, false);
        ranked = false;
    }

    /** Others of its group. */
    int[] rivalsOf(int segment) {
        return rivals[segment];
    }

    Interval points(int segment) {
        count(segment);
        return points[segment];
    }

    private void count(int segment) {
        if (!counted[segment]) {
            totals.points(segment).bound(evaluation, points[segment]);
            excluded[segment] = evaluation.any(totals.excluded(segment));
            counted[segment] = true;
        }
    }

    byte excluded(int segment) {
        count(segment);
        return excluded[segment];
    }

    byte member(int segment) {
        if (!judged[segment]) {
            members[segment] = judge(segment);
            judged[segment] = true;
        }
        return members[segment];
    }

    private boolean mayQualify(int segment) {
        return points(segment).high() >= segments.get(segment).threshold() && excluded(segment) != Evaluation.TRUE;
    }

    private boolean surelyQualifies(int segment) {
        return points(segment).low() >= segments.get(segment).threshold() && excluded(segment) == Evaluation.FALSE;
    }

    private byte judge(int segment) {
        boolean may = mayQualify(segment);
        boolean sure = surelyQualifies(segment);
        boolean rivalSure = false;
        boolean rivalMay = false;
        for (int rival : rivals[segment]) {
            if (surelyQualifies(rival)) {
                rivalSure = true;
                may &= !isBefore(points[rival].low(), rival, points[segment].high(), segment);
            }
            if (mayQualify(rival)) {
                rivalMay = true;
                sure &= isBefore(points[segment].low(), segment, points[rival].high(), rival);
            }
        }
        if (segments.get(segment).group() != null && segments.get(segment).isDefault()) {
            may |= !rivalSure && mayStandIn(segment);
            sure |= !rivalMay && surelyStandsIn(segment);
        }
        return sure ? Evaluation.TRUE : may ? Evaluation.OPEN : Evaluation.FALSE;
    }

    /** More points first, then the order of the program. */
    private static boolean isBefore(long points, int segment, long others, int other) {
        return points > others || (points == others && segment < other);
    }

    private boolean mayStandIn(int segment) {
        if (excluded(segment) == Evaluation.TRUE) {
            return false;
        }
        for (int rival : rivals[segment]) {
            if (rival < segment && segments.get(rival).isDefault() && excluded(rival) == Evaluation.FALSE) {
                return false;
            }
        }
        return true;
    }

    private boolean surelyStandsIn(int segment) {
        if (excluded(segment) != Evaluation.FALSE) {
            return false;
        }
        for (int rival : rivals[segment]) {
            if (rival < segment && segments.get(rival).isDefault() && excluded(rival) != Evaluation.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** Numbers of the segments that may be primary; the number of segments stands for none. */
    BitSet primary() {
        if (!ranked) {
            rank();
            ranked = true;
        }
        return primary;
    }

    private void rank() {
        primary.clear();
        int size = segments.size();
        boolean someSure = false;
        for (int i = 0; i < size; i++) {
            if (!segments.get(i).flag() && member(i) != Evaluation.FALSE) {
                someSure |= members[i] == Evaluation.TRUE;
                if (mayLead(i)) {
                    primary.set(i);
                }
            }
        }
        if (!someSure) {
            standIns();
        }
    }

    private boolean mayLead(int segment) {
        for (int i = 0; i < segments.size(); i++) {
            if (i != segment
                    && !segments.get(i).flag()
                    && member(i) == Evaluation.TRUE
                    && isBefore(points(i).low(), i, points(segment).high(), segment)) {
                return false;
            }
        }
        return true;
    }

    /** No member leads: the first default of the program that is not vetoed, if any. */
    private void standIns() {
        for (int i = 0; i < segments.size(); i++) {
            SegmentDefinition segment = segments.get(i);
            if (segment.isDefault() && segment.group() == null && !segment.flag() && excluded(i) != Evaluation.TRUE) {
                primary.set(i);
                if (excluded(i) == Evaluation.FALSE) {
                    return;
                }
            }
        }
        primary.set(segments.size());
    }
}
