package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.workbook.Meanings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one sheet as its XML passes by. A formula counts as the value that the spreadsheet program last showed. */
final class SheetCells extends DefaultHandler {
    /** Problems of a cell whose value is therefore not there, though something stands in it. */
    static final Set<String> UNREAD = Set.of("error-value", "formula-without-value", "bad-number");

    private final String file;
    private final String sheet;
    private final Meanings meanings;
    private final List<Problem> problems;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Grid.Merged> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean inValue;
    private boolean inFormula;
    private boolean hasFormula;
    private String type = "";
    private int style;
    private int row = -1;
    private int column = -1;
    private int count;

    SheetCells(String file, String sheet, Meanings meanings, List<Problem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.meanings = meanings;
        this.problems = problems;
    }

    /** What was gathered; merged cells all hold the text of their first. */
    Grid grid() throws ExcelGrids.TooLarge {
        for (Grid.Merged m : merged) {
            Cell first = cell(m.top(), m.left());
            for (int r = m.top(); r <= Math.min(m.bottom(), rows.size() - 1) && !first.isBlank(); r++) {
                for (int c = m.left(); c <= m.right(); c++) {
                    counted(r, c);
                    put(r, c, first);
                }
            }
        }
        return new Grid(file, sheet, rows, merged);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws ExcelGrids.TooLarge {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : number(attributes, "r") - 1;
                column = -1;
            }
            case "c" -> cell(attributes);
            case "v", "t" -> inValue = true;
            case "f" -> {
                inFormula = true;
                hasFormula = true;
            }
            case "rPh" -> inValue = false;
            case "mergeCell" -> merge(String.valueOf(attributes.getValue("ref")));
            default -> {}
        }
    }

    /** A number of an attribute; 0 where there is none. */
    private static int number(Attributes attributes, String name) {
        try {
            return Integer.parseInt(String.valueOf(attributes.getValue(name)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void cell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        row = reference == null ? row : row(reference);
        type = String.valueOf(attributes.getValue("t"));
        style = number(attributes, "s");
        value.setLength(0);
        formula.setLength(0);
        hasFormula = false;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inFormula) {
            formula.append(chars, start, length);
        } else if (inValue) {
            value.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws ExcelGrids.TooLarge {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "f" -> inFormula = false;
            case "c" -> ended();
            default -> {}
        }
    }

    private void ended() throws ExcelGrids.TooLarge {
        Cell read = read();
        if (hasFormula) {
            formula(read);
        }
        if (read.isBlank()) {
            return;
        }
        counted(row, column);
        put(row, column, read);
    }

    private void counted(int row, int column) throws ExcelGrids.TooLarge {
        if (row < 0
                || row >= TableLimits.ROWS
                || column < 0
                || column >= TableLimits.COLUMNS
                || ++count > TableLimits.CELLS) {
            throw new ExcelGrids.TooLarge(String.format(
                    Locale.ROOT,
                    "A sheet of a decision table has at most %,d rows and %d columns; this one has a cell outside, %s. Rules by the thousand go into several files.",
                    TableLimits.ROWS,
                    TableLimits.COLUMNS,
                    row < 0 || column < 0 ? "without a place" : Grid.name(row, column)));
        }
    }

    private Cell read() {
        String text = value.toString();
        return switch (type) {
            case "s" -> Cell.text(meanings.text(text).orElse(""));
            case "b" -> new Cell(Boolean.toString(text.strip().equals("1")), Cell.Kind.TRUTH);
            case "e" -> {
                problems.add(problem(
                        "error-value",
                        "This cell shows the error " + text + "; put a value there, or mend its formula."));
                yield Cell.EMPTY;
            }
            case "d" -> new Cell(text.length() > 10 ? text.substring(0, 10) : text, Cell.Kind.DATE);
            case "str", "inlineStr" -> Cell.text(text);
            default -> number(text.strip());
        };
    }

    private Cell number(String text) {
        if (text.isEmpty()) {
            return Cell.EMPTY;
        }
        try {
            double number = Meanings.number(text);
            Optional<LocalDateTime> date = meanings.date(number, style);
            return date.isPresent()
                    ? new Cell(date.get().toLocalDate().toString(), Cell.Kind.DATE)
                    : new Cell(Meanings.plain(number), Cell.Kind.NUMBER);
        } catch (NumberFormatException none) {
            problems.add(problem(
                    "bad-number",
                    "The file calls this cell a number, but it holds '" + StringUtils.abbreviate(text, 40)
                            + "'. Type the value anew."));
            return Cell.EMPTY;
        }
    }

    private void formula(Cell read) {
        String text = formula.toString();
        if (text.indexOf('[') >= 0) {
            problems.add(problem(
                    "external-formula",
                    "The formula of this cell takes a value from another file. Put the value itself here."));
        } else if (read.isBlank() && !type.equals("e") && !type.equals("str")) {
            problems.add(
                    problem(
                            "formula-without-value",
                            "This cell has a formula whose value is not in the file. Open it in a spreadsheet program and save it anew, or put the value itself here."));
        }
    }

    private void merge(String reference) throws ExcelGrids.TooLarge {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        String last = reference.substring(colon + 1);
        Grid.Merged read = new Grid.Merged(row(reference), column(reference), row(last), column(last));
        if (merged.size() >= TableLimits.MERGED) {
            throw new ExcelGrids.TooLarge("A sheet of a decision table has at most " + TableLimits.MERGED
                    + " groups of merged cells; write each value into its own cell.");
        }
        if (read.top() >= 0 && read.left() >= 0 && read.right() < TableLimits.COLUMNS) {
            merged.add(read);
        }
    }

    private Cell cell(int r, int c) {
        return r < rows.size() && c < rows.get(r).size() ? rows.get(r).get(c) : Cell.EMPTY;
    }

    private void put(int r, int c, Cell cell) {
        while (rows.size() <= r) {
            rows.add(new ArrayList<>());
        }
        List<Cell> cells = rows.get(r);
        while (cells.size() <= c) {
            cells.add(Cell.EMPTY);
        }
        cells.set(c, cell);
    }

    private Problem problem(String code, String message) {
        Grid place = new Grid(file, sheet, List.of(), List.of());
        return Problem.error(code, row < 0 || column < 0 ? Place.of(file) : place.place(row, column), message);
    }

    /** Column of {@code AB12}, from 0. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** Row of {@code AB12:CD34}, from 0. */
    private static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) != ':' && row < 10_000_000; i++) {
            char c = reference.charAt(i);
            row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
        }
        return row - 1;
    }
}
