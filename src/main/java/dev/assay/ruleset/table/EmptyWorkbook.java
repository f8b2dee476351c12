package dev.assay.ruleset.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes an empty table as an Excel workbook: the table on the first sheet, the options with their titles on the second. */
final class EmptyWorkbook {
    /** Rows that are made ready to be filled in. */
    private static final int READY = 500;

    private static final int LEFT = 1;

    private final String rulesPackage;
    private final String title;
    private final List<EmptyColumn> columns;

    EmptyWorkbook(String rulesPackage, String title, List<EmptyColumn> columns) {
        this.rulesPackage = rulesPackage;
        this.title = title;
        this.columns = columns;
    }

    byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Rules");
            int first = heading(sheet, new Styles(book));
            options(book, sheet, first);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Returns the first row for rules. */
    private int heading(XSSFSheet sheet, Styles styles) {
        int row = 0;
        Row top = sheet.createRow(row++);
        top.createCell(0).setCellValue("RuleSet");
        top.createCell(1).setCellValue(rulesPackage);
        for (String words : EmptyTable.WORDS) {
            sheet.createRow(row++).createCell(0).setCellValue(words);
        }
        row++;
        sheet.createRow(row++).createCell(LEFT).setCellValue("RuleTable " + title);
        int kinds = row;
        row(sheet, row++, 0, c -> c.kind().word(), styles.technical());
        row(sheet, row++, 1, this::firstOfFact, styles.technical());
        row(sheet, row++, 2, EmptyColumn::template, styles.technical());
        row(sheet, row++, 3, EmptyColumn::label, styles.label());
        merge(sheet, kinds + 1);
        fold(sheet, kinds);
        sheet.createFreezePane(LEFT + 1, row);
        sheet.setColumnWidth(0, 24 * 256);
        for (int i = 0; i < columns.size(); i++) {
            EmptyColumn column = columns.get(i);
            sheet.setColumnWidth(LEFT + i, width(column) * 256);
            sheet.setDefaultColumnStyle(LEFT + i, styles.of(column.format()));
        }
        return row;
    }

    /** What tells the machine how to read a column is for nobody to see, but there to be unfolded. */
    private static void fold(XSSFSheet sheet, int kinds) {
        sheet.setRowSumsBelow(true);
        sheet.groupRow(kinds, kinds + 2);
        sheet.setRowGroupCollapsed(kinds, true);
    }

    private static int width(EmptyColumn column) {
        return switch (column.format()) {
            case NUMBER, DATE -> Math.max(14, column.label().length() / 2 + 4);
            case TEXT ->
                column.kind() == ColumnKind.NAME
                                || column.label().startsWith("because")
                                || column.label().startsWith("why")
                        ? 48
                        : Math.max(18, Math.min(36, column.label().length() + 2));
        };
    }

    private void row(XSSFSheet sheet, int number, int heading, Function<EmptyColumn, String> text, CellStyle style) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(EmptyTable.LEFT.get(heading));
        for (int i = 0; i < columns.size(); i++) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(LEFT + i);
            cell.setCellValue(text.apply(columns.get(i)));
            cell.setCellStyle(style);
        }
    }

    /** What merged cells hide is kept by some programs and lost by others, so nothing is hidden there. */
    private String firstOfFact(EmptyColumn column) {
        boolean first = columns.stream()
                .filter(c -> !c.object().isEmpty())
                .findFirst()
                .filter(column::equals)
                .isPresent();
        return first ? column.object() : "";
    }

    /** One fact for all conditions: merged cells are one pattern. */
    private void merge(XSSFSheet sheet, int row) {
        List<Integer> facts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).object().isEmpty()) {
                facts.add(LEFT + i);
            }
        }
        if (facts.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, facts.get(0), facts.get(facts.size() - 1)));
        }
    }

    private void options(XSSFWorkbook book, XSSFSheet sheet, int first) {
        XSSFSheet second = book.createSheet("Options");
        int at = 0;
        for (int i = 0; i < columns.size(); i++) {
            EmptyColumn column = columns.get(i);
            if (column.options().isEmpty()) {
                continue;
            }
            write(second, at, column);
            String letters = Grid.letters(at);
            String range = "Options!$" + letters + "$2:$" + letters + "$"
                    + (column.options().size() + 1);
            DataValidationConstraint constraint =
                    sheet.getDataValidationHelper().createFormulaListConstraint(range);
            DataValidation choice = sheet.getDataValidationHelper()
                    .createValidation(
                            constraint, new CellRangeAddressList(first, first + READY - 1, LEFT + i, LEFT + i));
            choice.setSuppressDropDownArrow(true);
            // Several options in one cell are typed, and no list has them.
            choice.setShowErrorBox(!column.template().contains("forall"));
            sheet.addValidationData(choice);
            at += 2;
        }
    }

    private static void write(XSSFSheet sheet, int at, EmptyColumn column) {
        put(sheet, 0, at, column.label());
        for (int i = 0; i < column.options().size(); i++) {
            put(sheet, i + 1, at, column.options().get(i).id());
            put(sheet, i + 1, at + 1, column.options().get(i).title());
        }
        sheet.setColumnWidth(at, 28 * 256);
        sheet.setColumnWidth(at + 1, 36 * 256);
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        there.createCell(column).setCellValue(text);
    }

    /** How cells look, and how what is typed is taken: options as text, so that 5-20 does not become a day in May. */
    private record Styles(CellStyle technical, CellStyle label, CellStyle text, CellStyle number, CellStyle date) {
        Styles(XSSFWorkbook book) {
            this(technical(book), label(book), format(book, "@"), format(book, "General"), format(book, "yyyy-mm-dd"));
        }

        CellStyle of(EmptyColumn.Format format) {
            return switch (format) {
                case TEXT -> text;
                case NUMBER -> number;
                case DATE -> date;
            };
        }

        private static CellStyle format(XSSFWorkbook book, String format) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }

        private static CellStyle technical(XSSFWorkbook book) {
            CellStyle style = format(book, "@");
            Font small = book.createFont();
            small.setFontHeightInPoints((short) 8);
            style.setFont(small);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private static CellStyle label(XSSFWorkbook book) {
            CellStyle style = format(book, "@");
            Font bold = book.createFont();
            bold.setBold(true);
            style.setFont(bold);
            style.setWrapText(true);
            return style;
        }
    }
}
