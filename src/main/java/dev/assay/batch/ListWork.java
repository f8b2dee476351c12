package dev.assay.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Classifies a list into another. Plain Java, for the command, the API and whoever comes. */
public final class ListWork {
    private static final int SHOWN = 50;

    private final Program program;

    /**
     * @param program by whose rules
     */
    public ListWork(Program program) {
        this.program = program;
    }

    /**
     * Runs. Results are written beside their places ({@code ….unfinished}) and moved there when they are whole.
     *
     * @param listener is told how far it has come
     * @param stop is asked between groups of rows whether to stop; what was begun is finished
     * @throws IOException if a file cannot be read or written
     */
    public ListOutcome run(ListRequest request, ListProgress.Listener listener, BooleanSupplier stop)
            throws IOException {
        Path unfinished = unfinished(request.out());
        Path errors = request.errors() == null ? null : unfinished(request.errors());
        List<RowProblem> first = new ArrayList<>();
        ListClassification.Run run;
        try (Writer out = Files.newBufferedWriter(unfinished);
                CsvWriter csv = errors == null ? null : CsvWriter.builder().build(errors)) {
            if (csv != null) {
                csv.writeRecord("line", "id", "column", "code", "found", "message", "suggestion");
            }
            Consumer<RowProblem> told = m -> {
                if (first.size() < SHOWN) {
                    first.add(m);
                }
                if (csv != null) {
                    write(m, csv);
                }
            };
            run = new ListClassification(
                            program.questionnaire(),
                            request.mapping(),
                            judge(request),
                            program.revision().hex())
                    .run(request.in(), out, told);
        }
        if (run.summary() == null) {
            Files.deleteIfExists(unfinished);
            if (errors != null) {
                Files.deleteIfExists(errors);
            }
            return ListOutcome.refused(run.problems());
        }
        Files.move(unfinished, request.out(), StandardCopyOption.REPLACE_EXISTING);
        if (errors != null && request.errors() != null) {
            Files.move(errors, request.errors(), StandardCopyOption.REPLACE_EXISTING);
        }
        long size = Files.size(request.in());
        ListSummary summary = run.summary();
        listener.at(new ListProgress(summary.classified() + summary.bad(), first.size(), size, size));
        return new ListOutcome(summary, run.problems(), first, false, "CSV");
    }

    /** Where a result is written until it is whole. */
    public static Path unfinished(Path place) {
        return place.resolveSibling(place.getFileName() + ".unfinished");
    }

    private RowJudge judge(ListRequest request) {
        AnswerCheck check = program.answerCheck();
        Circumstances now = program.circumstances(request.asOf(), request.market(), null, Mode.FINAL);
        String language = Objects.requireNonNull(now.language());
        return answers -> {
            AnswerCheck.Checked checked = check.check(answers, language);
            return checked.problems().stream().anyMatch(Problem::isError)
                    ? new RowJudge.Outcome(null, checked.problems())
                    : new RowJudge.Outcome(program.classifier().classify(checked.answers(), now), List.of());
        };
    }

    private static void write(RowProblem m, CsvWriter errors) {
        Problem p = m.problem();
        errors.writeRecord(
                Long.toString(m.line()),
                text(m.id()),
                text(m.column()),
                p.code(),
                text(p.found()),
                text(p.message()),
                text(p.suggestion()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Formula.defused(text);
    }
}
