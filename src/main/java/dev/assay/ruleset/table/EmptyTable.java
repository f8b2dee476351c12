package dev.assay.ruleset.table;

import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table with its heading and no rule yet, to be filled in with a spreadsheet program. */
public final class EmptyTable {
    /** What is said above the heading. No line may begin with a word that decision tables know. */
    static final List<String> WORDS = List.of(
            "One rule a row, right below the heading, without a blank row between. The rows of the heading stay as they are; column A is for notes.",
            "The name is a sentence, unique in the program; people read it. A blank condition does not matter; all that are filled in must hold.",
            "Several options of a choice stand in one cell with commas between. Dates are written 2027-12-31, numbers without signs between thousands.",
            "Points and their reason are filled in together, or both left blank. Columns that you do not need may be deleted.");

    /** Left of the four rows of the heading. */
    static final List<String> LEFT = List.of("what a column holds", "about which fact", "what becomes of a value", "");

    private final Vocabulary vocabulary;
    private final List<EmptyColumn> columns;

    private EmptyTable(Vocabulary vocabulary, List<EmptyColumn> columns) {
        this.vocabulary = vocabulary;
        this.columns = columns;
    }

    /**
     * A table with conditions on questions, and columns for all that rules usually conclude.
     *
     * @param questions in the order of the columns
     */
    public static EmptyTable of(Vocabulary vocabulary, List<Question> questions) {
        List<EmptyColumn> columns = new ArrayList<>();
        columns.add(EmptyColumn.NAME);
        questions.forEach(q -> columns.addAll(EmptyColumn.conditions(q)));
        columns.addAll(EmptyColumn.conclusions(vocabulary));
        return new EmptyTable(vocabulary, columns);
    }

    /** As the bytes of a CSV file: commas, UTF-8 with a byte order mark, as stock Drools reads it. */
    public byte[] csv() {
        StringBuilder out = new StringBuilder();
        // By the mark Excel knows UTF-8; stock Drools takes it for a part of the first cell, so that is a remark.
        out.append('\ufeff');
        line(out, List.of(WORDS.get(0)));
        line(out, List.of("RuleSet", rulesPackage()));
        WORDS.subList(1, WORDS.size()).forEach(w -> line(out, List.of(w)));
        line(out, List.of());
        line(out, List.of("", "RuleTable " + title()));
        heading(out, 0, columns.stream().map(c -> c.kind().word()).toList());
        heading(
                out,
                1,
                columns.stream()
                        .map(c -> c.object().isEmpty() ? "" : c.object() + "...")
                        .toList());
        heading(out, 2, columns.stream().map(EmptyColumn::csvTemplate).toList());
        heading(out, 3, columns.stream().map(EmptyColumn::label).toList());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void heading(StringBuilder out, int row, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(LEFT.get(row)));
        line.addAll(cells);
        line(out, line);
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(EmptyTable::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** As the bytes of an Excel workbook: options as drop-downs, the heading in view, dates as dates. */
    public byte[] xlsx() {
        try {
            return new EmptyWorkbook(rulesPackage(), title(), columns).bytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private String rulesPackage() {
        return vocabulary.program().replace('-', '_');
    }

    private String title() {
        return vocabulary.program().replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
