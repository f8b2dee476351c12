package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.decision.Decision;
import dev.assay.decision.Intake;
import dev.assay.program.Program;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A classification as JSON; one that was recorded has id and time. */
@Schema(name = "Classification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        @Nullable String id,
        @Nullable Instant time,
        String program,
        String revision,
        @Nullable String prospect,
        String channel,
        @Nullable String actor,
        String tier,
        @Nullable String tierTitle,
        @Nullable String primary,
        double score,
        Classification.@Nullable NextTier next,
        List<Standing> segments,
        List<Item> collateral,
        List<Classification.Advice> advice,
        List<Because> because,
        List<String> unanswered,
        Map<String, Object> answers,
        List<String> unknown,
        Map<String, Object> setAside,
        Inputs inputs) {

    @Schema(name = "Standing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String id,
            @Nullable String title,
            int points,
            int threshold,
            boolean member,
            boolean primary,
            boolean excluded) {}

    @Schema(name = "Recommendation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String url,
            int weight) {}

    @Schema(name = "Because")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Because(
            String rule,
            @Nullable String file,
            int line,
            String conclusion,
            List<String> arguments,
            String reason,
            String sentence,
            Map<String, @Nullable String> restsOn,
            List<String> restsOnConclusions) {
        static Because of(Concluded c) {
            return new Because(
                    c.rule(),
                    c.file(),
                    c.line(),
                    c.verb(),
                    c.arguments(),
                    c.reason(),
                    c.sentence(),
                    c.restsOn(),
                    c.restsOnConclusions());
        }
    }

    @Schema(name = "Inputs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inputs(
            Instant asOf, @Nullable String market, @Nullable String language, String mode) {
        static Inputs of(Circumstances c) {
            return new Inputs(c.asOf(), c.market(), c.language(), c.mode() == Mode.OPEN ? "open" : "final");
        }
    }

    /** Of a recorded decision. */
    static DecisionView of(Decision d, Optional<Program> program) {
        Vocabulary words = program.map(Program::vocabulary).orElse(null);
        return of(
                d.id(),
                d.time(),
                d.program(),
                d.revision(),
                d.prospect(),
                d.channel(),
                d.actor(),
                d.classification(),
                words);
    }

    /** Of a classification that is not recorded. */
    static DecisionView of(Program program, Intake.Taken taken) {
        return of(
                null,
                null,
                program.id(),
                program.revision().hex(),
                taken.request().prospect(),
                taken.request().channel(),
                null,
                taken.classification(),
                program.vocabulary());
    }

    private static DecisionView of(
            @Nullable String id,
            @Nullable Instant time,
            String program,
            String revision,
            @Nullable String prospect,
            String channel,
            @Nullable String actor,
            Classification said,
            @Nullable Vocabulary words) {
        return new DecisionView(
                id,
                time,
                program,
                revision,
                prospect,
                channel,
                actor,
                said.tier(),
                title(words, w -> w.tier(said.tier()).map(TierDefinition::title)),
                said.primary(),
                said.score(),
                said.next(),
                said.segments().stream()
                        .map(s -> new Standing(
                                s.id(),
                                title(words, w -> w.segment(s.id()).map(SegmentDefinition::title)),
                                s.points(),
                                s.threshold(),
                                s.member(),
                                s.primary(),
                                s.excluded()))
                        .toList(),
                said.collateral().stream()
                        .map(c -> new Item(
                                c.id(),
                                title(words, w -> w.item(c.id()).map(CollateralItem::title)),
                                title(words, w -> w.item(c.id()).map(CollateralItem::kind)),
                                title(words, w -> w.item(c.id()).map(CollateralItem::url)),
                                c.weight()))
                        .toList(),
                said.advice(),
                said.conclusions().stream().map(Because::of).toList(),
                said.unanswered(),
                Views.plain(said.answers().values()),
                List.copyOf(said.answers().unknown()),
                Views.plain(said.answers().setAside()),
                Inputs.of(said.circumstances()));
    }

    private static @Nullable String title(@Nullable Vocabulary words, Function<Vocabulary, Optional<String>> of) {
        return words == null ? null : of.apply(words).orElse(null);
    }
}
