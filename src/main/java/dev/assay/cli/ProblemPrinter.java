package dev.assay.cli;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.program.ProgramFiles;
import dev.assay.ruleset.table.CellText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints problems as compilers do, so that editors can jump to them: place, message, the line itself, and a mark under the word. */
final class ProblemPrinter {
    private static final int WIDTH = 160;

    private final Console console;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, CellText> tables = new HashMap<>();

    ProblemPrinter(Console console) {
        this.console = console;
    }

    void print(Problem problem, ProgramFiles files) {
        PrintWriter out = console.out();
        String where = problem.place().toString();
        String kind = problem.isError() ? console.red("error:") : console.yellow("warning:");
        out.println((where.isEmpty() ? "" : console.bold(Console.plain(where) + ":") + " ") + kind + " "
                + Console.plain(problem.message()));
        if (problem.place().cell() != null) {
            cell(problem, files);
            return;
        }
        Source source = source(problem.place(), files);
        if (source != null && problem.place().line() > 0) {
            line(problem.place(), source);
        }
    }

    /** What stands in the cell, and a mark under the words that were found there. */
    private void cell(Problem problem, ProgramFiles files) {
        String file = problem.place().file();
        byte[] bytes = file == null ? null : files.contents().get(file);
        if (file == null || bytes == null) {
            return;
        }
        String text = tables.computeIfAbsent(file, f -> new CellText(f, bytes))
                .at(problem.place())
                .orElse("");
        if (text.isEmpty()) {
            return;
        }
        String found = String.valueOf(problem.found());
        int at = Math.max(0, text.indexOf(found));
        int cut = at > WIDTH / 2 && text.length() > WIDTH ? at - WIDTH / 2 : 0;
        String shown = text.substring(cut, Math.min(text.length(), cut + WIDTH));
        String cell = String.valueOf(problem.place().cell());
        String label = String.format(Locale.ROOT, "%5s | ", cell.substring(cell.lastIndexOf('!') + 1));
        console.out().println(label + Console.plain(shown));
        if (text.contains(found)) {
            console.out().println(" ".repeat(label.length() - 2) + "| " + mark(shown, at - cut, found.length()));
        }
    }

    private @Nullable Source source(Place place, ProgramFiles files) {
        String file = place.file();
        byte[] bytes = file == null ? null : files.contents().get(file);
        if (file == null || bytes == null) {
            return null;
        }
        return sources.computeIfAbsent(file, f -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Source(f, text.startsWith("\ufeff") ? text.substring(1) : text);
        });
    }

    private void line(Place place, Source source) {
        int start = source.lineStart(place.line());
        int end = source.text().indexOf('\n', start);
        String line = source.text()
                .substring(start, end < 0 ? source.text().length() : end)
                .stripTrailing();
        int column = Math.max(1, Math.min(place.column(), line.length() + 1));
        int cut = column > WIDTH / 2 && line.length() > WIDTH ? column - WIDTH / 2 : 0;
        String shown = line.substring(cut, Math.min(line.length(), cut + WIDTH));
        String number = String.format(Locale.ROOT, "%5d | ", place.line());
        console.out().println(number + Console.plain(shown));
        if (place.column() > 0) {
            console.out()
                    .println(" ".repeat(number.length() - 2) + "| " + mark(shown, column - 1 - cut, place.length()));
        }
    }

    /** Blanks and tabs up to the word, so that the mark stands under it however wide tabs are. */
    private String mark(String line, int from, int length) {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < from; i++) {
            before.append(line.charAt(i) == '\t' ? '\t' : ' ');
        }
        int wide = Math.max(1, Math.min(length, line.length() - from));
        return before + console.red("^".repeat(wide));
    }
}
