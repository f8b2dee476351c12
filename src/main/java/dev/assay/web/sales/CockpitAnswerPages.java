package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Listener;
import dev.assay.interview.Meanwhile;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Said;
import dev.assay.program.activation.Programs;
import dev.assay.questionnaire.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a rep takes down at a question. */
@Controller
class CockpitAnswerPages {
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final Listener listener;
    private final CockpitModels models;
    private final CockpitWrites writes;

    CockpitAnswerPages(
            Programs programs,
            Interviews interviews,
            Interviewer interviewer,
            Listener listener,
            MessageSource messages) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.listener = listener;
        models = new CockpitModels(programs, interviews, interviewer, messages);
        writes = new CockpitWrites(interviews);
    }

    /**
     * Takes down what was said to a question. One that is not understood is told at the question; one that collides with what others did
     * meanwhile is shown beside that. Nothing is lost.
     */
    @PostMapping(path = "/interviews/{id}/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        Sent it = new Sent(new CockpitFields(sent));
        Interview now = interviews.find(id);
        Question asked =
                interviewer.program(now).questionnaire().question(it.question()).orElseThrow(NoSuchInterview::new);
        TypedAnswer typed = it.isAnswer()
                ? TypedAnswer.of(it.fields().given(), asked, now, interviewer, listener, models.wrong(now, locale))
                : TypedAnswer.NOTHING;
        if (!typed.refusal().isEmpty()) {
            reply.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            it.keep(model);
            models.show(now, it.question(), typed.refusal(), model, locale);
            return page(inPlace);
        }
        if (it.kind().equals("whatif")) {
            Interview supposed = typed.said() == null ? now : now.supposing(it.question(), typed.said());
            model.addAttribute("supposed", it.question());
            models.show(supposed, it.question(), "", model, locale);
            return page(inPlace);
        }
        Said said = it.isAnswer() ? typed.said() : it.reply();
        CockpitWrites.Outcome outcome =
                writes.write(id, "answer", it.fields(), m -> it.collides(said, m), m -> Change.of(it.events(said, m)));
        if (outcome.isKept() && !inPlace) {
            return "redirect:/interviews/" + id + it.fields().since();
        }
        if (!outcome.isKept()) {
            reply.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            it.keep(model);
        }
        models.show(outcome.now(), outcome.isKept() ? null : it.question(), "", model, locale);
        models.meanwhile(outcome.meanwhile(), outcome.isKept() ? null : undecided(it, outcome, locale), model, locale);
        return page(inPlace);
    }

    private Undecided undecided(Sent it, CockpitWrites.Outcome outcome, Locale locale) {
        String said = models.words(outcome.now(), locale)
                .sent(it.question(), it.kind(), it.fields().said());
        Question asked = interviewer
                .program(outcome.now())
                .questionnaire()
                .question(it.question())
                .orElseThrow(NoSuchInterview::new);
        boolean isOver = outcome.now().state() == Interview.State.FINISHED;
        boolean isField = !isOver && (!it.isAnswer() ? it.kind().isEmpty() : QuestionView.isField(asked));
        return new Undecided("answer", said, isField ? "ask" : "", it.fields().sayAgain(), isOver);
    }

    private static String page(boolean inPlace) {
        return inPlace ? "interview :: cockpit" : "interview";
    }

    /**
     * What was sent to a question.
     *
     * @param fields of the form
     */
    private record Sent(CockpitFields fields) {
        String question() {
            return fields.text("question");
        }

        String kind() {
            return fields.text("kind");
        }

        boolean isAnswer() {
            return !fields.said().isEmpty() && !kind().equals("unknown") && !kind().equals("refused");
        }

        /** What was said where it is no answer, or null where nothing was. */
        @Nullable Said reply() {
            return switch (kind()) {
                case "unknown" -> Said.unknown();
                case "refused" -> new Said(Said.Kind.REFUSED, null, null, null, false);
                default -> null;
            };
        }

        private String note() {
            return fields.text("note", CockpitFields.LONG).strip();
        }

        private boolean isNoteTouched(Interview then) {
            return !note().equals(then.notes().getOrDefault(question(), ""));
        }

        /** Something else stands at this question, or at its note, than the rep saw, and than he sends; or the call is over. */
        boolean collides(@Nullable Said said, Meanwhile meanwhile) {
            Interview now = meanwhile.now();
            boolean isAnswerOther =
                    said != null && meanwhile.isAnswerOther(question()) && !Said.isSame(said, now.said(question()));
            boolean isNoteOther = isNoteTouched(meanwhile.then())
                    && meanwhile.isNoteOther(question())
                    && !note().equals(now.notes().getOrDefault(question(), ""));
            return isAnswerOther || isNoteOther || meanwhile.isOver();
        }

        /** What is taken down; of an interview that is over only when it was asked for in so many words. */
        List<Event> events(@Nullable Said said, Meanwhile meanwhile) {
            List<Event> events = new ArrayList<>();
            if (meanwhile.now().state() == Interview.State.FINISHED) {
                if (!fields.text("reopen").equals("true")) {
                    return events;
                }
                events.add(new Event.Reopened());
            }
            if (isNoteTouched(meanwhile.then())) {
                events.add(new Event.Noted(question(), note()));
            }
            if (said != null) {
                events.add(new Event.Answered(question(), said));
            }
            return events;
        }

        /** In the fields, as they were typed and ticked. */
        void keep(Model model) {
            if (isAnswer()) {
                model.addAttribute("typed", fields.said().get(0));
                model.addAttribute("ticked", fields.said());
            }
            model.addAttribute("noted", fields.text("note", CockpitFields.LONG));
        }
    }
}
