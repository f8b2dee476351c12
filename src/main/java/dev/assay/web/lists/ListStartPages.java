package dev.assay.web.lists;

import dev.assay.decision.KeptPrograms;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a list that waits: its columns are chosen, and it is started. */
@Controller
class ListStartPages {
    private static final String AGAIN = "redirect:/lists/{id}";

    private final ListJobs lists;
    private final ListModels models;
    private final ListChoices choices;

    ListStartPages(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock, MessageSource messages) {
        this.lists = lists;
        this.models = new ListModels(programs, kept, lists, clock, messages);
        this.choices = new ListChoices(lists);
    }

    /** Keeps what is chosen so far. Asked by the page after each choice, it answers with what changes by it. */
    @PostMapping(path = "/lists/{id}/columns", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String choose(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale)
            throws IOException {
        keep(known(id), fields);
        if (!inPlace) {
            return AGAIN;
        }
        models.one(known(id), false, model, locale);
        return "list :: chosen";
    }

    /** Starts a list, or goes on with it. One that cannot start is shown again, with why it did not: at its own address, so that loading it again sends nothing again. */
    @PostMapping(path = "/lists/{id}/start", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String start(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) throws IOException {
        keep(known(id), fields);
        ListJob job = known(id);
        Optional<Program> program = models.waits(job);
        if (program.isPresent() && lists.files().recognised(job, program.get()).hasErrors()) {
            return AGAIN + "?unstarted";
        }
        lists.start(id);
        return AGAIN;
    }

    /** Guesses the columns anew. */
    @PostMapping(path = "/lists/{id}/guess", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String guess(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) throws IOException {
        keep(known(id), fields);
        ListJob job = known(id);
        Optional<Program> program = models.waits(job);
        if (program.isPresent()) {
            choices.guess(job, program.get());
        }
        return AGAIN;
    }

    private void keep(ListJob job, MultiValueMap<String, String> fields) throws IOException {
        Optional<Program> program = models.waits(job);
        if (program.isPresent()) {
            choices.keep(job, program.get(), fields);
        }
    }

    private ListJob known(String id) {
        return lists.find(id).orElseThrow(NothingThere::new);
    }
}
