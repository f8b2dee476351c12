package dev.assay.cli;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mapping of a list: what was named, else the program's own where it has one. */
final class ListMapping {
    private final AssayCommand assay;
    private final @Nullable Path named;
    private final Program program;

    ListMapping(AssayCommand assay, @Nullable Path named, Program program) {
        this.assay = assay;
        this.named = named;
        this.program = program;
    }

    boolean isNamed() {
        return named != null;
    }

    /** Its file; null where there is none. */
    @Nullable Path file() {
        Path own = assay.home().resolve("rules").resolve(program.id()).resolve("mapping.json");
        return named != null ? named : Files.isRegularFile(own) ? own : null;
    }

    /** Reads it, and says what is wrong with it; empty when it cannot be used. */
    Optional<Mapping> read() throws IOException {
        Path map = file();
        if (map == null) {
            return Optional.of(Mapping.PLAIN);
        }
        if (named == null) {
            assay.console()
                    .err()
                    .println("Columns are mapped by " + Console.plain(map.toString()) + "; --map FILE takes another.");
        }
        if (!Files.isRegularFile(map)) {
            throw new UsageException("There is no file " + map + ".");
        }
        MappingReader.Reading reading =
                MappingReader.read(Document.read(map.toString(), Files.readAllBytes(map)), program.questionnaire());
        reading.problems().forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        if (reading.problems().stream().noneMatch(Problem::isError)) {
            return Optional.of(reading.mapping());
        }
        if (assay.json()) {
            JsonOut.refused(assay.console(), reading.problems());
        }
        return Optional.empty();
    }
}
