package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why it is so, and what would change it, as JSON: of the answers as they are, what is not answered staying so.
 *
 * @param outcome what is decided
 * @param whyNot for each that was asked about, why it was not concluded, or why it was
 * @param otherTier the smallest changes to any other tier
 * @param otherPrimary the smallest changes to any other primary segment
 * @param to the smallest changes to what was named
 * @param dontKnow what holds whatever the unknown answers are
 */
@Schema(
        name = "Contrast",
        description =
                "Why it is so, and what would change it: of the answers as they are, what is not answered staying so")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContrastView(
        @Schema(description = "What is decided of these answers: tier, primary, segments, score, collateral")
        Map<String, @Nullable Object> outcome,

        @Schema(
                description =
                        "For each that was asked about: concluded; and then rules and the answers that suffice, or what overrules it, the rules that would have helped with the conditions that fail, and the smallest changes")
        @Nullable List<Map<String, @Nullable Object>> whyNot,

        @Schema(
                description =
                        "Smallest changes of answers that lead to any other tier; hangsOn names the one answer that it hangs on")
        @Nullable Map<String, @Nullable Object> otherTier,

        @Schema(description = "Smallest changes of answers that lead to any other primary segment") @Nullable Map<String, @Nullable Object> otherPrimary,

        @Schema(description = "Smallest changes of answers that lead to what was named") @Nullable Map<String, @Nullable Object> to,

        @Schema(
                description =
                        "What holds whatever the answers are that are not known: tiers that may come of it and never, collateral that is right in all cases")
        @Nullable Map<String, @Nullable Object> dontKnow) {

    static ContrastView of(ContrastWish wish, Contrasts contrasts, Vocabulary vocabulary) {
        Outcome outcome = contrasts.outcome();
        Subject to = wish.to();
        boolean any = wish.flips() && to == null;
        return new ContrastView(
                ContrastJson.outcome(outcome),
                wish.whyNot().isEmpty()
                        ? null
                        : wish.whyNot().stream()
                                .map(subject -> about(subject, contrasts, outcome, vocabulary))
                                .toList(),
                any ? ContrastJson.flips(contrasts.otherTier(budget())) : null,
                any ? ContrastJson.flips(contrasts.otherPrimary(budget())) : null,
                to == null ? null : ContrastJson.flips(contrasts.leadingTo(to, budget())),
                wish.dontKnow() ? ContrastJson.anyway(contrasts.anyway(budget())) : null);
    }

    private static Map<String, @Nullable Object> about(
            Subject subject, Contrasts contrasts, Outcome outcome, Vocabulary vocabulary) {
        SegmentDefinition segment =
                subject.kind() == Subject.Kind.SEGMENT ? vocabulary.segments().get(subject.number()) : null;
        boolean concluded = subject.isIn(outcome)
                && (segment == null || segment.flag() || Objects.equals(subject.id(), outcome.primary()));
        return concluded
                ? ContrastJson.why(contrasts.why(subject, budget()))
                : ContrastJson.whyNot(contrasts.whyNot(subject, budget()));
    }

    private static Budget budget() {
        return new Budget(Contrast.STEPS);
    }
}
