package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is a member, and which segment is primary. */
final class SegmentTally {
    private final List<SegmentDefinition> segments;
    private final Map<String, Long> points;
    private final Set<String> excluded;
    private final Map<String, SegmentDefinition> bestOfGroup = new HashMap<>();

    SegmentTally(List<SegmentDefinition> segments, Map<String, Long> points, Set<String> excluded) {
        this.segments = segments;
        this.points = points;
        this.excluded = excluded;
        segments.stream().filter(this::qualifies).forEach(this::compete);
        segments.stream()
                .filter(s -> s.isDefault() && s.group() != null && !excluded.contains(s.id()))
                .forEach(s -> bestOfGroup.putIfAbsent(s.group(), s));
    }

    private void compete(SegmentDefinition segment) {
        if (segment.group() == null) {
            return;
        }
        SegmentDefinition best = bestOfGroup.get(segment.group());
        if (best == null || points(segment) > points(best)) {
            bestOfGroup.put(segment.group(), segment);
        }
    }

    private long points(SegmentDefinition segment) {
        return points.getOrDefault(segment.id(), 0L);
    }

    private boolean qualifies(SegmentDefinition segment) {
        return points(segment) >= segment.threshold() && !excluded.contains(segment.id());
    }

    private boolean member(SegmentDefinition segment) {
        return segment.group() == null ? qualifies(segment) : segment.equals(bestOfGroup.get(segment.group()));
    }

    private @Nullable SegmentDefinition primary() {
        SegmentDefinition primary = null;
        for (SegmentDefinition segment : segments) {
            if (member(segment) && !segment.flag() && (primary == null || points(segment) > points(primary))) {
                primary = segment;
            }
        }
        return primary != null ? primary : programDefault();
    }

    private @Nullable SegmentDefinition programDefault() {
        return segments.stream()
                .filter(s -> s.isDefault() && s.group() == null && !s.flag() && !excluded.contains(s.id()))
                .findFirst()
                .orElse(null);
    }

    List<SegmentStanding> standings() {
        SegmentDefinition primary = primary();
        List<SegmentStanding> standings = new ArrayList<>(segments.size());
        for (SegmentDefinition segment : segments) {
            standings.add(new SegmentStanding(
                    segment.id(),
                    Tally.capped(points(segment)),
                    segment.threshold(),
                    member(segment),
                    segment.equals(primary),
                    excluded.contains(segment.id())));
        }
        return standings;
    }
}
