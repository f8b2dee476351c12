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
    MAPPING,
    MARKET;

    private final Supplier<Schema> schema = new Once("/schemas/" + name().toLowerCase(Locale.ROOT) + ".schema.json");

    List<Problem> check(Document document) {
        return schema.get().check(document);
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
