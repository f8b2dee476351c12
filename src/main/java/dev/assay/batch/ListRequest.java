package dev.assay.batch;

import dev.assay.program.Mapping;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One list to classify, and how.
 *
 * @param in the list
 * @param name what people call the list, for messages
 * @param out where the classified rows go: CSV, or JSON Lines when its name ends in {@code .jsonl} or {@code .ndjson}
 * @param errors where every mistake in a row goes, as CSV; null for nowhere
 * @param mapping which column answers which question
 * @param id the column that names the prospect, before the mapping's; null for the mapping's, and where that has none, the line
 * @param language in which its numbers are written, a tag such as {@code de}; null for the program's own
 * @param market id of the market; null for the common rules, or the market that an answer says
 * @param asOf the time by which all rows are judged
 * @param reasons whether every row says why, in a last column
 * @param recorder keeps the decisions; null when nothing is recorded
 * @param resume whether to go on where an earlier run of the same request was stopped
 * @param listId by which whoever runs it knows the list, wherever its files are and whenever they were written; null where place and time of the files tell lists apart
 */
public record ListRequest(
        Path in,
        String name,
        Path out,
        @Nullable Path errors,
        Mapping mapping,
        @Nullable String id,
        @Nullable String language,
        @Nullable String market,
        Instant asOf,
        boolean reasons,
        @Nullable Recorder recorder,
        boolean resume,
        @Nullable String listId) {
    /** Of a list that is known by its file. */
    public ListRequest(
            Path in,
            String name,
            Path out,
            @Nullable Path errors,
            Mapping mapping,
            @Nullable String id,
            @Nullable String language,
            @Nullable String market,
            Instant asOf,
            boolean reasons,
            @Nullable Recorder recorder,
            boolean resume) {
        this(in, name, out, errors, mapping, id, language, market, asOf, reasons, recorder, resume, null);
    }

    /** The plainest: without errors file, market, reasons, recording; from the beginning. */
    public static ListRequest of(Path in, Path out, Mapping mapping, Instant asOf) {
        return new ListRequest(
                in, String.valueOf(in.getFileName()), out, null, mapping, null, null, null, asOf, false, null, false);
    }
}
