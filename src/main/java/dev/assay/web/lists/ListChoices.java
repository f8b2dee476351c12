package dev.assay.web.lists;

import dev.assay.batch.MappingDraft;
import dev.assay.job.JobRequest;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.job.ListMapping;
import dev.assay.job.Recognised;
import dev.assay.program.Program;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What people choose for a list before it starts, kept with the list. */
final class ListChoices {
    private final ListJobs lists;

    ListChoices(ListJobs lists) {
        this.lists = lists;
    }

    /** Keeps what the fields of a form say; a field that was not sent changes nothing. */
    void keep(ListJob job, Program program, MultiValueMap<String, String> fields) throws IOException {
        JobRequest before = job.request();
        Recognised seen = lists.files().recognised(job, program);
        JobRequest now = wishes(before, program, fields);
        Optional<String> mapping = ColumnChoices.of(fields)
                .mapping(program, before.mapping(), seen)
                .filter(text -> !ListMapping.of(program, text).hasErrors());
        now = mapping.isPresent() ? now.columnsBy(mapping.get()) : now;
        if (!now.equals(before)) {
            lists.ask(job, now);
        }
    }

    private static JobRequest wishes(JobRequest before, Program program, MultiValueMap<String, String> fields) {
        if (!fields.containsKey("wishes")) {
            return before;
        }
        String market = fields.getFirst("market");
        boolean known = market != null && program.markets().named(market).isPresent();
        return before.wishing(new JobRequest.Wishes(
                language(fields.getFirst("language")),
                known ? market : null,
                fields.containsKey("reasons"),
                fields.containsKey("record")));
    }

    /** A tag; null for the program's own, and for what is none. */
    private static @Nullable String language(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(field).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            // The field is a choice among tags: whoever sends another has chosen none.
            return null;
        }
    }

    /** Maps the columns as can be guessed from their names and the values in them, after the program's own mapping where that knows one; a person looks before it is used. */
    void guess(ListJob job, Program program) throws IOException {
        String drafted = MappingDraft.of(
                        program,
                        lists.files().listOf(job),
                        job.request().name(),
                        job.request().language())
                .json();
        if (drafted == null) {
            return;
        }
        Recognised seen = lists.files().recognised(job, program);
        String mapping = OwnMapping.of(program)
                .map(own -> own.over(drafted, seen))
                .filter(text -> !ListMapping.of(program, text).hasErrors())
                .orElse(drafted);
        if (!ListMapping.of(program, mapping).hasErrors()) {
            lists.ask(job, job.request().columnsBy(mapping));
        }
    }
}
