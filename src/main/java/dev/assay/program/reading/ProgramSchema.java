package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.document.Schema;
import dev.assay.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The published schemas of a program's files; each is loaded when it is first needed. */
enum ProgramSchema {
    PROGRAM,
    COLLATERAL,
    CASE,
    MAPPING;

    private final Supplier<Schema> schema = new Once("/schemas/" + name().toLowerCase(Locale.ROOT) + ".schema.json");

    List<Problem> check(Document document) {
        return schema.get().check(document).stream().map(this::orLater).toList();
    }

    /** What a later release reads is no slip of the pen. */
    private Problem orLater(Problem problem) {
        return this == PROGRAM
                        && "/market".equals(problem.place().pointer())
                        && problem.code().equals("unknown-key")
                ? Problem.error(
                        "markets-not-read",
                        problem.place(),
                        "Markets come with a later release. Until then keep one program for each market, and take 'market' out.")
                : problem;
    }

    /** A schema takes a tenth of a second to load, and not every program has every file. */
    private static final class Once implements Supplier<Schema> {
        private final String resource;
        private @Nullable Schema loaded;

        Once(String resource) {
            this.resource = resource;
        }

        @Override
        public synchronized Schema get() {
            if (loaded == null) {
                loaded = Schema.ofResource(resource);
            }
            return loaded;
        }
    }
}
