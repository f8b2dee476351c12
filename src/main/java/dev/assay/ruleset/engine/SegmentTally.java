package dev.assay.ruleset.engine;

import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is a member, and which segment is primary: judged from points and vetoes by number of segment. Used again for the next prospect, by one thread at a time. */
final class SegmentTally {
    private final SegmentDefinition[] segments;
    private final int[] groups;
    private final int[] bestOfGroup;
    private final boolean[] members;
    private int primary;

    SegmentTally(List<SegmentDefinition> segments) {
        this.segments = segments.toArray(SegmentDefinition[]::new);
        List<@Nullable String> names = new ArrayList<>();
        groups = new int[this.segments.length];
        for (int i = 0; i < groups.length; i++) {
            String group = this.segments[i].group();
            if (group != null && !names.contains(group)) {
                names.add(group);
            }
            groups[i] = group == null ? Numbers.NONE : names.indexOf(group);
        }
        bestOfGroup = new int[names.size()];
        members = new boolean[groups.length];
    }

    /** Judges anew. */
    void judge(long[] points, boolean[] excluded) {
        compete(points, excluded);
        primary = Numbers.NONE;
        for (int i = 0; i < members.length; i++) {
            members[i] = groups[i] < 0 ? qualifies(i, points, excluded) : bestOfGroup[groups[i]] == i;
            if (members[i] && !segments[i].flag() && (primary < 0 || points[i] > points[primary])) {
                primary = i;
            }
        }
        for (int i = 0; i < members.length && primary < 0; i++) {
            if (segments[i].isDefault() && groups[i] < 0 && !segments[i].flag() && !excluded[i]) {
                primary = i;
            }
        }
    }

    private void compete(long[] points, boolean[] excluded) {
        if (bestOfGroup.length == 0) {
            return;
        }
        Arrays.fill(bestOfGroup, Numbers.NONE);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0 && qualifies(i, points, excluded)) {
                int best = bestOfGroup[groups[i]];
                if (best < 0 || points[i] > points[best]) {
                    bestOfGroup[groups[i]] = i;
                }
            }
        }
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0 && segments[i].isDefault() && !excluded[i] && bestOfGroup[groups[i]] < 0) {
                bestOfGroup[groups[i]] = i;
            }
        }
    }

    private boolean qualifies(int segment, long[] points, boolean[] excluded) {
        return points[segment] >= segments[segment].threshold() && !excluded[segment];
    }

    boolean member(int segment) {
        return members[segment];
    }

    /** Number of the primary segment, or {@link Numbers#NONE}. */
    int primary() {
        return primary;
    }
}
