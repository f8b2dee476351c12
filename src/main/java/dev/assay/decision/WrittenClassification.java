package dev.assay.decision;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.NextTier;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A classification as the log keeps it: all of it told. The names are those of the JSON. */
record WrittenClassification(
        String tier,
        List<SegmentStanding> segments,
        @Nullable String primary,
        double score,
        @Nullable NextTier next,
        List<Recommendation> collateral,
        List<Advice> advice,
        List<Concluded> conclusions,
        Answers answers,
        List<String> unanswered,
        Circumstances circumstances) {
    static WrittenClassification of(Classification said) {
        return new WrittenClassification(
                said.tier(),
                said.segments(),
                said.primary(),
                said.score(),
                said.next(),
                said.collateral(),
                said.advice(),
                said.conclusions(),
                said.answers(),
                said.unanswered(),
                said.circumstances());
    }

    Classification classification() {
        return new Classification(
                tier,
                segments,
                primary,
                score,
                next,
                collateral,
                advice,
                conclusions,
                answers,
                unanswered,
                circumstances);
    }
}
