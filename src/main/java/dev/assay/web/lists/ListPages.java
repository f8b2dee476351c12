package dev.assay.web.lists;

import dev.assay.batch.MappingDraft;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.job.ListMapping;
import dev.assay.job.Recognised;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.lists.ListPage.Choice;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lists as pages: one to send them and see all, one for each. */
@Controller
class ListPages {
    private static final int SHOWN = 50;

    private final Programs programs;
    private final KeptPrograms kept;
    private final ListJobs lists;
    private final ListUpload upload;
    private final Clock clock;
    private final MessageSource messages;

    ListPages(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock, MessageSource messages) {
        this.programs = programs;
        this.kept = kept;
        this.lists = lists;
        this.upload = new ListUpload(lists, clock);
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/lists")
    String all(@RequestParam(required = false) @Nullable String program, Model model, Locale locale) {
        Optional<Program> chosen = program == null ? first() : programs.active(program);
        if (chosen.isEmpty() && program != null) {
            throw new NothingThere();
        }
        return all(chosen.orElse(null), List.of(), model, locale);
    }

    /** Takes in a list, and goes to its page; a list that is refused is told of on the page it came from. */
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
            return "redirect:/lists/" + job.id();
        } catch (UploadRefused refused) {
            response.setStatus(refused.status());
            return all(chosen, words(locale).told(refused.problems()), model, locale);
        }
    }

    @GetMapping("/lists/{id}")
    String one(@PathVariable String id, Model model, Locale locale) throws IOException {
        fill(known(id), model, locale);
        frame(model, locale);
        return "list";
    }

    /** Asked again and again while it changes by itself: only what changes. */
    @GetMapping("/lists/{id}/now")
    String now(@PathVariable String id, Model model, Locale locale) throws IOException {
        fill(known(id), model, locale);
        return "list :: now";
    }

    /** Starts a list, or goes on with it; with fields for columns, by what they say. */
    @PostMapping(path = "/lists/{id}/start", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String start(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        ListJob job = known(id);
        Optional<Program> program = kept.program(job.program(), job.revision());
        if (job.state() == JobState.READY && program.isPresent() && lists.isHere(job)) {
            ColumnChoices choices = ColumnChoices.of(fields);
            Recognised seen = recognised(program.get(), job);
            Optional<String> mapping =
                    choices.mapping(program.get(), job.request().mapping(), seen);
            if (mapping.isPresent()) {
                lists.map(job, mapping.get());
                job = known(id);
                seen = recognised(program.get(), job);
            }
            if (seen.hasErrors()) {
                response.setStatus(422);
                return one(id, model, locale);
            }
        }
        lists.start(id);
        return "redirect:/lists/{id}";
    }

    /** Maps the columns as can be guessed from their names and the values in them; a person looks before it is used. */
    @PostMapping("/lists/{id}/guess")
    String guess(@PathVariable String id) throws IOException {
        ListJob job = known(id);
        Optional<Program> program = kept.program(job.program(), job.revision());
        if (program.isPresent() && lists.isHere(job)) {
            String mapping = MappingDraft.of(
                            program.get(), lists.listOf(job), job.request().name())
                    .json();
            if (mapping != null && !ListMapping.of(program.get(), mapping).hasErrors()) {
                lists.map(job, mapping);
            }
        }
        return "redirect:/lists/{id}";
    }

    private Recognised recognised(Program program, ListJob job) throws IOException {
        return lists.recognised(job, program);
    }

    @PostMapping("/lists/{id}/stop")
    String stop(@PathVariable String id) {
        lists.stop(known(id).id());
        return "redirect:/lists/{id}";
    }

    @PostMapping("/lists/{id}/delete")
    String delete(@PathVariable String id) {
        lists.delete(known(id).id());
        return "redirect:/lists";
    }

    private String all(@Nullable Program chosen, List<ListPage.Told> refused, Model model, Locale locale) {
        ListWords words = words(locale);
        model.addAttribute("chosen", chosen == null ? null : new Choice(chosen.id(), chosen.title()));
        model.addAttribute("programs", active());
        model.addAttribute(
                "markets",
                chosen == null
                        ? List.of()
                        : chosen.markets().all().stream()
                                .map(m -> new Choice(m.id(), m.title()))
                                .toList());
        model.addAttribute("refused", refused);
        model.addAttribute("most", words.size(lists.settings().most()));
        model.addAttribute("kept", lists.settings().kept().toDays());
        model.addAttribute(
                "lists",
                lists.list(null, null, SHOWN).stream()
                        .map(job -> words.line(job, title(job)))
                        .toList());
        frame(model, locale);
        return "lists";
    }

    private void fill(ListJob job, Model model, Locale locale) throws IOException {
        ListWords words = words(locale);
        model.addAttribute("list", words.page(job, title(job), market(job), kept.words(job.program(), job.revision())));
        Optional<Program> program = kept.program(job.program(), job.revision());
        boolean looks = job.state() == JobState.READY && program.isPresent() && lists.isHere(job);
        model.addAttribute("seen", looks ? SeenView.of(program.get(), recognised(program.get(), job), words) : null);
    }

    private static void frame(Model model, Locale locale) {
        model.addAttribute("lang", locale.toLanguageTag());
    }

    private List<Choice> active() {
        return programs.ids().stream()
                .flatMap(id -> programs.active(id).stream())
                .map(p -> new Choice(p.id(), p.title()))
                .toList();
    }

    private Optional<Program> first() {
        return programs.ids().stream()
                .flatMap(id -> programs.active(id).stream())
                .findFirst();
    }

    private String title(ListJob job) {
        return programs.active(job.program()).map(Program::title).orElse(job.program());
    }

    /** Title of the market, or null. */
    private @Nullable String market(ListJob job) {
        String id = job.request().market();
        return programs.active(job.program()).stream()
                .flatMap(p -> p.markets().all().stream())
                .filter(m -> m.id().equals(id))
                .map(Market::title)
                .findFirst()
                .orElse(id);
    }

    private ListWords words(Locale locale) {
        return new ListWords(new MessageSourceAccessor(messages, locale), locale, clock.getZone());
    }

    private ListJob known(String id) {
        return lists.find(id).orElseThrow(NothingThere::new);
    }

    /** There is no such list or program. */
    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ExceptionHandler(NothingThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Object nothingThere(HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") != null) {
            // Deleted elsewhere while it was watched.
            return ResponseEntity.noContent().header("HX-Redirect", "/lists").build();
        }
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }
}
