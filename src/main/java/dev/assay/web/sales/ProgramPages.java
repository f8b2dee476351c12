package dev.assay.web.sales;

import dev.assay.decision.Decisions;
import dev.assay.decision.Draft;
import dev.assay.decision.KeptPrograms;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.activation.Programs;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import dev.assay.web.language.PageLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The first page: a program as a form, the classification beside it, redrawn as answers change and as rules change. */
@Controller
class ProgramPages {
    private static final String HTMX = "HX-Request";
    private static final String TRIGGER = "HX-Trigger";
    /** The form listens for this event, and sends itself. */
    private static final String REFRESH = "refresh";

    private final Programs programs;
    private final Decisions decisions;
    private final KeptPrograms kept;
    private final Clock clock;
    private final MessageSource messages;

    ProgramPages(Programs programs, Decisions decisions, KeptPrograms kept, Clock clock, MessageSource messages) {
        this.programs = programs;
        this.decisions = decisions;
        this.kept = kept;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/")
    String first(Model model, Locale locale, HttpServletRequest http) {
        Optional<Program> first = programs.ids().stream()
                .flatMap(id -> programs.active(id).stream())
                .findFirst();
        if (first.isEmpty()) {
            model.addAttribute("problems", ProgramViews.problems(programs));
            return "empty";
        }
        return page(first.get(), Form.fresh(first.get(), PageLanguages.readers(http)), model, locale);
    }

    @GetMapping("/programs/{id}")
    String program(@PathVariable String id, Model model, Locale locale, HttpServletRequest http) {
        Program program = active(id);
        return page(program, Form.fresh(program, PageLanguages.readers(http)), model, locale);
    }

    /** The standing for these answers: only what changes for htmx, the whole page for a browser without scripts. */
    @PostMapping(path = "/programs/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String classify(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        Program program = active(id);
        Form form = Form.of(fields);
        if (htmx == null) {
            return page(program, form, model, locale);
        }
        fill(program, form, model, locale);
        return "standing :: update";
    }

    /** Records what the page shows, by the rules by which it was drawn, and has it drawn again, now with the decision's id. Answers that cannot be read record nothing. */
    @PostMapping(path = "/programs/{id}/decisions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object record(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        Program active = active(id);
        Form form = Form.of(fields);
        Program program = Revision.isRevision(form.revision())
                ? kept.program(id, form.revision()).orElse(active)
                : active;
        Judged judged = judge(program, form, locale);
        if (judged.checked().problems().isEmpty()) {
            Draft draft = new Draft(
                    id,
                    program.revision().hex(),
                    null,
                    Map.copyOf(form.answers()),
                    judged.classification(),
                    "web",
                    "page");
            decisions.append(List.of(draft), form.wish(program));
        }
        return htmx == null
                ? page(active, form, model, locale)
                : ResponseEntity.noContent().header(TRIGGER, REFRESH).build();
    }

    /** Asked every other second: 204 while nothing has changed; else the notice, and word that the standing is to be redrawn. */
    @GetMapping("/programs/{id}/pulse")
    Object pulse(
            @PathVariable String id,
            @RequestParam String revision,
            @RequestParam String seen,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Program program = active(id);
        ProgramView view =
                views(locale, "").program(program, programs.status(id).orElseThrow(), Form.EMPTY);
        if (view.revision().equals(revision) && view.seen().equals(seen)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        if (!view.revision().equals(revision)) {
            response.setHeader(TRIGGER, REFRESH);
        }
        model.addAttribute("program", view);
        return "standing :: pulse";
    }

    private String page(Program program, Form form, Model model, Locale locale) {
        fill(program, form, model, locale);
        model.addAttribute("lang", locale.toLanguageTag());
        model.addAttribute("programs", ProgramViews.links(programs));
        return "program";
    }

    private void fill(Program program, Form form, Model model, Locale locale) {
        Judged judged = judge(program, form, locale);
        ProgramViews views = views(locale, form.language());
        model.addAttribute(
                "program", views.program(program, programs.status(program.id()).orElseThrow(), form));
        model.addAttribute("form", form);
        model.addAttribute("decision", recorded(program, form));
        model.addAttribute("notes", views.notes(program, judged.checked(), form));
        model.addAttribute("standing", views.standing(program, judged.classification()));
        model.addAttribute("refused", judged.checked().problems().size());
    }

    /** Id of the decision that this page has recorded of these answers, if any. */
    private @Nullable String recorded(Program program, Form form) {
        return decisions
                .recordedBefore(form.wish(program))
                .map(d -> d.get(0).id())
                .orElse(null);
    }

    private record Judged(AnswerCheck.Checked checked, Classification classification) {}

    /** By the answers that can be read; those that cannot are left out, and told at their field. */
    private Judged judge(Program program, Form form, Locale locale) {
        String language = form.language().isEmpty() ? null : form.language();
        AnswerCheck.Checked checked =
                program.answerCheck().check(form.answers(), language == null ? locale.getLanguage() : language);
        Mode mode = form.finished() ? Mode.FINAL : Mode.OPEN;
        return new Judged(
                checked,
                program.classify(
                        checked.answers(), new Circumstances(clock.instant(), form.market(program), language, mode)));
    }

    private ProgramViews views(Locale locale, String language) {
        return new ProgramViews(new MessageSourceAccessor(messages, locale), locale, language);
    }

    private Program active(String id) {
        return programs.active(id).orElseThrow(UnknownProgram::new);
    }

    /** No program of that id is active. */
    private static final class UnknownProgram extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ExceptionHandler(UnknownProgram.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknownProgram(Model model) {
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }
}
