package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.decision.Decision;
import dev.assay.decision.Intake;
import dev.assay.decision.Succession;
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

/**
 * A classification as JSON; one that was recorded has id and time. The command prints the same.
 *
 * @param id of the decision, or null when it is not recorded
 * @param time of the decision, or null
 * @param program id of the program
 * @param revision the program's exact content
 * @param prospect reference, or null
 * @param channel where it came from
 * @param actor who asked, or null when it is not recorded
 * @param supersedes id of the decision of the same interview that it took the place of, or null
 * @param supersededBy id of the one that took its place, or null
 * @param tier id of the tier
 * @param tierTitle what people read
 * @param primary id of the primary segment, or null
 * @param score within limits
 * @param next what the score is short of, or null
 * @param segments every segment with its tally
 * @param collateral best first
 * @param advice what to say, ask for, use, do
 * @param because every conclusion with its proof
 * @param unanswered questions that rules still read
 * @param answers checked and normalised
 * @param unknown questions answered "don't know"
 * @param setAside answers to questions that do not apply
 * @param inputs what else it rests on
 */
@Schema(name = "Classification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Nullable String id,
        @Nullable Instant time,
        String program,
        String revision,
        @Nullable String prospect,
        String channel,
        @Nullable String actor,
        @Nullable String supersedes,
        @Nullable String supersededBy,
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

    /** A segment with its tally; titles where the revision is still kept. */
    @Schema(name = "Standing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            String id,
            @Nullable String title,
            int points,
            int threshold,
            boolean member,
            boolean primary,
            boolean excluded) {
        static Standing of(Classification.SegmentStanding s, @Nullable Vocabulary words) {
            return new Standing(
                    s.id(),
                    DecisionView.title(words, w -> w.segment(s.id()).map(SegmentDefinition::title)),
                    s.points(),
                    s.threshold(),
                    s.member(),
                    s.primary(),
                    s.excluded());
        }
    }

    /** A piece of collateral; title, kind and address where the revision is still kept. */
    @Schema(name = "Recommendation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String id,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String url,
            int weight) {
        static Item of(Classification.Recommendation c, @Nullable Vocabulary words) {
            return new Item(
                    c.id(),
                    DecisionView.title(words, w -> w.item(c.id()).map(CollateralItem::title)),
                    DecisionView.title(words, w -> w.item(c.id()).map(CollateralItem::kind)),
                    DecisionView.title(words, w -> w.item(c.id()).map(CollateralItem::url)),
                    c.weight());
        }
    }

    /** A conclusion with its proof. */
    @Schema(name = "Because")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Because(
            String rule,
            @Nullable String file,
            int line,
            @Nullable String cell,
            String conclusion,
            List<String> arguments,
            String reason,
            String sentence,
            Map<String, @Nullable Object> restsOn,
            List<String> restsOnConclusions) {
        static Because of(Concluded c) {
            return new Because(
                    c.rule(),
                    c.file(),
                    c.line(),
                    c.cell(),
                    c.verb(),
                    c.arguments(),
                    c.reason(),
                    c.sentence(),
                    Views.plain(c.restsOn()),
                    c.restsOnConclusions());
        }
    }

    /** What a classification rests on besides the answers. */
    @Schema(name = "Inputs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inputs(
            Instant asOf,
            @Nullable String market,
            @Nullable String language,
            @Schema(allowableValues = {"open", "final"}) String mode) {
        static Inputs of(Circumstances c) {
            return new Inputs(c.asOf(), c.market(), c.language(), c.mode() == Mode.OPEN ? "open" : "final");
        }
    }

    /** Of a recorded decision, with titles where the words of its revision are known. */
    public static DecisionView of(Decision d, Optional<Vocabulary> known) {
        return of(d, Succession.NONE, known);
    }

    /** Of a recorded decision, with its place among those of its interview. */
    public static DecisionView of(Decision d, Succession place, Optional<Vocabulary> known) {
        Vocabulary words = known.orElse(null);
        return of(
                d.id(),
                d.time(),
                d.program(),
                d.revision(),
                d.prospect(),
                d.channel(),
                d.actor(),
                place,
                d.classification(),
                words);
    }

    /** Of a classification that is not recorded. */
    public static DecisionView of(Program program, Intake.Taken taken) {
        return of(
                null,
                null,
                program.id(),
                program.revision().hex(),
                taken.request().prospect(),
                taken.request().channel(),
                null,
                Succession.NONE,
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
            Succession place,
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
                place.supersedes(),
                place.supersededBy(),
                said.tier(),
                title(words, w -> w.tier(said.tier()).map(TierDefinition::title)),
                said.primary(),
                said.score(),
                said.next(),
                said.segments().stream().map(s -> Standing.of(s, words)).toList(),
                said.collateral().stream().map(c -> Item.of(c, words)).toList(),
                said.advice(),
                said.conclusions().stream().map(Because::of).toList(),
                said.unanswered(),
                Views.answers(said.answers().values()),
                List.copyOf(said.answers().unknown()),
                Views.answers(said.answers().setAside()),
                Inputs.of(said.circumstances()));
    }

    private static @Nullable String title(@Nullable Vocabulary words, Function<Vocabulary, Optional<String>> of) {
        return words == null ? null : of.apply(words).orElse(null);
    }
}
