package dev.assay.web.lists;

import dev.assay.decision.KeptPrograms;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.upload.ListUpload;
import dev.assay.web.upload.UploadRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists as pages: one to send them and see all, one for each. */
@Controller
class ListPages {
    private static final String ALL = "lists";

    private final Programs programs;
    private final ListJobs lists;
    private final ListUpload upload;
    private final ListModels models;
    private final ListChoices choices;

    ListPages(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock, MessageSource messages) {
        this.programs = programs;
        this.lists = lists;
        this.upload = new ListUpload(lists, clock);
        this.models = new ListModels(programs, kept, lists, clock, messages);
        this.choices = new ListChoices(lists);
    }

    @GetMapping("/lists")
    String all(@RequestParam(required = false) @Nullable String program, Model model, Locale locale) {
        Optional<Program> chosen = program == null ? first() : programs.active(program);
        if (chosen.isEmpty() && program != null) {
            throw new NothingThere();
        }
        models.all(chosen.orElse(null), List.of(), model, locale);
        return ALL;
    }

    /**
     * Takes in a list, and goes to its page; a list that is refused is told of on the page it came from. Where the columns are not understood as they are, they are guessed at once.
     */
    @PostMapping(path = "/lists", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(
            @RequestParam String program,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        Program chosen = programs.active(program).orElseThrow(NothingThere::new);
        try {
            ListJob job = upload.take(request, chosen, new ListUpload.Sender("web", "page", false))
                    .job();
            if (lists.files().recognised(job, chosen).hasErrors()) {
                choices.guess(job, chosen);
            }
            return "redirect:/lists/" + job.id();
        } catch (UploadRefused refused) {
            response.setStatus(refused.status());
            models.all(chosen, models.words(locale).told(refused.problems()), model, locale);
            return ALL;
        }
    }

    @GetMapping("/lists/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String unstarted,
            Model model,
            Locale locale)
            throws IOException {
        models.one(known(id), unstarted != null, model, locale);
        return "list";
    }

    /** Asked again and again while it changes by itself: only what changes. */
    @GetMapping("/lists/{id}/now")
    String now(@PathVariable String id, Model model, Locale locale) throws IOException {
        models.one(known(id), false, model, locale);
        return "list :: now";
    }

    @PostMapping("/lists/{id}/stop")
    String stop(@PathVariable String id) {
        lists.stop(known(id).id());
        return "redirect:/lists/{id}";
    }

    /** Takes the same list in once more, with the columns as they were chosen, to choose them otherwise. */
    @PostMapping("/lists/{id}/again")
    String again(@PathVariable String id, RedirectAttributes address) throws IOException {
        ListJob job = known(id);
        Program program = programs.active(job.program()).orElseThrow(NothingThere::new);
        if (!lists.files().isHere(job)) {
            throw new NothingThere();
        }
        address.addAttribute("next", lists.again(job, program).id());
        return "redirect:/lists/{next}";
    }

    @PostMapping("/lists/{id}/delete")
    String delete(@PathVariable String id) {
        lists.delete(known(id).id());
        return "redirect:/lists";
    }

    private Optional<Program> first() {
        return programs.ids().stream()
                .flatMap(id -> programs.active(id).stream())
                .findFirst();
    }

    private ListJob known(String id) {
        return lists.find(id).orElseThrow(NothingThere::new);
    }
}
