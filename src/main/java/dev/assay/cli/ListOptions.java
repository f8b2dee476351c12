package dev.assay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of {@code classify --in}. */
final class ListOptions {
    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The list, as CSV with a header.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the classified rows go, as CSV.")
    private Path out = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "Which column answers which question, such as rules/<program>/mapping.json, which is taken when this is left out.")
    private @Nullable Path map;

    @Option(names = "--errors", paramLabel = "FILE", description = "Where every mistake in a row goes, as CSV.")
    private @Nullable Path errors;

    Path in() {
        return in;
    }

    Path out() {
        return out;
    }

    @Nullable Path map() {
        return map;
    }

    @Nullable Path errors() {
        return errors;
    }
}
