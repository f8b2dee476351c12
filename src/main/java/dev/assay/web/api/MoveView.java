package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Moving;
import dev.assay.interview.Said;
import dev.assay.interview.Standing;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would change if an interview went on by other rules, as JSON. */
@Schema(name = "InterviewMovePreview")
record MoveView(
        @Schema(description = "Of the interview that was looked at; send it as If-Match to move just this")
        int version,

        @Schema(description = "The revision by which it is held")
        String from,

        @Schema(description = "The revision by which it would go on; send it as \"revision\" to move to just this")
        String to,

        @Schema(description = "Whether anything of what follows would change")
        boolean changes,

        @Schema(description = "Ids of questions that would be asked and are not by now")
        List<String> appear,

        @Schema(description = "Ids of questions that would not be asked any more")
        List<String> vanish,

        @Schema(description = "Ids of questions whose answers would be set aside")
        List<String> setAside,

        @Schema(description = "Ids of questions whose answers do not count now and would count again")
        List<String> countAgain,

        @Schema(description = "Answers that count now and would no longer be taken")
        List<Misfit> misfits,

        At before,
        At after) {

    @Schema(name = "InterviewMisfit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Misfit(
            String question,

            @Schema(description = "As it was given") @Nullable Object given,

            @Schema(description = "What is wrong with it by the other rules")
            String message) {
        static Misfit of(Problem problem, Interview interview) {
            String question = Interviewer.question(problem);
            Said said = interview.said(question);
            return new Misfit(question, said == null ? null : said.given(), problem.message());
        }
    }

    @Schema(name = "InterviewMoveStanding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record At(
            String tier,
            @Nullable String primary,
            double score,
            List<DecisionView.Standing> segments,

            @Schema(description = "Whether tier and primary segment stay as they are whatever else is said")
            boolean settled,

            @Schema(description = "What to ask next; not there where nothing that can be asked may change anything")
            NextView.@Nullable AskView ask) {
        static At of(Standing standing) {
            var said = standing.classification();
            Vocabulary words =
                    standing.program().vocabulary(said.circumstances().market());
            return new At(
                    said.tier(),
                    said.primary(),
                    said.score(),
                    said.segments().stream()
                            .map(s -> DecisionView.Standing.of(s, words))
                            .toList(),
                    standing.isDecided(),
                    NextView.of(
                                    standing.next().orElse(null),
                                    words,
                                    standing.interview().setting().language())
                            .ask());
        }
    }

    static MoveView of(Moving moving) {
        Interview interview = moving.before().interview();
        return new MoveView(
                interview.version(),
                interview.setting().revision(),
                moving.after().program().revision().hex(),
                !moving.isNothing(),
                moving.appear(),
                moving.vanish(),
                moving.setAside(),
                moving.again(),
                moving.misfits().stream().map(p -> Misfit.of(p, interview)).toList(),
                At.of(moving.before()),
                At.of(moving.after()));
    }
}
