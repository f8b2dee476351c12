package dev.assay.ruleset.table;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.decisiontable.parser.DecisionTableParser;
import org.drools.template.parser.DataListener;

/** Drools' own compiler of decision tables, given cells instead of a file. It makes text and nothing else: no rule is built, loaded or run. */
final class StockTables {
    private StockTables() {}

    /**
     * One cell for Drools.
     *
     * @param mergedFrom first column of merged cells, or -1
     */
    record Fed(int row, int column, String text, int mergedFrom) {}

    /**
     * The DRL of cells, in order of rows and columns.
     *
     * @throws RuntimeException when Drools cannot read them; its message names the cell
     */
    static String drl(List<Fed> cells) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(new byte[0]), new Cells(cells));
    }

    private static final class Cells extends InputType {
        private final List<Fed> cells;

        Cells(List<Fed> cells) {
            this.cells = cells;
        }

        @Override
        public DecisionTableParser createParser(DataListener listener) {
            return createParser(List.of(listener));
        }

        @Override
        public DecisionTableParser createParser(List<DataListener> listeners) {
            return new DecisionTableParser() {
                @Override
                public void parseFile(InputStream none) {
                    listeners.forEach(l -> tell(l, cells));
                }

                @Override
                public void parseFile(File none) {
                    listeners.forEach(l -> tell(l, cells));
                }
            };
        }
    }

    private static void tell(DataListener listener, List<Fed> cells) {
        listener.startSheet("table");
        int row = -1;
        for (Fed cell : cells) {
            if (cell.row() != row) {
                row = cell.row();
                listener.newRow(row, 0);
            }
            listener.newCell(row, cell.column(), cell.text(), cell.mergedFrom());
        }
        listener.finishSheet();
    }
}
