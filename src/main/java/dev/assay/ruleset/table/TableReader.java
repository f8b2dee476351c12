package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads decision tables in Drools' standard layout. Never throws: whatever a file holds, what is wrong with it is a problem. */
public final class TableReader {
    private final RuleFile file;
    private final Values values;
    private final List<Problem> problems = new ArrayList<>();

    private TableReader(RuleFile file, Map<String, AnswerType> questions) {
        this.file = file;
        this.values = new Values(questions);
    }

    /** Whether a path is that of a decision table, by its ending. */
    public static boolean isTable(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        return low.endsWith(".drl.csv") || low.endsWith(".drl.xlsx") || low.endsWith(".drl.xls");
    }

    /**
     * Reads a table.
     *
     * @param questions type of each question, by id: what a local date or number in a cell means depends on it
     */
    public static Table read(RuleFile file, Map<String, AnswerType> questions) {
        return new TableReader(file, questions).read();
    }

    private Table read() {
        Grid grid = grid();
        return grid == null ? new Table(null, problems) : table(SheetReader.read(grid, problems));
    }

    private @Nullable Grid grid() {
        if (file.bytes().length > TableLimits.FILE_BYTES) {
            problems.add(Problem.error(
                    "file-too-large",
                    Place.of(file.path()),
                    String.format(
                            Locale.ROOT,
                            "This file has %,d bytes; a decision table has at most %,d. Split it by topic.",
                            file.bytes().length,
                            TableLimits.FILE_BYTES)));
            return null;
        }
        return file.path().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CsvGrid.read(file.path(), file.bytes(), problems)
                : ExcelGrids.read(file.path(), file.bytes(), problems);
    }

    private Table table(SheetReader.Sheet sheet) {
        Feed feed = new Feed(sheet);
        for (Block block : sheet.blocks()) {
            feed.table(block, new RowReader(sheet.grid(), block, values, problems).rows());
        }
        if (feed.isEmpty()) {
            if (problems.stream().noneMatch(Problem::isError)) {
                problems.add(Problem.error(
                        "empty-file",
                        Place.of(file.path()),
                        "There is no rule in this table yet: fill in a row below its heading, or delete the file."));
            }
            return new Table(null, problems);
        }
        return made(sheet, feed);
    }

    private Table made(SheetReader.Sheet sheet, Feed feed) {
        try {
            String drl = StockTables.drl(feed.cells());
            return new Table(new Source(file.path(), drl, new CellOrigin(sheet, feed, drl)), problems);
        } catch (RuntimeException refused) {
            problems.add(Problem.error(
                    "table-not-read", Place.of(file.path()), "This table cannot be read: " + refused.getMessage()));
            return new Table(null, problems);
        }
    }
}
