package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a CSV file, however a spreadsheet program wrote it: commas, semicolons or tabs; UTF-8, UTF-16 or Windows' Latin; with a byte order mark and a line {@code sep=;}, or without. */
final class CsvGrid {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvGrid() {}

    static @Nullable Grid read(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            problems.add(
                    Problem.error(
                            "really-xlsx",
                            Place.of(file),
                            "This is an Excel workbook, though its name ends in .csv. Rename it: an Excel table's name ends in .drl.xlsx."));
            return null;
        }
        String text = text(file, bytes, problems);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problems.add(
                    Problem.error(
                            "not-text",
                            Place.of(file),
                            "This is no text file, though its name says CSV. Save the table as CSV, or as an Excel file with a name that ends in .drl.xlsx."));
            return null;
        }
        boolean told = text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4);
        Read best = null;
        for (char delimiter : told ? List.of(text.charAt(4)) : DELIMITERS) {
            Read read = read(file, text, delimiter, told);
            best = best == null || known(read.grid()) > known(best.grid()) ? read : best;
        }
        if (best != null && tooLarge(best.grid())) {
            problems.add(Problem.error(
                    "table-too-large",
                    Place.of(file),
                    String.format(
                            Locale.ROOT,
                            "A decision table has at most %,d rows and %d columns. Rules by the thousand go into several files.",
                            TableLimits.ROWS,
                            TableLimits.COLUMNS)));
            return null;
        }
        if (best != null && !best.lost().isNothing()) {
            problems.add(quote(best));
        }
        return best == null ? null : best.grid();
    }

    private static boolean tooLarge(Grid grid) {
        return grid.rows().size() > TableLimits.ROWS
                || grid.rows().stream().anyMatch(row -> row.size() > TableLimits.COLUMNS);
    }

    private record Read(Grid grid, CsvCut.Lost lost) {}

    private static Read read(String file, String text, char delimiter, boolean told) {
        CsvCut.Cut cut = CsvCut.cut(text, delimiter);
        List<List<Cell>> rows = cut.rows();
        if (told && !rows.isEmpty()) {
            rows.set(0, List.of());
        }
        return new Read(new Grid(file, null, rows, List.of()), cut.lost());
    }

    private static Problem quote(Read read) {
        CsvCut.Lost lost = read.lost();
        return read.grid()
                .error(
                        "lost-quote",
                        lost.row(),
                        lost.column(),
                        lost.open()
                                ? "A quote opens here that never closes, so the rest of the file is one cell. In CSV a cell with quotes is itself put in quotes, and those within it are doubled."
                                : "Quotes in a CSV cell get lost unless the whole cell is put in quotes and those within it are doubled, as spreadsheet programs do: \"industry == \"\"$param\"\"\".");
    }

    /** How many cells hold words that only decision tables have: most of them where the file is cut rightly. */
    private static int known(Grid grid) {
        int known = 0;
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                String text = cell.text();
                boolean word = text.length() < 30
                        && (text.equalsIgnoreCase("RuleSet")
                                || text.toLowerCase(Locale.ROOT).startsWith("ruletable")
                                || (text.length() > 1 && ColumnKind.of(text).isPresent()));
                known += word ? 1 : 0;
            }
        }
        return known;
    }

    private static String text(String file, byte[] bytes, List<Problem> problems) {
        Map<Charset, byte[]> marks = Map.of(
                StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
                StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
        for (Map.Entry<Charset, byte[]> mark : marks.entrySet()) {
            int length = mark.getValue().length;
            if (bytes.length >= length && java.util.Arrays.equals(bytes, 0, length, mark.getValue(), 0, length)) {
                return new String(bytes, length, bytes.length - length, mark.getKey());
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    Problem.warning(
                            "not-utf-8",
                            Place.of(file),
                            "This file is not UTF-8; it was read as Windows-1252, as older Excel saves CSV. Look whether its letters are right, and save it as \"CSV UTF-8\"."));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
