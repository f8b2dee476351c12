package dev.assay.batch;

import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.RowCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a list that are no answers as they are read, found before anything is classified: the rows that hold one will be passed over.
 *
 * @param rows that were looked at, from the first on
 * @param all whether these are all rows
 * @param passedOver how many of them would be passed over
 * @param columns that hold such cells, in the list's order
 */
public record OddCells(long rows, boolean all, long passedOver, List<Column> columns) {
    /** Rows that are looked at: as many as a draft looks at. */
    private static final int ROWS = 20_000;

    /** Different cells of a column that are told. */
    private static final int SHOWN = 8;

    private static final int DIFFERENT = 500;

    /** Nothing is odd. */
    public static final OddCells NONE = new OddCells(0, true, 0, List.of());

    /** Copies. */
    public OddCells {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number its place, from 0
     * @param question id of the question that it answers
     * @param cells the most frequent ones that are no answers
     * @param more rows with others
     * @param days ways of writing dates in which all of these cells are dates, the likelier first; empty where none is, or the question asks for no date
     */
    public record Column(int number, String question, List<OddCell> cells, long more, List<String> days) {
        /** Copies. */
        public Column {
            cells = List.copyOf(cells);
            days = List.copyOf(days);
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it; null where that may be personal
     * @param rows that hold it
     * @param problem what is wrong with it
     */
    public record OddCell(@Nullable String text, long rows, Problem problem) {}

    /**
     * Looks for them.
     *
     * @param name what people call the list, for messages
     * @return {@link #NONE} where it is no list, or its columns are not understood
     * @throws IOException if it cannot be read
     */
    public static OddCells of(Program program, Path in, String name, ListPreview.Reading by) throws IOException {
        Problems problems = new Problems();
        try (RowSource source = new ListFile(in, name).open(problems)) {
            if (source == null) {
                return NONE;
            }
            Columns columns = Columns.of(
                    name,
                    source.header(),
                    source.headerLine(),
                    by.mapping(),
                    by.id(),
                    program.questionnaire(),
                    problems);
            String language = by.language() == null ? program.language() : by.language();
            return problems.hasErrors()
                    ? NONE
                    : new Looking(columns, program.answerCheck().rows(language)).look(source);
        } catch (DamagedList damaged) {
            return NONE;
        }
    }

    /** Goes through the rows. */
    private static final class Looking {
        private final Columns columns;
        private final List<@Nullable CellMemo> memos = new ArrayList<>();
        private final List<Map<String, Count>> found = new ArrayList<>();
        private long rows;
        private long passedOver;

        Looking(Columns columns, RowCheck check) {
            this.columns = columns;
            for (int i = 0; i < columns.count(); i++) {
                memos.add(columns.cells()
                        .get(i)
                        .map(cell -> new CellMemo(cell, check, reply -> 0))
                        .orElse(null));
                found.add(new LinkedHashMap<>());
            }
        }

        OddCells look(RowSource source) throws IOException {
            RowBlock block = new RowBlock();
            boolean more = source.fill(block);
            while (more && rows < ROWS) {
                for (int row = 0; row < block.rows(); row++) {
                    see(block, row);
                }
                rows += block.rows();
                block.clear();
                more = source.fill(block);
            }
            List<Column> odd = new ArrayList<>();
            for (int i = 0; i < columns.count(); i++) {
                if (!found.get(i).isEmpty()) {
                    odd.add(column(i));
                }
            }
            return new OddCells(rows, !more, passedOver, odd);
        }

        private void see(RowBlock block, int row) {
            boolean whole = block.cells(row) >= columns.count();
            boolean good = whole && block.problem(row) == null;
            for (int i = 0; whole && i < columns.count(); i++) {
                CellMemo memo = memos.get(i);
                List<Problem> problems = memo == null
                        ? List.of()
                        : memo.read(block.bytes(), block.from(row, i), block.to(row, i))
                                .meant()
                                .reply()
                                .problems();
                for (Problem problem : problems) {
                    if (problem.isError()) {
                        count(i, block, row, problem);
                        good = false;
                        break;
                    }
                }
            }
            passedOver += good ? 0 : 1;
        }

        private void count(int column, RowBlock block, int row, Problem problem) {
            Map<String, Count> cells = found.get(column);
            String text = new String(
                    block.bytes(),
                    block.from(row, column),
                    block.to(row, column) - block.from(row, column),
                    StandardCharsets.UTF_8);
            Count count = cells.get(text);
            if (count == null && cells.size() < DIFFERENT) {
                count = new Count(problem);
                cells.put(text, count);
            }
            if (count != null) {
                count.rows++;
            }
        }

        private Column column(int number) {
            Cell cell = columns.cells().get(number).orElseThrow();
            Question question = cell.asked();
            Map<String, Count> cells = found.get(number);
            List<Map.Entry<String, Count>> often = cells.entrySet().stream()
                    .sorted(Comparator.comparing(e -> -e.getValue().rows))
                    .toList();
            List<OddCell> shown = often.stream()
                    .limit(SHOWN)
                    .map(e -> new OddCell(
                            question.traits().pii() ? null : shown(e.getKey()),
                            e.getValue().rows,
                            e.getValue().problem))
                    .toList();
            long more =
                    often.stream().skip(SHOWN).mapToLong(e -> e.getValue().rows).sum();
            List<String> days = question.type() == AnswerType.DATE
                    ? CellGuess.days(cells.keySet().stream().map(Looking::shown).toList())
                    : List.of();
            return new Column(number, question.id(), shown, more, days);
        }

        /** As people and mappings write it. */
        private static String shown(String text) {
            return Mapping.collapsed(text.replace(String.valueOf(RowSource.TYPED), ""));
        }
    }

    private static final class Count {
        private final Problem problem;
        private long rows;

        Count(Problem problem) {
            this.problem = problem;
        }
    }
}
