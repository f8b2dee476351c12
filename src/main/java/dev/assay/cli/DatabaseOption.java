package dev.assay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For commands that need the database: {@code @Mixin DatabaseOption database}. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "FILE|URL",
            defaultValue = "${env:ASSAY_DATABASE}",
            description = {
                "The database: a file (SQLite) or a URL such as jdbc:postgresql://host/assay.",
                "Default: $ASSAY_DATABASE, else data/assay.db in the home folder."
            })
    private @Nullable String database;

    /** What was named, or the default for a home folder. */
    String of(Path home) {
        return database == null || database.isBlank()
                ? home.resolve("data").resolve("assay.db").toString()
                : database;
    }
}
