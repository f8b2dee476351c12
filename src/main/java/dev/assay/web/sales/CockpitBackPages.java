package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Meanwhile;
import dev.assay.interview.Undo;
import dev.assay.program.activation.Programs;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.util.UriUtils;

/** Takes back what was done last in a call; when it is over, marks that were made since. */
@Controller
class CockpitBackPages {
    private final Interviews interviews;
    private final CockpitModels models;
    private final CockpitWrites writes;

    CockpitBackPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        models = new CockpitModels(programs, interviews, interviewer, messages);
        writes = new CockpitWrites(interviews);
    }

    /** An answer is asked again; after a mark, the page stays at its question, with what was being typed. */
    @PostMapping(path = "/interviews/{id}/back", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String back(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        CockpitWrites.Outcome outcome = writes.write(
                id,
                "back",
                fields,
                CockpitBackPages::collides,
                m -> back(m).map(Change::of).orElse(Change.NONE));
        String again = outcome.isKept() ? askedAgain(outcome.now()) : null;
        String ask = again == null ? fields.or("ask", null) : again;
        if (outcome.isKept() && !inPlace) {
            return "redirect:/interviews/" + id
                    + (ask == null ? "" : "?ask=" + UriUtils.encode(ask, StandardCharsets.UTF_8));
        }
        if (!outcome.isKept()) {
            reply.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        }
        if (again == null) {
            model.addAttribute("typed", fields.said().stream().findFirst().orElse(null));
            String note = fields.text("note", CockpitFields.LONG);
            model.addAttribute("noted", note.isEmpty() ? null : note);
        }
        models.show(outcome.now(), ask, "", model, locale);
        models.meanwhile(outcome.meanwhile(), null, model, locale);
        return inPlace ? "interview :: cockpit" : "interview";
    }

    /** Takes back the last thing that the rep knows of, whatever others did since. */
    private static Optional<Event> back(Meanwhile meanwhile) {
        return meanwhile.then().state() == Interview.State.FINISHED
                ? Undo.sinceFinished(meanwhile.seen())
                : Undo.of(meanwhile.seen());
    }

    /** Others have changed just this, or the call is over. */
    private static boolean collides(Meanwhile meanwhile) {
        Optional<Event> back = back(meanwhile);
        if (back.isEmpty()) {
            return false;
        }
        if (back.get() instanceof Event.TakenBack taken) {
            return meanwhile.isOver() || meanwhile.isAnswerOther(taken.question());
        }
        return back.get() instanceof Event.Marked marked
                && !meanwhile.then().mark(marked.item()).equals(meanwhile.now().mark(marked.item()));
    }

    /** The question whose answer was just taken back, or null. */
    private @Nullable String askedAgain(Interview now) {
        Event last = interviews.history(now.id()).get(now.version() - 1).event();
        return last instanceof Event.TakenBack back ? back.question() : null;
    }
}
