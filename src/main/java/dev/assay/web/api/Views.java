package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.program.Market;
import dev.assay.program.activation.Activation;
import dev.assay.program.cases.CaseResult;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Section;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API says of programs: the JSON, field by field. */
final class Views {
    private Views() {}

    @Schema(name = "Program")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgramView(
            String id,
            @Nullable String title,
            @Nullable String revision,
            StatusView status,
            List<SegmentView> segments,
            List<TierView> tiers,
            List<MarketView> markets,
            @Nullable MarketChoiceView market,
            @Nullable QuestionnaireView questionnaire) {}

    @Schema(name = "Market", description = "What differs in a market")
    record MarketView(
            String id,
            String title,

            @Schema(description = "Names of common rules in whose place rules of the market stand")
            List<String> replaces,

            @Schema(description = "Names of common rules that do not count here")
            List<String> removes,

            @Schema(description = "Names of rules that count only here")
            List<String> adds,

            List<SegmentView> segments,
            List<TierView> tiers) {
        static MarketView of(Market m, Ruleset common) {
            return new MarketView(
                    m.id(),
                    m.title(),
                    m.replaces(common),
                    m.removes(common),
                    m.adds(common),
                    m.vocabulary().segments().stream().map(SegmentView::of).toList(),
                    m.vocabulary().tiers().stream().map(TierView::of).toList());
        }
    }

    @Schema(name = "MarketChoice", description = "How a prospect's market is known, when the request names none")
    record MarketChoiceView(
            String question,

            @Schema(description = "Ids of markets by answer; any other answer means the common rules")
            Map<String, String> values) {}

    @Schema(name = "ProgramSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummaryView(
            String id,
            @Nullable String title,
            @Nullable String revision,
            @Nullable Instant activeSince,
            int problems) {}

    @Schema(name = "Programs")
    record ProgramsView(List<SummaryView> programs) {}

    @Schema(name = "Status")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatusView(
            @Nullable Instant activeSince,
            @Nullable String cause,
            @Nullable String actor,

            @Schema(description = "What the folder's content is to the active revision")
            String folder,

            List<FileProblemView> problems,
            List<FailureView> failingCases) {}

    @Schema(name = "FailingCase")
    record FailureView(String name, String file, List<String> differences) {
        static FailureView of(CaseResult result) {
            return new FailureView(
                    result.name(),
                    result.place().toString(),
                    result.differences().stream()
                            .map(CaseResult.Difference::toString)
                            .toList());
        }
    }

    @Schema(name = "Activation")
    record ActivationView(int number, String revision, Instant at, String cause, String actor) {
        static ActivationView of(Activation a) {
            return new ActivationView(
                    a.number(), a.revision().hex(), a.at(), a.cause().json(), a.actor());
        }
    }

    @Schema(name = "FileProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileProblemView(
            @Schema(allowableValues = {"error", "warning"}) String severity,

            String code,
            @Nullable String file,
            int line,
            int column,
            @Nullable String cell,
            String message,
            @Nullable String found,
            @Nullable String suggestion) {
        static FileProblemView of(Problem p) {
            return new FileProblemView(
                    p.isError() ? "error" : "warning",
                    p.code(),
                    p.place().file(),
                    p.place().line(),
                    p.place().column(),
                    p.place().cell(),
                    p.message(),
                    p.found(),
                    p.suggestion());
        }
    }

    @Schema(name = "Segment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SegmentView(
            String id,
            String title,
            @Nullable String description,
            int threshold,
            @Nullable String group,
            boolean flag,
            boolean isDefault) {
        static SegmentView of(SegmentDefinition s) {
            return new SegmentView(
                    s.id(), s.title(), s.description(), s.threshold(), s.group(), s.flag(), s.isDefault());
        }
    }

    @Schema(name = "Tier")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierView(String id, String title, @Nullable Double from) {
        static TierView of(TierDefinition t) {
            return new TierView(t.id(), t.title(), t.from());
        }
    }

    @Schema(name = "Questionnaire")
    record QuestionnaireView(
            String id, String title, String language, List<QuestionView> questions, List<Section> sections) {
        static QuestionnaireView of(Questionnaire q) {
            return new QuestionnaireView(
                    q.id(),
                    q.title(),
                    q.language(),
                    q.questions().stream().map(QuestionView::of).toList(),
                    q.sections());
        }
    }

    @Schema(name = "Question")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionView(
            String id,

            @Schema(
                    description = "Kind of answer",
                    allowableValues = {"choice", "choices", "boolean", "integer", "number", "money", "date", "text"})
            String type,

            String ask,
            @Nullable String help,
            @Nullable String hint,
            List<OptionView> options,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String askWhen,
            boolean required,
            boolean asked,
            boolean open,
            boolean pii,
            boolean sensitive,
            @Nullable String about) {
        static QuestionView of(Question q) {
            return new QuestionView(
                    q.id(),
                    q.type().json(),
                    q.wording().ask(),
                    q.wording().help(),
                    q.wording().hint(),
                    q.options().stream().map(OptionView::of).toList(),
                    q.range().min(),
                    q.range().max(),
                    q.range().from(),
                    q.range().until(),
                    q.askWhen() == null ? null : q.askWhen().drl(),
                    q.traits().required(),
                    q.traits().asked(),
                    q.traits().open(),
                    q.traits().pii(),
                    q.traits().sensitive(),
                    q.about());
        }
    }

    @Schema(name = "Option")
    record OptionView(String id, String label) {
        static OptionView of(Option o) {
            return new OptionView(o.id(), o.label());
        }
    }

    @Schema(name = "Revisions")
    record RevisionsView(String program, List<ActivationView> revisions) {}

    /** Answers as JSON: numbers without a needless fraction, dates as ISO text. */
    static Map<String, Object> answers(Map<String, Value> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((id, value) -> plain.put(id, plain(value)));
        return plain;
    }

    /** The same, null for what is unanswered. */
    static Map<String, @Nullable Object> plain(Map<String, @Nullable Value> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((id, value) -> plain.put(id, value == null ? null : plain(value)));
        return plain;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Num num) {
            double number = num.number();
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : value.plain();
    }
}
