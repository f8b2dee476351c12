package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Undo;
import dev.assay.program.activation.Programs;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what was done last in a call; when it is over, marks that were made since. */
@Controller
class CockpitBackPages {
    private final Interviews interviews;
    private final CockpitModels models;

    CockpitBackPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** An answer is asked again; after a mark, the page stays at its question, with what was being typed. */
    @PostMapping(path = "/interviews/{id}/back", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String back(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        Interview now = interviews.write(id, fields.by(id), this::change).interview();
        String again = askedAgain(now);
        String ask = again == null ? fields.or("ask", null) : again;
        if (!inPlace) {
            return "redirect:/interviews/" + id + (ask == null ? "" : "?ask=" + ask);
        }
        if (again == null) {
            model.addAttribute("typed", fields.said().stream().findFirst().orElse(null));
            String note = fields.text("note", CockpitFields.LONG);
            model.addAttribute("noted", note.isEmpty() ? null : note);
        }
        models.show(now, ask, "", model, locale);
        return "interview :: cockpit";
    }

    private Change change(Interview now) {
        List<Happened> history = interviews.history(now.id()).subList(0, now.version());
        boolean isOver = now.state() == Interview.State.FINISHED;
        return (isOver ? Undo.sinceFinished(history) : Undo.of(history))
                .map(Change::of)
                .orElse(Change.NONE);
    }

    /** The question whose answer was just taken back, or null. */
    private @Nullable String askedAgain(Interview now) {
        Event last = interviews.history(now.id()).get(now.version() - 1).event();
        return last instanceof Event.TakenBack back ? back.question() : null;
    }
}
