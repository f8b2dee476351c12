package dev.assay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a list: {@code classify --in}. */
final class ListOptions {
    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description =
                    "The list: CSV with a header, XLSX (its first sheet), or JSON Lines. It is recognised by what it holds.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the classified rows go: CSV, or JSON Lines when the name ends in .jsonl.")
    private Path out = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "Which column answers which question, such as rules/<program>/mapping.json, which is taken when this is left out. `./assay map` drafts one.")
    private @Nullable Path map;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names the prospect; without it the mapping's, else the number of the line.")
    private @Nullable String id;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description =
                    "The language in which the list's numbers are written, such as de (40.000 is forty thousand, 3,5 a fraction); without it, the program's own.")
    private @Nullable String language;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day (noon in the program's time zone) or moment by which all rows are judged; without it, now.")
    private @Nullable String asOf;

    @Option(names = "--errors", paramLabel = "FILE", description = "Where every mistake in a row goes, as CSV.")
    private @Nullable Path errors;

    @Option(names = "--reasons", description = "Adds a last column: why.")
    private boolean reasons;

    @Option(
            names = "--resume",
            description = "Goes on where a run was stopped (Ctrl-C, or anything worse), given all else as it was.")
    private boolean resume;

    @Option(names = "--force", description = "Begins anew where a run was stopped, and throws away what it had done.")
    private boolean force;

    Path in() {
        return in;
    }

    Path out() {
        return out;
    }

    @Nullable Path map() {
        return map;
    }

    @Nullable String id() {
        return id;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable String asOf() {
        return asOf;
    }

    @Nullable Path errors() {
        return errors;
    }

    boolean reasons() {
        return reasons;
    }

    boolean resume() {
        return resume;
    }

    boolean force() {
        return force;
    }
}
