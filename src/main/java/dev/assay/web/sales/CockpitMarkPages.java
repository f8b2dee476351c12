package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Mark;
import dev.assay.interview.NoSuchInterview;
import dev.assay.program.activation.Programs;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the rep says of a piece of collateral: sent, or of no use; also when the call is over. */
@Controller
class CockpitMarkPages {
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final CockpitModels models;

    CockpitMarkPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** Marks one, and shows its card; the rest of the page stays, with what is being typed. */
    @PostMapping(path = "/interviews/{id}/collateral", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String mark(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        String item = fields.text("item");
        Interview now = interviews
                .write(id, fields.by(id + "/mark"), before -> change(before, item, fields))
                .interview();
        if (!inPlace) {
            return "redirect:/interviews/{id}" + fields.since();
        }
        // The rest of the page stays as it was drawn: what others did since is told with the next answer.
        model.addAttribute("drawn", fields.version());
        models.show(now, null, "", model, locale).pieces().stream()
                .filter(p -> p.id().equals(item))
                .findFirst()
                .ifPresent(p -> model.addAttribute("piece", p));
        model.addAttribute("window", fields.window());
        return "piece :: one";
    }

    private Change change(Interview now, String item, CockpitFields fields) {
        if (interviewer.program(now).vocabulary().item(item).isEmpty()) {
            throw new NoSuchInterview();
        }
        Mark before = now.mark(item);
        Mark mark = new Mark(is(fields.text("sent"), before.sent()), is(fields.text("notUseful"), before.notUseful()));
        return mark.equals(before) ? Change.NONE : Change.of(new Event.Marked(item, mark));
    }

    private static boolean is(String sent, boolean before) {
        return sent.isEmpty() ? before : sent.equals("true");
    }
}
