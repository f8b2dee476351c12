package dev.assay.cli;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.table.EmptyTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "table",
        description = {
            "Writes an empty decision table for a program, to fill in with a spreadsheet program: heading, options as drop-downs.",
            "When a row is filled in, put it into the program's folder."
        })
final class TableCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "Whose questions and segments.")
    private String program = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "QUESTION",
            description = "Which questions its conditions are about; all, when none is named.")
    private List<String> questions = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: a name that ends in .drl.xlsx or .drl.csv. Default: PROGRAM.drl.xlsx, here.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    TableCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = vocabulary();
        Path file = file();
        List<Problem> problems = new ArrayList<>();
        List<Question> chosen = chosen(vocabulary.questionnaire(), problems);
        Console console = assay.console();
        if (!problems.isEmpty()) {
            problems.stream().map(Problem::message).map(Console::plain).forEach(console.err()::println);
            if (assay.json()) {
                JsonOut.refused(console, problems);
            }
            return Exit.USAGE;
        }
        EmptyTable table = EmptyTable.of(vocabulary, chosen);
        write(file, isCsv(file) ? table.csv() : table.xlsx());
        if (assay.json()) {
            JsonOut.print(console, Map.of("program", program, "file", file.toString()));
        } else {
            console.out()
                    .println("Wrote " + console.bold(file.toString()) + ", with conditions on "
                            + Count.of(chosen.size(), "question") + ".");
            console.out()
                    .println(
                            "Fill in a row, put the file into rules/" + program + "/, and try: assay check " + program);
        }
        return Exit.OK;
    }

    private Vocabulary vocabulary() {
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        return new ProgramReader(assay.home(), assay.clock())
                .words(reading.files())
                .orElseThrow(() -> new UsageException("The questionnaire or program.json of '" + program
                        + "' cannot be read; `./assay check " + program + "` says why."));
    }

    private Path file() {
        Path file = out == null ? Path.of(program + ".drl.xlsx") : out;
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".drl.csv") || low.endsWith(".drl.xlsx")) {
            return file;
        }
        String base = low.endsWith(".csv") || low.endsWith(".xlsx") ? name.substring(0, name.lastIndexOf('.')) : name;
        throw new UsageException("The name of a decision table ends in .drl.xlsx or .drl.csv; write --out "
                + file.resolveSibling(
                        (base.endsWith(".drl") ? base : base + ".drl") + (low.endsWith(".csv") ? ".csv" : ".xlsx"))
                + ".");
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private List<Question> chosen(Questionnaire questionnaire, List<Problem> problems) {
        if (questions.isEmpty()) {
            return questionnaire.questions();
        }
        List<String> ids = questionnaire.questions().stream().map(Question::id).toList();
        List<Question> chosen = new ArrayList<>();
        for (String id : questions) {
            questionnaire
                    .question(id)
                    .ifPresentOrElse(
                            question -> {
                                if (!chosen.contains(question)) {
                                    chosen.add(question);
                                }
                            },
                            () -> problems.add(unknown(id, ids)));
        }
        return chosen;
    }

    private static Problem unknown(String id, List<String> ids) {
        String near = Nearest.to(id, ids).orElse(null);
        return Problem.error(
                "unknown-question",
                Place.NOWHERE,
                "There is no question '" + id + "'"
                        + (near == null ? "; there are " + String.join(", ", ids) + "." : Nearest.hint(id, ids)),
                id,
                near);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !force) {
            throw new UsageException(file + " is there already; --force writes over it.");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; name a file.");
        }
        try {
            Files.write(
                    file,
                    bytes,
                    force
                            ? new StandardOpenOption[] {
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE
                            }
                            : new StandardOpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE});
        } catch (NoSuchFileException noFolder) {
            throw new UsageException(
                    "There is no folder " + file.toAbsolutePath().getParent() + " to write into.");
        }
    }
}
