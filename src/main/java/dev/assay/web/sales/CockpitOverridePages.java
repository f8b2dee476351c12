package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Meanwhile;
import dev.assay.program.activation.Programs;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the rep sees it otherwise than the rules. */
@Controller
class CockpitOverridePages {
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final CockpitModels models;
    private final CockpitWrites writes;

    CockpitOverridePages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
        writes = new CockpitWrites(interviews);
    }

    /** Keeps the rep's view beside the rules'. What is the same as theirs is no other view, and one without a reason is of no use: both are told. */
    @PostMapping(path = "/interviews/{id}/override", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String override(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse reply,
            Model model,
            Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        Interview now = interviews.find(id);
        Event.Overridden seen = seen(now, fields);
        String refused = !seen.differs() ? "override.same" : seen.reason().isEmpty() ? "override.unreasoned" : "";
        if (!refused.isEmpty()) {
            models.show(now, null, "", model, locale);
            keep(models.messages(locale).getMessage(refused), fields, model);
            return "interview";
        }
        CockpitWrites.Outcome outcome = writes.write(
                id,
                "override",
                fields,
                CockpitOverridePages::collides,
                m -> m.now().state() == Interview.State.FINISHED ? Change.of(seen(m.now(), fields)) : Change.NONE);
        if (outcome.isKept()) {
            return "redirect:/interviews/{id}" + fields.since();
        }
        reply.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        models.show(outcome.now(), null, "", model, locale);
        models.meanwhile(outcome.meanwhile(), null, model, locale);
        keep(models.messages(locale).getMessage("meanwhile.view", new Object[] {seen.reason()}), fields, model);
        return "interview";
    }

    /** Others went on with it, finished it anew, or said of it what they think. */
    private static boolean collides(Meanwhile meanwhile) {
        Interview then = meanwhile.then();
        Interview now = meanwhile.now();
        return then.state() != now.state()
                || !then.decisions().equals(now.decisions())
                || !Objects.equals(then.override(), now.override());
    }

    /** In the fields, as they were chosen and typed. */
    private static void keep(String why, CockpitFields fields, Model model) {
        model.addAttribute("unkept", why);
        model.addAttribute("reason", fields.text("reason"));
        model.addAttribute("rightTier", fields.text("tier"));
        model.addAttribute("rightSegment", fields.text("segment"));
    }

    /** What differs from the rules. */
    private Event.Overridden seen(Interview now, CockpitFields fields) {
        Vocabulary words = interviewer.program(now).vocabulary();
        Classification rules = interviewer.standing(now).classification();
        String tier = fields.text("tier");
        String segment = fields.text("segment");
        return new Event.Overridden(
                        words.tier(tier).isPresent() ? tier : null,
                        words.segment(segment).isPresent() ? segment : null,
                        fields.text("reason").strip())
                .beside(rules.tier(), rules.primary());
    }
}
