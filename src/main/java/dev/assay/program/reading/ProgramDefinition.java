package dev.assay.program.reading;

import dev.assay.program.Understanding;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.time.ZoneId;
import java.util.List;

/** What a program.json says, ids of one kind each once. */
record ProgramDefinition(
        String id,
        String title,
        String questionnaire,
        String language,
        ZoneId zone,
        List<SegmentDefinition> segments,
        List<TierDefinition> tiers,
        String defaultTier,
        Vocabulary.ScoreLimits score,
        int collateralLimit,
        Understanding understanding) {
    ProgramDefinition {
        segments = List.copyOf(segments);
        tiers = List.copyOf(tiers);
    }

    List<String> segmentIds() {
        return segments.stream().map(SegmentDefinition::id).toList();
    }
}
