package dev.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.batch.Formula;
import dev.assay.batch.ListClassification;
import dev.assay.batch.ListSummary;
import dev.assay.batch.RowJudge;
import dev.assay.batch.RowProblem;
import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.MappingReader;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Classifies a list file into another, and says what became of it. */
final class ListRun {
    private static final int SHOWN = 20;

    private final AssayCommand assay;
    private final ListOptions options;

    ListRun(AssayCommand assay, ListOptions options) {
        this.assay = assay;
        this.options = options;
    }

    int run(Program program) throws IOException {
        if (!Files.isRegularFile(options.in())) {
            throw new UsageException("There is no file " + options.in() + ".");
        }
        refuseWithoutFolder(options.out());
        refuseWithoutFolder(options.errors());
        SameFile.refuse(files(program));
        Optional<Mapping> mapping = mapping(program);
        if (mapping.isEmpty()) {
            return Exit.PROBLEMS;
        }
        ListClassification list = new ListClassification(
                program.questionnaire(),
                mapping.get(),
                judge(program),
                program.revision().hex());
        int[] mistakes = new int[1];
        ListClassification.Run run;
        try (ResultFile out = ResultFile.at(options.out());
                ResultFile errors = options.errors() == null ? null : ResultFile.at(options.errors())) {
            CsvWriter csv = errors == null ? null : csv(errors);
            Consumer<RowProblem> told = csv == null ? m -> show(m, mistakes) : m -> write(m, mistakes, csv);
            run = list.run(options.in(), out.writer(), told);
            if (run.summary() != null) {
                out.keep();
                if (errors != null && csv != null) {
                    csv.flush();
                    errors.keep();
                }
            }
        }
        run.problems().forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        ListSummary summary = run.summary();
        if (summary == null) {
            if (assay.json()) {
                JsonOut.refused(assay.console(), run.problems());
            }
            return Exit.PROBLEMS;
        }
        if (options.errors() == null && mistakes[0] > SHOWN) {
            assay.console().err().println("… and " + (mistakes[0] - SHOWN) + " more; --errors FILE takes them all.");
        }
        say(program, summary, mistakes[0], run.problems());
        return summary.bad() > 0 || run.problems().stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.OK;
    }

    private RowJudge judge(Program program) {
        AnswerCheck check = program.answerCheck();
        Circumstances now = program.circumstances(assay.clock().instant(), null, null, Mode.FINAL);
        String language = Objects.requireNonNull(now.language());
        return answers -> {
            AnswerCheck.Checked checked = check.check(answers, language);
            return checked.problems().stream().anyMatch(Problem::isError)
                    ? new RowJudge.Outcome(null, checked.problems())
                    : new RowJudge.Outcome(program.classify(checked.answers(), now), List.of());
        };
    }

    /** What was named, else the program's own where it has one. */
    private @Nullable Path map(Program program) {
        Path own = assay.home().resolve("rules").resolve(program.id()).resolve("mapping.json");
        return options.map() != null ? options.map() : Files.isRegularFile(own) ? own : null;
    }

    private Optional<Mapping> mapping(Program program) throws IOException {
        Path map = map(program);
        if (map == null) {
            return Optional.of(Mapping.PLAIN);
        }
        if (options.map() == null) {
            assay.console()
                    .err()
                    .println("Columns are mapped by " + Console.plain(map.toString()) + "; --map FILE takes another.");
        }
        if (!Files.isRegularFile(map)) {
            throw new UsageException("There is no file " + map + ".");
        }
        MappingReader.Reading reading =
                MappingReader.read(Document.read(map.toString(), Files.readAllBytes(map)), program.questionnaire());
        reading.problems().forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        if (reading.problems().stream().noneMatch(Problem::isError)) {
            return Optional.of(reading.mapping());
        }
        if (assay.json()) {
            JsonOut.refused(assay.console(), reading.problems());
        }
        return Optional.empty();
    }

    private static CsvWriter csv(ResultFile errors) {
        CsvWriter csv = CsvWriter.builder().build(errors.writer());
        csv.writeRecord("line", "id", "column", "code", "found", "message", "suggestion");
        return csv;
    }

    private void show(RowProblem m, int[] mistakes) {
        if (++mistakes[0] <= SHOWN) {
            assay.console()
                    .err()
                    .println(Console.plain(options.in().getFileName() + ":" + m.line() + ": "
                            + (m.column() == null ? "" : "column '" + m.column() + "': ")
                            + m.problem().message()));
        }
    }

    private static void write(RowProblem m, int[] mistakes, CsvWriter errors) {
        mistakes[0]++;
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

    private static void refuseWithoutFolder(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + ".");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Formula.defused(text);
    }

    /** All files of the run by what names them, and where they are written until they are whole. */
    private Map<String, Path> files(Program program) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("--in", options.in());
        Path map = map(program);
        if (map != null) {
            files.put(options.map() == null ? "the program's mapping" : "--map", map);
        }
        files.put("--out", options.out());
        files.put("--out, while it is written,", ResultFile.unfinished(SameFile.real(options.out())));
        if (options.errors() != null) {
            files.put("--errors", options.errors());
            files.put("--errors, while it is written,", ResultFile.unfinished(SameFile.real(options.errors())));
        }
        return files;
    }

    private void say(Program program, ListSummary summary, int mistakes, List<Problem> problems) {
        if (assay.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("revision", program.revision().hex());
            json.put("classified", summary.classified());
            json.put("bad", summary.bad());
            json.put("mistakes", mistakes);
            json.put("tiers", summary.tiers());
            json.put("segments", summary.segments());
            json.put("problems", JsonOut.problems(problems));
            JsonOut.print(assay.console(), json);
            return;
        }
        Console console = assay.console();
        console.out().println(ByRevision.ofFiles(program));
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d rows classified, %,d passed over because of mistakes",
                        summary.classified(),
                        summary.bad()));
        console.out().println("Tiers: " + counts(summary.tiers()));
        console.out().println("Segments: " + counts(summary.segments()));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getKey() + String.format(Locale.ROOT, " %,d", e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
