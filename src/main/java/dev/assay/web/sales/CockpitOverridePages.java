package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.program.activation.Programs;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Vocabulary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

    CockpitOverridePages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** Keeps the rep's view beside the rules'. What is the same as theirs is no other view, and one without a reason is of no use: both are told. */
    @PostMapping(path = "/interviews/{id}/override", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String override(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        CockpitFields fields = new CockpitFields(sent);
        Interview now = interviews.find(id);
        Event.Overridden seen = seen(now, fields);
        String refused = seen.tier() == null && seen.segment() == null
                ? "override.same"
                : seen.reason().isEmpty() ? "override.unreasoned" : "";
        if (!refused.isEmpty()) {
            models.show(now, null, "", model, locale);
            model.addAttribute("unkept", models.messages(locale).getMessage(refused));
            model.addAttribute("reason", seen.reason());
            return "interview";
        }
        interviews.write(
                id,
                fields.by(id),
                i -> i.state() == Interview.State.FINISHED ? Change.of(seen(i, fields)) : Change.NONE);
        return "redirect:/interviews/{id}";
    }

    /** What differs from the rules. */
    private Event.Overridden seen(Interview now, CockpitFields fields) {
        Vocabulary words = interviewer.program(now).vocabulary();
        Classification rules = interviewer.standing(now).classification();
        String tier = fields.text("tier");
        String segment = fields.text("segment");
        return new Event.Overridden(
                words.tier(tier).isPresent() ? other(tier, rules.tier()) : null,
                words.segment(segment).isPresent() ? other(segment, rules.primary()) : null,
                fields.text("reason").strip());
    }

    private static @Nullable String other(String said, @Nullable String rules) {
        return said.equals(rules) ? null : said;
    }
}
