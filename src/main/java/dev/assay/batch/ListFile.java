package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list in a file, recognised by what it holds, whatever its name says. */
final class ListFile {
    private static final int START = 1 << 16;
    private static final int SHOWN = 60;

    private final Path path;
    private final String name;
    private String format = "";

    ListFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** As what it was read, in words; empty before. */
    String format() {
        return format;
    }

    /** Its rows; null when it is no list, and why not is among the problems. */
    @Nullable RowSource open(Problems problems) throws IOException {
        if (!Files.isRegularFile(path)) {
            problems.add(Problem.error("no-file", Place.of(name), "There is no file " + name + "."));
            return null;
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(START);
        }
        Problem other = OtherFile.problem(start, name);
        if (other != null) {
            problems.add(other);
            return null;
        }
        if (OtherFile.startsWith(start, 'P', 'K', 3, 4)) {
            format = "XLSX, first sheet";
            return XlsxSource.open(path, name, problems);
        }
        TextFile text = TextFile.of(path, name, start, problems);
        String head = text.head();
        if (head.stripLeading().startsWith("{")) {
            format = "JSON Lines, " + text.encoding();
            return JsonSource.open(() -> text.open(new CountingInput(Files.newInputStream(path))), name, problems);
        }
        char separator = Separator.of(head);
        format = "CSV, separated by " + Separator.word(separator) + ", " + text.encoding();
        List<TitleRows.Row> rows = TitleRows.of(head, separator);
        int titles = TitleRows.count(rows);
        CsvSource source =
                csv(text, separator, titles == 0 ? 1 : rows.get(titles).line());
        titles(rows, titles, name, problems);
        Problem unusable = headerProblem(source.first());
        if (unusable != null) {
            source.close();
            problems.add(unusable);
            return null;
        }
        return source;
    }

    /** Says that titles above the header were passed over. */
    static void titles(List<TitleRows.Row> rows, int titles, String name, Problems problems) {
        if (titles > 0) {
            String title = rows.get(0).text();
            problems.add(Problem.warning(
                    "title-rows",
                    Place.of(name, (int) Math.min(Integer.MAX_VALUE, rows.get(0).line()), 0, 0),
                    "'" + (title.length() > SHOWN ? title.substring(0, SHOWN) + "…" : title)
                            + "' stands above the columns as a title, and was passed over; the columns are named in line "
                            + rows.get(titles).line() + "."));
        }
    }

    private CsvSource csv(TextFile text, char separator, long headerLine) throws IOException {
        CountingInput counting = new CountingInput(Files.newInputStream(path));
        try {
            return new CsvSource(counting, text.open(counting), separator, headerLine);
        } catch (IOException | RuntimeException e) {
            counting.close();
            throw e;
        }
    }

    private @Nullable Problem headerProblem(RowBlock first) {
        if (first.rows() == 0) {
            return Problem.error("empty-list", Place.of(name), "The list is empty.");
        }
        Place place = Place.of(name, (int) Math.min(Integer.MAX_VALUE, first.line(0)), 0, 0);
        Problem cut = first.problem(0);
        if (cut != null && cut.code().equals("no-text")) {
            return Problem.error(
                    "no-text",
                    place,
                    "The header holds a character that no text has (NUL): this is not a list, or not as UTF-8. Save it as CSV (UTF-8).");
        }
        if (cut != null && cut.isError()) {
            return cut.at(place);
        }
        return tooWide(first.cells(0), place);
    }

    /** More columns than a spreadsheet has. */
    static @Nullable Problem tooWide(int columns, Place place) {
        return columns <= 16_384
                ? null
                : Problem.error(
                        "too-many-columns",
                        place,
                        String.format(
                                Locale.ROOT,
                                "The list has %,d columns; no more than 16,384 can be read. Leave out those that answer nothing.",
                                columns));
    }

    /** Text of the first bytes, as far as it can be read. */
    static String text(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1);
    }
}
