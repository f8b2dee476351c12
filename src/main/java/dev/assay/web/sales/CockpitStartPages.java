package dev.assay.web.sales;

import dev.assay.interview.Channel;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Prospect;
import dev.assay.interview.Sought;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.language.PageLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where calls begin, and are found again. */
@Controller
class CockpitStartPages {
    private static final int SHOWN = 20;
    private static final int SEARCH = 200;
    private static final int PASTED = 10_000;

    private final Programs programs;
    private final Interviews interviews;
    private final CockpitModels models;

    CockpitStartPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    @GetMapping("/interviews")
    String all(
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "false") boolean otherwise,
            Model model,
            Locale locale) {
        if (program != null && programs.active(program).isEmpty()) {
            throw new NoSuchInterview();
        }
        List<ProgramView.Link> links = ProgramViews.links(programs);
        InterviewLines lines = new InterviewLines(programs, models.messages(locale), locale);
        String sought = search.length() > SEARCH ? search.substring(0, SEARCH) : search;
        model.addAttribute(
                "chosen",
                program != null || links.isEmpty() ? program : links.get(0).id());
        model.addAttribute("search", sought);
        model.addAttribute(
                "open",
                lines.of(interviews.list(
                        Sought.all(EnumSet.of(Interview.State.OPEN, Interview.State.HANDED_OVER), sought, SHOWN))));
        model.addAttribute(
                "finished",
                lines.of(interviews.list(new Sought(
                        EnumSet.of(Interview.State.FINISHED), otherwise ? program : null, otherwise, sought, SHOWN))));
        model.addAttribute("otherwise", otherwise);
        model.addAttribute("agreement", lines.agreement(interviews.agreement()));
        model.addAttribute("programs", links);
        models.frame(model, locale);
        return "interviews";
    }

    /** Begins one; from the same page only once. */
    @PostMapping(path = "/interviews", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest http) {
        CockpitFields fields = new CockpitFields(sent);
        Program program = programs.active(fields.text("program")).orElseThrow(NoSuchInterview::new);
        String language = PageLanguages.ofQuestions(program, PageLanguages.readers(http));
        Pasted pasted = Pasted.of(fields.text("pasted", PASTED), program, language);
        Prospect found = pasted.prospect();
        Prospect prospect = new Prospect(
                fields.or("reference", found.reference()),
                fields.or("name", found.name()),
                fields.or("company", found.company()),
                found.email());
        Event.Setting setting =
                new Event.Setting(program.id(), program.revision().hex(), null, language, Channel.CALL);
        Interview interview = interviews
                .begin(new Event.Began(setting, prospect), known(pasted), fields.by("begin"))
                .interview();
        return "redirect:/interviews/" + interview.id();
    }

    /** What is no answer is a note on the call. */
    private static List<Event> known(Pasted pasted) {
        List<Event> known = new ArrayList<>(pasted.known());
        String rest = pasted.rest();
        if (!rest.isEmpty()) {
            known.add(new Event.Noted(null, rest.substring(0, Math.min(CockpitFields.LONG, rest.length()))));
        }
        return known;
    }
}
