package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.program.activation.Programs;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person takes over a conversation that was handed over. */
@Controller
class HandoverPages {
    private static final int NAME = 80;

    private final Interviews interviews;
    private final CockpitModels models;

    HandoverPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** Who sends this leads from now on, unless somebody else has become the lead since the page was drawn: then the page says who. */
    @PostMapping(path = "/interviews/{id}/take-over", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String takeOver(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        String name = fields.text("name", NAME).strip();
        if (name.isEmpty()) {
            model.addAttribute("untaken", models.messages(locale).getMessage("handover.nameless"));
            models.show(interviews.find(id), null, "", model, locale);
            return "interview";
        }
        interviews.write(id, fields.by(id + "/take-over"), now -> change(now, fields.text("from", NAME), name));
        return "redirect:/interviews/{id}";
    }

    private static Change change(Interview now, String from, String name) {
        Interview.Lead lead = now.lead();
        String leads = lead == null ? "" : lead.by();
        boolean isOver = now.handover() == null || now.state() == Interview.State.FINISHED;
        return isOver || !leads.equals(from) || Objects.equals(leads, name)
                ? Change.NONE
                : Change.of(new Event.TakenOver(name));
    }
}
