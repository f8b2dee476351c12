package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.interview.Said;
import dev.assay.program.Program;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a prospect's own words, as JSON.
 *
 * @param understood answers that were taken down
 * @param notUnderstood what was not, or null
 */
record HeardViews(List<Understood> understood, @Nullable NotUnderstood notUnderstood) {

    @Schema(name = "Understood")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understood(
            @Schema(description = "Id of the question") String question,

            @Schema(description = "The answer as it was taken down") @Nullable Object value,

            @Schema(description = "The same as people read it, in the prospect's language; not there for yes and no")
            @Nullable String label,

            @Schema(description = "True where the prospect does not know") @Nullable Boolean unknown,

            @Schema(description = "True where the prospect does not want to say") @Nullable Boolean refused,

            @Schema(description = "The words from which it was understood")
            String words,

            @Schema(description = "How sure that is, from 0 to 1")
            double sure) {
        static Understood of(Event.Answered answered, AnswerLabels labels) {
            Said said = answered.said();
            return new Understood(
                    answered.question(),
                    said.given(),
                    labels.of(answered.question(), said.given()),
                    said.kind() == Said.Kind.UNKNOWN ? true : null,
                    said.kind() == Said.Kind.REFUSED ? true : null,
                    said.words() == null ? "" : said.words(),
                    said.sure() == null ? 1 : said.sure());
        }
    }

    @Schema(name = "NotUnderstood")
    record NotUnderstood(
            @Schema(description = "How often in a row something was not understood, this time included")
            int attempt,

            @Schema(description = "Whether to hand over to a person: it was tried as often as the program says")
            boolean handover,

            List<Missed> questions) {}

    @Schema(name = "Missed")
    record Missed(
            @Schema(description = "Id of the question") String question,

            @Schema(
                    description =
                            "nothing: no answer to it; ambiguous: may mean several things; denied: it was only said what it is not; unsure: not sure enough; unit: told by another period or in another currency than asked; not-taken: out of bounds",
                    allowableValues = {"nothing", "ambiguous", "denied", "unsure", "unit", "not-taken"})
            String why,

            String words,

            @Schema(description = "The question once more, in other words, in the prospect's language")
            String ask,

            @Schema(description = "What may have been meant; send its value as the answer")
            List<Candidate> candidates) {
        static Missed of(Event.Missed missed) {
            return new Missed(
                    missed.question(),
                    missed.why(),
                    missed.words(),
                    missed.ask(),
                    missed.candidates().stream()
                            .map(c -> new Candidate(c.value(), c.label()))
                            .toList());
        }
    }

    @Schema(name = "Candidate")
    record Candidate(Object value, String label) {}

    /**
     * What was made of the words that were heard last; the same whenever it is asked.
     *
     * @param history of the interview
     * @param after the interview right after those words
     * @param program by whose rules it is held
     */
    static HeardViews of(List<Happened> history, Interview after, Program program) {
        List<Event> events = history.stream()
                .filter(h -> h.number() <= after.version())
                .map(Happened::event)
                .toList();
        int heard = 0;
        for (int i = 0; i < events.size(); i++) {
            heard = events.get(i) instanceof Event.Heard ? i : heard;
        }
        List<Event> since = events.subList(heard, events.size());
        int attempt = after.misunderstood();
        AnswerLabels labels =
                new AnswerLabels(program.questionnaire(), after.setting().language());
        return new HeardViews(
                since.stream()
                        .filter(Event.Answered.class::isInstance)
                        .map(e -> Understood.of((Event.Answered) e, labels))
                        .toList(),
                since.stream()
                        .filter(Event.NotUnderstood.class::isInstance)
                        .findFirst()
                        .map(e -> new NotUnderstood(
                                attempt,
                                attempt >= program.understanding().attempts(),
                                ((Event.NotUnderstood) e)
                                        .missed().stream().map(Missed::of).toList()))
                        .orElse(null));
    }
}
