package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Prospect;
import dev.assay.interview.Said;
import dev.assay.interview.Standing;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An interview as JSON. */
@Schema(name = "Interview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewView(
        String id,

        @Schema(description = "How many things happened in it; the ETag holds the same")
        int version,

        @Schema(allowableValues = {"open", "handed-over", "finished"})
        String state,

        String program,
        String revision,
        @Nullable String market,
        String language,

        @Schema(allowableValues = {"call", "chat", "web", "import"})
        String channel,

        ProspectView prospect,
        Instant begun,
        Instant changed,

        @Schema(description = "When it expires if nothing is said until then; not there when it is finished") @Nullable Instant expires,

        @Schema(
                description =
                        "What to ask next; not there when it is finished, or nothing that can be asked may change anything")
        NextView.@Nullable AskView ask,

        ProgressView progress,
        StandingView standing,
        List<SaidView> said,
        Map<String, String> notes,
        String remark,

        @Schema(description = "The id of the decision, once it is finished") @Nullable String decision,

        @Schema(description = "Decisions that it supersedes, oldest first")
        List<String> superseded,

        @Nullable OverrideView override,

        @Schema(description = "Why it was handed over, the last time; not there when it never was")
        LeadView.@Nullable Handed handover,

        @Schema(description = "Who took it over since; not there while it waits, or was never handed over") @Nullable LeadView lead,

        @Schema(description = "Collateral that was marked") List<MarkView> marks,

        @Schema(description = "What was understood of the prospect's own words; where such were sent") @Nullable List<HeardViews.Understood> understood,

        @Schema(description = "What was not understood of them; where there is such")
        HeardViews.@Nullable NotUnderstood notUnderstood) {

    @Schema(name = "InterviewProspect")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProspectView(
            @Nullable String reference,
            @Nullable String name,
            @Nullable String company,
            @Nullable String email) {
        static ProspectView of(Prospect prospect) {
            return new ProspectView(prospect.reference(), prospect.name(), prospect.company(), prospect.email());
        }
    }

    @Schema(name = "InterviewProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressView(
            @Schema(description = "Questions that were answered, also with \"don't know\"")
            int answered,

            @Schema(description = "How many are left until it is settled, on average; 0 when it is")
            double expected,

            @Schema(description = "How many are left at most")
            int most) {}

    @Schema(name = "InterviewStanding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingView(
            String tier,
            @Nullable String tierTitle,
            @Nullable String primary,
            double score,
            Classification.@Nullable NextTier next,
            List<DecisionView.Standing> segments,
            List<DecisionView.Item> collateral,
            List<Classification.Advice> advice,
            List<DecisionView.Because> because,

            @Schema(description = "Tiers that are still possible, best first")
            List<String> possibleTiers,

            @Schema(description = "Primary segments that are still possible; \"none\" for none")
            List<String> possiblePrimaries,

            SettledView settled,

            @Schema(description = "Whether to stop: tier and primary segment stay as they are whatever else is said")
            boolean mayStop) {}

    @Schema(name = "InterviewSettled")
    record SettledView(boolean tier, boolean primary, boolean segments, boolean collateral) {}

    @Schema(name = "Said")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaidView(
            String question,

            @Schema(
                    description =
                            "set-aside: the question does not apply just now; misfit: these rules do not take the answer; doubted: to be asked again",
                    allowableValues = {"answered", "unknown", "refused", "doubted", "set-aside", "misfit"})
            String state,

            @Schema(description = "As it was given") @Nullable Object given,

            @Schema(description = "Checked and normalised") @Nullable Object value,

            @Nullable String words,
            @Nullable Double sure,
            boolean prefilled) {}

    @Schema(name = "Overridden")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OverrideView(@Nullable String tier, @Nullable String segment, String reason) {}

    static InterviewView of(Standing standing, @Nullable Instant expires, @Nullable HeardViews heard) {
        Interview interview = standing.interview();
        Event.Setting by = interview.setting();
        Vocabulary words = standing.program()
                .vocabulary(standing.classification().circumstances().market());
        List<String> decisions = interview.decisions();
        Event.Overridden override = interview.override();
        return new InterviewView(
                interview.id(),
                interview.version(),
                interview.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                by.program(),
                by.revision(),
                by.market(),
                by.language(),
                by.channel().word(),
                ProspectView.of(interview.prospect()),
                interview.begun(),
                interview.changed(),
                expires,
                NextView.of(standing.next().orElse(null), words, by.language()).ask(),
                new ProgressView(
                        (int) interview.said().values().stream()
                                .filter(s -> s.kind() != Said.Kind.DOUBTED)
                                .count(),
                        standing.next().map(n -> n.expected()).orElse(0.0),
                        standing.next().map(n -> n.most()).orElse(0)),
                standing(standing, words),
                said(standing),
                interview.notes(),
                interview.remark(),
                interview.decision(),
                decisions.isEmpty() ? List.of() : decisions.subList(0, decisions.size() - 1),
                override == null ? null : new OverrideView(override.tier(), override.segment(), override.reason()),
                LeadView.Handed.of(interview.handover()),
                LeadView.of(interview.lead()),
                MarkView.of(interview),
                heard == null ? null : heard.understood(),
                heard == null ? null : heard.notUnderstood());
    }

    private static StandingView standing(Standing standing, Vocabulary words) {
        Classification said = standing.classification();
        var possible = standing.possible();
        return new StandingView(
                said.tier(),
                words.tier(said.tier()).map(TierDefinition::title).orElse(null),
                said.primary(),
                said.score(),
                said.next(),
                said.segments().stream()
                        .map(s -> DecisionView.Standing.of(s, words))
                        .toList(),
                said.collateral().stream()
                        .map(c -> DecisionView.Item.of(c, words))
                        .toList(),
                said.advice(),
                said.conclusions().stream().map(DecisionView.Because::of).toList(),
                words.tiers().stream()
                        .map(TierDefinition::id)
                        .filter(id -> possible.tier().mayBe(id))
                        .toList(),
                primaries(standing, words),
                new SettledView(
                        possible.tier().settled().isPresent(),
                        possible.primary().settled().isPresent(),
                        possible.members().stream().allMatch(m -> m.settled().isPresent()),
                        possible.collateral().settled().isPresent()),
                standing.isDecided());
    }

    private static List<String> primaries(Standing standing, Vocabulary words) {
        List<String> primaries = new ArrayList<>();
        words.segments().stream()
                .map(s -> s.id())
                .filter(id -> standing.possible().primary().mayBe(Optional.of(id)))
                .forEach(primaries::add);
        if (standing.possible().primary().mayBe(Optional.empty())) {
            primaries.add("none");
        }
        return primaries;
    }

    private static List<SaidView> said(Standing standing) {
        Answers answers = standing.classification().answers();
        Map<String, Problem> misfits = standing.misfits().stream()
                .collect(Collectors.toMap(Interviewer::question, Function.identity(), (a, b) -> a));
        return standing.interview().said().entrySet().stream()
                .map(e -> said(e.getKey(), e.getValue(), answers, misfits.containsKey(e.getKey())))
                .toList();
    }

    private static SaidView said(String question, Said said, Answers answers, boolean misfit) {
        boolean aside = answers.setAside().containsKey(question);
        Object value = Views.plain(answers.values()).get(question);
        return new SaidView(
                question,
                misfit ? "misfit" : aside ? "set-aside" : word(said.kind()),
                said.given(),
                aside ? Views.plain(answers.setAside()).get(question) : value,
                said.words(),
                said.sure(),
                said.isPrefilled());
    }

    private static String word(Said.Kind kind) {
        return kind == Said.Kind.ANSWER ? "answered" : kind.word();
    }
}
