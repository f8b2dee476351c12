package dev.assay.web.lists;

import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobOutcome;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.lists.ListPage.Choice;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.ui.Model;

/** What the pages for lists show. */
final class ListModels {
    private static final int SHOWN = 50;

    private final Programs programs;
    private final KeptPrograms kept;
    private final ListJobs lists;
    private final Clock clock;
    private final MessageSource messages;

    ListModels(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock, MessageSource messages) {
        this.programs = programs;
        this.kept = kept;
        this.lists = lists;
        this.clock = clock;
        this.messages = messages;
    }

    /** The form, and all lists. */
    void all(@Nullable Program chosen, List<ListPage.Told> refused, Model model, Locale locale) {
        ListWords words = words(locale);
        model.addAttribute("chosen", chosen == null ? null : new Choice(chosen.id(), chosen.title()));
        model.addAttribute("wishes", chosen == null ? null : SeenView.wishes(chosen, null, words));
        model.addAttribute("refused", refused);
        model.addAttribute("most", words.size(lists.settings().most()));
        model.addAttribute("kept", lists.settings().kept().toDays());
        model.addAttribute(
                "lists",
                lists.list(null, null, SHOWN).stream()
                        .map(job -> words.line(job, title(job), label(job, words)))
                        .toList());
        frame(model, locale);
    }

    /**
     * One list.
     *
     * @param unstarted whether somebody has just tried to start it, and it could not
     */
    void one(ListJob job, boolean unstarted, Model model, Locale locale) throws IOException {
        ListWords words = words(locale);
        Optional<Program> program = waits(job);
        SeenView seen = program.isEmpty()
                ? null
                : SeenView.of(program.get(), job.request(), lists.files().lookedThrough(job, program.get()), words);
        model.addAttribute(
                "list",
                words.page(
                        job,
                        title(job),
                        market(job),
                        kept.words(job.program(), job.revision()),
                        seen == null ? state(job) : seen.label()));
        model.addAttribute("seen", seen);
        model.addAttribute(
                "unstarted", unstarted && seen != null && !seen.blockers().isEmpty());
        frame(model, locale);
    }

    /** The program of a list that waits to be started, and can be looked at here. */
    Optional<Program> waits(ListJob job) {
        return job.state() == JobState.READY && lists.files().isHere(job)
                ? kept.program(job.program(), job.revision())
                : Optional.empty();
    }

    ListWords words(Locale locale) {
        return new ListWords(new MessageSourceAccessor(messages, locale), locale, clock.getZone());
    }

    private String label(ListJob job, ListWords words) {
        return waits(job)
                .flatMap(program -> lists.files()
                        .recognisedBefore(job, program)
                        .map(seen ->
                                SeenView.of(program, job.request(), seen, words).label()))
                .orElse(state(job));
    }

    /** A list of which rows were passed over is not as done as one that is whole. */
    private static String state(ListJob job) {
        JobOutcome outcome = job.outcome();
        return job.state() == JobState.DONE && outcome != null && outcome.bad() > 0
                ? "some"
                : job.state().json();
    }

    private void frame(Model model, Locale locale) {
        model.addAttribute("lang", locale.toLanguageTag());
        model.addAttribute(
                "programs",
                programs.ids().stream()
                        .flatMap(id -> programs.active(id).stream())
                        .map(p -> new Choice(p.id(), p.title()))
                        .toList());
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
}
