package dev.assay.job;

import dev.assay.batch.ListBeginning;
import dev.assay.batch.ListPreview;
import dev.assay.batch.OddCells;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is recognised of a list before it is classified.
 *
 * @param format in words; empty when it is no list
 * @param columns in the list's order
 * @param problems of the list and of its mapping; with an error among them it cannot be classified as it is
 * @param odd cells for which rows will be passed over; none where nobody has looked for them
 */
public record Recognised(String format, List<ListPreview.Column> columns, List<Problem> problems, OddCells odd) {
    /** Copies. */
    public Recognised {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /** What a list's columns mean by what is wished of it. */
    static Recognised of(Program program, ListBeginning beginning, JobRequest request) {
        ListMapping mapping = ListMapping.of(program, request.mapping());
        if (mapping.hasErrors()) {
            return new Recognised("", List.of(), mapping.problems(), OddCells.NONE);
        }
        ListPreview seen = ListPreview.of(
                program,
                beginning,
                request.name(),
                new ListPreview.Reading(mapping.mapping(), request.id(), request.language()));
        return new Recognised(seen.format(), seen.columns(), seen.problems(), OddCells.NONE);
    }

    /** The same, with the cells looked for that are no answers. */
    Recognised lookedThrough(Program program, Path list, JobRequest request) throws IOException {
        return hasErrors()
                ? this
                : new Recognised(
                        format,
                        columns,
                        problems,
                        OddCells.of(
                                program,
                                list,
                                request.name(),
                                new ListPreview.Reading(
                                        ListMapping.of(program, request.mapping())
                                                .mapping(),
                                        request.id(),
                                        request.language())));
    }

    /** Whether it cannot be classified as it is. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Whether it is a list at all. */
    public boolean isList() {
        return !format.isEmpty();
    }
}
