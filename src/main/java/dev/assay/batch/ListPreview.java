package dev.assay.batch;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.questionnaire.RowCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recognised of a list before anything is classified.
 *
 * @param format as what it is read, such as {@code CSV, separated by semicolons, UTF-8}; empty when it is no list
 * @param columns in the list's order
 * @param problems of the list as a whole; with an error among them it cannot be classified as it is
 */
public record ListPreview(String format, List<Column> columns, List<Problem> problems) {
    /** Copies. */
    public ListPreview {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * A column.
     *
     * @param name as in the list, without needless blanks
     * @param question id of the question it answers, or null
     * @param isId whether it names the prospect
     * @param leftOut whether the mapping leaves it out on purpose
     * @param nearest id of the question with the nearest name, where the column answers none
     * @param samples some of what stands in it
     */
    public record Column(
            String name,
            @Nullable String question,
            boolean isId,
            boolean leftOut,
            @Nullable String nearest,
            List<String> samples) {
        /** Copies. */
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * How a list is to be read.
     *
     * @param mapping which column answers which question
     * @param id the column that names the prospect, before the mapping's; null for the mapping's
     * @param language in which its numbers are written, a tag; null where nobody said, for the program's own
     */
    public record Reading(
            Mapping mapping, @Nullable String id, @Nullable String language) {}

    /**
     * What a list's columns mean.
     *
     * @param name what people call the list, for messages
     */
    public static ListPreview of(Program program, ListBeginning beginning, String name, Reading by) {
        if (!beginning.isList()) {
            return new ListPreview("", List.of(), beginning.problems());
        }
        Problems problems = new Problems();
        problems.addAll(beginning.problems());
        Mapping mapping = by.mapping();
        Columns columns = Columns.of(
                name,
                beginning.columns().stream().map(ListBeginning.Column::name).toList(),
                beginning.headerLine(),
                mapping,
                by.id(),
                program.questionnaire(),
                problems);
        List<String> questions = program.questionnaire().ids();
        List<Column> seen = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            ListBeginning.Column column = beginning.columns().get(i);
            String question = columns.cells().get(i).map(Cell::question).orElse(null);
            boolean leftOut = question == null && mapping.ignore().contains(column.name());
            boolean unmatched = question == null && !leftOut && i != columns.id();
            seen.add(new Column(
                    column.name(),
                    question,
                    i == columns.id(),
                    leftOut,
                    unmatched ? Nearest.to(column.name(), questions).orElse(null) : null,
                    column.samples()));
        }
        if (by.language() == null) {
            ambiguous(program, beginning, columns, name, problems);
        }
        return new ListPreview(beginning.format(), seen, problems.sorted());
    }

    /** Numbers that each language reads in its own way. */
    private static void ambiguous(
            Program program, ListBeginning beginning, Columns columns, String name, Problems problems) {
        RowCheck check = program.answerCheck().rows(program.language());
        for (int i = 0; i < columns.count(); i++) {
            String number = beginning.columns().get(i).grouped();
            Cell cell = columns.cells().get(i).orElse(null);
            if (number == null || cell == null || !cell.isNumber()) {
                continue;
            }
            boolean asked = cell.read(number, check).reply().problems().stream()
                    .anyMatch(p -> p.code().equals("ambiguous-number"));
            if (asked) {
                problems.add(
                        Problem.warning(
                                "number-format",
                                Place.of(name),
                                "'" + number + "' in the column '" + cell.name()
                                        + "' may mean thousands or a fraction. Say the language of the list, such as de or en, and its numbers are read as that language writes them."));
            }
        }
    }
}
