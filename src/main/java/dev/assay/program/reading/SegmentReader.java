package dev.assay.program.reading;

import dev.assay.problem.Problems;
import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the segments of a program.json. */
final class SegmentReader {
    private final Checks checks;

    SegmentReader(Problems problems) {
        this.checks = new Checks(problems);
    }

    /** In their order. */
    List<SegmentDefinition> read(Fields program) {
        Map<String, SegmentDefinition> segments = new LinkedHashMap<>();
        List<Fields.Said> ids = new ArrayList<>();
        Map<String, String> defaults = new HashMap<>();
        Map<String, List<Fields>> groups = new LinkedHashMap<>();
        for (Fields each : program.list("segments")) {
            Fields.Said id = each.said("id").orElse(null);
            if (id == null) {
                continue;
            }
            ids.add(id);
            SegmentDefinition segment = new SegmentDefinition(
                    id.text(),
                    each.text("title", id.text()),
                    each.text("description"),
                    each.integer("threshold", 1),
                    each.text("group"),
                    each.flag("flag"),
                    each.flag("default"));
            if (segments.putIfAbsent(segment.id(), segment) == null) {
                standsAlone(each, segment, defaults);
                warnOfNothing(checks, each, segment.threshold(), segment.id());
                String group = segment.group();
                if (group != null) {
                    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(each);
                }
            }
        }
        checks.unique(ids, "segment");
        groups.forEach(this::needsTwo);
        return List.copyOf(segments.values());
    }

    /** Warns of a threshold that everybody has reached before any rule has spoken. */
    static void warnOfNothing(Checks checks, Fields segment, int threshold, String id) {
        if (threshold <= 0) {
            checks.warning(
                    "threshold-of-nothing",
                    segment.place("threshold"),
                    "With a threshold of " + threshold + " everybody belongs to '" + id
                            + "' before any rule has spoken. Is a number over 0 meant?");
        }
    }

    private void standsAlone(Fields each, SegmentDefinition segment, Map<String, String> defaults) {
        if (!segment.isDefault()) {
            return;
        }
        if (segment.flag()) {
            checks.error(
                    "default-is-flag",
                    each.place("default"),
                    "'" + segment.id()
                            + "' is a flag, and a flag is never the primary segment, so it cannot be the default.");
        }
        String group = segment.group();
        String first = defaults.putIfAbsent(group == null ? "" : group, segment.id());
        if (first != null) {
            checks.error(
                    "two-defaults",
                    each.place("default"),
                    (group == null ? "The program" : "Group '" + group + "'") + " already has a default: '" + first
                            + "'. There can be only one.");
        }
    }

    private void needsTwo(String group, List<Fields> members) {
        if (members.size() == 1) {
            checks.warning(
                    "lonely-group",
                    members.get(0).place("group"),
                    "Group '" + group
                            + "' has only this segment, so it excludes nothing. Is the name spelt as in the others?");
        }
    }
}
