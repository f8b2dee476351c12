package dev.assay.job;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.MappingReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a list answer the questions of a program: as was sent, else as the program's own mapping.json says, else by their names.
 *
 * @param mapping of use only without errors
 * @param problems of the mapping's text
 */
public record ListMapping(Mapping mapping, List<Problem> problems) {
    /** Copies. */
    public ListMapping {
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @param sent as JSON text, or null for the program's own
     */
    public static ListMapping of(Program program, @Nullable String sent) {
        String name = sent == null ? "rules/" + program.id() + "/mapping.json" : "mapping";
        byte[] text = sent == null ? program.files().contents().get(name) : sent.getBytes(StandardCharsets.UTF_8);
        if (text == null) {
            return new ListMapping(Mapping.PLAIN, List.of());
        }
        MappingReader.Reading reading = MappingReader.read(Document.read(name, text), program.questionnaire());
        return new ListMapping(reading.mapping(), reading.problems());
    }

    /** Whether it cannot be used. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
