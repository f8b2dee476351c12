package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.program.activation.Programs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final CockpitModels models;
    private final CockpitWrites writes;

    CockpitPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
        writes = new CockpitWrites(interviews);
    }

    @GetMapping("/interviews/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String ask,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) boolean inPlace,
            Model model,
            Locale locale) {
        Interview now = interviews.find(id);
        models.show(now, ask, "", model, locale);
        models.meanwhile(writes.since(now, new CockpitFields(sent)), null, model, locale);
        return page(inPlace);
    }

    /** Keeps the notes on the call; those that others wrote meanwhile are not overwritten unseen. */
    @PostMapping(path = "/interviews/{id}/remark", consumes = FORM)
    String remark(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HTMX, required = false) boolean inPlace,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        String remark = fields.text("remark", CockpitFields.LONG).strip();
        boolean reopens = fields.text("reopen").equals("true");
        CockpitWrites.Outcome outcome = writes.write(
                id,
                "remark",
                fields,
                m -> m.isOver()
                        || !m.then().remark().equals(m.now().remark())
                                && !m.now().remark().equals(remark),
                m -> remark(remark, reopens, m.now()));
        if (outcome.isKept() && !inPlace) {
            return AGAIN + fields.since();
        }
        if (outcome.isKept() && !target.equals("cockpit")) {
            models.frame(model, locale);
            return "meanwhile :: kept";
        }
        boolean isOver = outcome.now().state() == Interview.State.FINISHED;
        if (!outcome.isKept()) {
            reply.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            reply.setHeader("HX-Retarget", "#cockpit");
            reply.setHeader("HX-Reswap", "outerHTML");
            model.addAttribute("remarked", remark);
        }
        models.show(outcome.now(), fields.or("ask", null), "", model, locale);
        models.meanwhile(
                outcome.meanwhile(),
                outcome.isKept()
                        ? null
                        : new Undecided("remark", remark, isOver ? "" : "remark", fields.sayAgain(), isOver),
                model,
                locale);
        return page(inPlace);
    }

    private static Change remark(String remark, boolean reopens, Interview now) {
        if (now.state() != Interview.State.FINISHED) {
            return Change.of(new Event.Noted(null, remark));
        }
        return reopens ? Change.of(List.of(new Event.Reopened(), new Event.Noted(null, remark))) : Change.NONE;
    }

    /** Records the decision, unless others have answered otherwise than the rep knows: then he sees that first. */
    @PostMapping(path = "/interviews/{id}/finish", consumes = FORM)
    String finish(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        return call(
                fields,
                writes.write(
                        id,
                        "finish",
                        fields,
                        m -> m.now().state() != Interview.State.FINISHED && m.isJudgedOtherwise(),
                        m -> m.now().state() == Interview.State.FINISHED
                                ? Change.NONE
                                : Change.finish(
                                        interviewer.decision(m.now(), ACTOR),
                                        interviewer.standing(m.now()).isDecided())),
                reply,
                model,
                locale);
    }

    /** Goes on with a call that was over, unless it was finished anew since the rep looked. */
    @PostMapping(path = "/interviews/{id}/reopen", consumes = FORM)
    String reopen(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        return call(
                fields,
                writes.write(
                        id,
                        "reopen",
                        fields,
                        m -> m.now().state() == Interview.State.FINISHED
                                && !m.then().decisions().equals(m.now().decisions()),
                        m -> m.now().state() == Interview.State.FINISHED
                                ? Change.of(new Event.Reopened())
                                : Change.NONE),
                reply,
                model,
                locale);
    }

    /** The call as a whole, by its own address where it was kept. */
    private String call(
            CockpitFields fields,
            CockpitWrites.Outcome outcome,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        if (outcome.isKept()) {
            return AGAIN + fields.since();
        }
        reply.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        models.show(outcome.now(), null, "", model, locale);
        models.meanwhile(outcome.meanwhile(), null, model, locale);
        return page(false);
    }

    private static String page(boolean inPlace) {
        return inPlace ? "interview :: cockpit" : "interview";
    }
}
