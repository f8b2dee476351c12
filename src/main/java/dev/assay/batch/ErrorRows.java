package dev.assay.batch;

import dev.assay.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Mistakes in rows as CSV. */
final class ErrorRows {
    static final String HEAD = "line,id,column,code,found,message,suggestion\n";

    private ErrorRows() {}

    static void row(Out out, RowProblem mistake) {
        Problem problem = mistake.problem();
        out.put(mistake.line());
        cell(out, mistake.id());
        cell(out, mistake.column());
        cell(out, problem.code());
        cell(out, problem.found());
        cell(out, problem.message());
        cell(out, problem.suggestion());
        out.put('\n');
    }

    private static void cell(Out out, @Nullable String text) {
        out.put(',');
        if (text != null) {
            CsvRows.cell(out, text);
        }
    }
}
