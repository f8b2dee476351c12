package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Listener;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Said;
import dev.assay.program.activation.Programs;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The cockpit: a conversation led by a rep. */
@Controller
class CockpitPages {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final String HTMX = "HX-Request";
    private static final String ACTOR = "page";
    private static final String AGAIN = "redirect:/interviews/{id}";

    private final Programs programs;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final Listener listener;
    private final CockpitModels models;

    CockpitPages(
            Programs programs,
            Interviews interviews,
            Interviewer interviewer,
            Listener listener,
            MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.listener = listener;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    @GetMapping("/interviews/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String ask,
            @RequestHeader(name = HTMX, required = false) boolean inPlace,
            Model model,
            Locale locale) {
        models.show(interviews.find(id), ask, "", model, locale);
        return page(inPlace);
    }

    /** Takes down what was said to a question; one that is not understood is told at the question, and nothing is lost. */
    @PostMapping(path = "/interviews/{id}/answer", consumes = FORM)
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) boolean inPlace,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        String question = fields.text("question");
        String kind = fields.text("kind");
        Interview now = interviews.find(id);
        Question asked =
                interviewer.program(now).questionnaire().question(question).orElseThrow(NoSuchInterview::new);
        boolean isAnswer = !fields.said().isEmpty() && !kind.equals("unknown") && !kind.equals("refused");
        TypedAnswer typed = isAnswer
                ? TypedAnswer.of(fields.given(), asked, now, interviewer, listener, models.wrong(now, locale))
                : TypedAnswer.NOTHING;
        if (!typed.refusal().isEmpty()) {
            model.addAttribute("typed", fields.said().get(0));
            model.addAttribute("noted", fields.text("note", CockpitFields.LONG));
            models.show(now, question, typed.refusal(), model, locale);
            return page(inPlace);
        }
        if (kind.equals("whatif")) {
            Interview supposed = typed.said() == null ? now : now.supposing(question, typed.said());
            model.addAttribute("supposed", question);
            models.show(supposed, question, "", model, locale);
            return page(inPlace);
        }
        return write(id, fields, events(now, question, kind, typed.said(), fields), null, inPlace, model, locale);
    }

    private static List<Event> events(
            Interview now, String question, String kind, @Nullable Said typed, CockpitFields fields) {
        List<Event> events = new ArrayList<>();
        String note = fields.text("note", CockpitFields.LONG).strip();
        if (!note.equals(now.notes().getOrDefault(question, ""))) {
            events.add(new Event.Noted(question, note));
        }
        if (kind.equals("unknown")) {
            events.add(new Event.Answered(question, Said.unknown()));
        } else if (kind.equals("refused")) {
            events.add(new Event.Answered(question, new Said(Said.Kind.REFUSED, null, null, null, false)));
        } else if (typed != null) {
            events.add(new Event.Answered(question, typed));
        }
        return events;
    }

    @PostMapping(path = "/interviews/{id}/remark", consumes = FORM)
    String remark(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) boolean inPlace,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        String remark = fields.text("remark", CockpitFields.LONG).strip();
        return write(id, fields, List.of(new Event.Noted(null, remark)), null, inPlace, model, locale);
    }

    @PostMapping(path = "/interviews/{id}/finish", consumes = FORM)
    String finish(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        change(
                id,
                new CockpitFields(sent),
                now -> now.state() == Interview.State.FINISHED
                        ? Change.NONE
                        : Change.finish(
                                interviewer.decision(now, ACTOR),
                                interviewer.standing(now).isDecided()));
        return AGAIN;
    }

    @PostMapping(path = "/interviews/{id}/reopen", consumes = FORM)
    String reopen(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        change(
                id,
                new CockpitFields(sent),
                now -> now.state() == Interview.State.FINISHED ? Change.of(new Event.Reopened()) : Change.NONE);
        return AGAIN;
    }

    /** Goes on by the rules in force. */
    @PostMapping(path = "/interviews/{id}/move", consumes = FORM)
    String move(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        change(
                id,
                new CockpitFields(sent),
                now -> programs.active(now.setting().program())
                        .map(p -> p.revision().hex())
                        .filter(r -> !r.equals(now.setting().revision()))
                        .map(r -> Change.of(new Event.Moved(r)))
                        .orElse(Change.NONE));
        return AGAIN;
    }

    private String write(
            String id,
            CockpitFields fields,
            List<Event> events,
            @Nullable String ask,
            boolean inPlace,
            Model model,
            Locale locale) {
        Interview now =
                change(id, fields, i -> i.state() == Interview.State.FINISHED ? Change.NONE : Change.of(events));
        if (!inPlace) {
            return "redirect:/interviews/" + id + (ask == null ? "" : "?ask=" + ask);
        }
        models.show(now, ask, "", model, locale);
        return page(true);
    }

    private Interview change(String id, CockpitFields fields, Function<Interview, Change> work) {
        return interviews.write(id, fields.by(id), work).interview();
    }

    private static String page(boolean inPlace) {
        return inPlace ? "interview :: cockpit" : "interview";
    }
}
