package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.workbook.Meanings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The sheets of an Excel workbook, read as a stream by Apache POI's own secure XML reader: no entities, no links, no formulas worked out, nothing kept but cells. */
final class ExcelGrids {
    private final String file;
    private final List<Problem> problems;

    private ExcelGrids(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The first sheet, which holds the tables; null when the file cannot be read. Tables on other sheets are problems: Drools does not look there. */
    static @Nullable Grid read(String file, byte[] bytes, List<Problem> problems) {
        Problem unread = ExcelParts.problem(file, bytes).orElse(null);
        if (unread != null) {
            problems.add(unread);
            return null;
        }
        try {
            return new ExcelGrids(file, problems).first(bytes);
        } catch (TooLarge large) {
            problems.add(Problem.error("table-too-large", Place.of(file), String.valueOf(large.getMessage())));
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            problems.add(
                    Problem.error(
                            "bad-workbook",
                            Place.of(file),
                            "This workbook is damaged, or was written by a program that does not keep to the format. Open it in a spreadsheet program and save it anew."));
        }
        return null;
    }

    private @Nullable Grid first(byte[] bytes) throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(workbook);
            Meanings meanings = Meanings.of(workbook, TableLimits.UNPACKED_BYTES);
            Grid first = null;
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    List<Problem> found = new ArrayList<>();
                    SheetCells cells = new SheetCells(file, sheets.getSheetName(), meanings, found);
                    Meanings.parse(in, cells);
                    Grid grid = cells.grid();
                    if (first == null) {
                        first = grid;
                        problems.addAll(found);
                    } else {
                        elsewhere(grid, first);
                    }
                }
            }
            if (first == null) {
                problems.add(Problem.error("no-table", Place.of(file), "There is no sheet in this workbook."));
            }
            return first;
        }
    }

    private void elsewhere(Grid grid, Grid first) {
        SheetReader.tableCell(grid)
                .ifPresent(cell -> problems.add(grid.error(
                        "other-sheet",
                        cell.row(),
                        cell.column(),
                        "Only the first sheet of a workbook is read, '" + first.sheet()
                                + "'. Move this table there, or into a file of its own.")));
    }

    /** More than is read. */
    static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }
}
