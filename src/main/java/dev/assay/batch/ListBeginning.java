package dev.assay.batch;

import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a list before anybody says what its columns mean: how it is written, the names of its columns, and what stands in them.
 *
 * @param format as what it is read, such as {@code CSV, separated by semicolons, UTF-8}; empty when it is no list
 * @param columns in the list's order
 * @param headerLine where they are named, from 1
 * @param problems of the file; with an error among them it cannot be read
 */
public record ListBeginning(String format, List<Column> columns, long headerLine, List<Problem> problems) {
    /** Rows that are looked at. */
    private static final int ROWS = 1_000;

    /** Copies. */
    public ListBeginning {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * A column.
     *
     * @param name without needless blanks
     * @param samples some of the different cells in it, the first ones
     * @param grouped the first number whose comma or point may stand between thousands or before a fraction, such as {@code 40.000}; null when there is none
     */
    public record Column(
            String name, List<String> samples, @Nullable String grouped) {
        /** Copies. */
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /** Whether it is a list at all. */
    public boolean isList() {
        return !format.isEmpty();
    }

    /**
     * Looks at a list.
     *
     * @param name what people call it, for messages
     * @throws IOException if it cannot be read
     */
    public static ListBeginning of(Path in, String name) throws IOException {
        Problems problems = new Problems();
        ListFile file = new ListFile(in, name);
        try (RowSource source = file.open(problems)) {
            if (source == null) {
                return new ListBeginning("", List.of(), 0, problems.sorted());
            }
            List<Samples> columns = new ArrayList<>();
            source.header().forEach(column -> columns.add(new Samples(Mapping.collapsed(column))));
            try {
                look(source, columns);
            } catch (DamagedList damaged) {
                problems.add(damaged.problem());
            }
            return new ListBeginning(
                    file.format(),
                    columns.stream().map(Samples::column).toList(),
                    source.headerLine(),
                    problems.sorted());
        }
    }

    private static void look(RowSource source, List<Samples> columns) throws IOException {
        int rows = 0;
        RowBlock block = new RowBlock();
        while (rows < ROWS && source.fill(block)) {
            for (int row = 0; row < block.rows(); row++) {
                if (block.cells(row) < columns.size()) {
                    continue;
                }
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).see(block.text(row, i));
                }
            }
            rows += block.rows();
            block = new RowBlock();
        }
    }
}
