package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Moving;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A call moves to newer rules, after a look at what that changes. */
@Controller
class MovePages {
    private static final String AGAIN = "redirect:/interviews/{id}";

    private final Programs programs;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final CockpitModels models;

    MovePages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** Shows what the rules in force would change, and records nothing. */
    @GetMapping("/interviews/{id}/move")
    String look(@PathVariable String id, Model model, Locale locale) {
        Interview now = interviews.find(id);
        Optional<Program> to = newer(now);
        if (to.isEmpty()) {
            return AGAIN;
        }
        CockpitView it = models.show(now, null, "", model, locale);
        Moving moving = Moving.of(interviewer.standing(now), interviewer.standing(now, to.get()));
        model.addAttribute(
                "moving",
                new MovingViews(
                                models.messages(locale),
                                locale,
                                models.wrong(now, locale),
                                now.setting().language())
                        .of(moving, it.title()));
        return "move";
    }

    /** Goes on by the rules that were looked at; where yet newer ones are in force meanwhile, these are shown first. */
    @PostMapping(path = "/interviews/{id}/move", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String move(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        CockpitFields fields = new CockpitFields(sent);
        String seen = fields.text("revision");
        boolean isOther = newer(interviews.find(id))
                .map(p -> !p.revision().hex().equals(seen))
                .orElse(false);
        if (isOther) {
            return AGAIN + "/move";
        }
        interviews.write(
                id,
                fields.by(id + "/move"),
                now -> newer(now).isPresent() ? Change.of(new Event.Moved(seen)) : Change.NONE);
        return AGAIN;
    }

    /** The rules in force where it is held by others and goes on. */
    private Optional<Program> newer(Interview now) {
        if (interviews.isExpired(now)) {
            throw new InterviewRefusal(InterviewRefusal.Why.EXPIRED, now);
        }
        return now.state() == Interview.State.FINISHED
                ? Optional.empty()
                : programs.active(now.setting().program())
                        .filter(p -> !p.revision().hex().equals(now.setting().revision()));
    }
}
