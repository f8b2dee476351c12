package dev.assay.cli;

import dev.assay.decision.Decision;
import dev.assay.decision.Intake;
import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.ProgramStatus;
import dev.assay.program.reading.Reading;
import dev.assay.web.api.DecisionView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "classify",
        description = {
            "Classifies one prospect (--answers), or a list of them (--in, --out), and says why.",
            "Example: echo '{\"industry\": \"banking\"}' | ./assay classify b2b-saas --answers -"
        })
final class ClassifyCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "By whose rules.")
    private String program = "";

    @Option(
            names = "--answers",
            paramLabel = "FILE|-",
            description = "Answers by question id as JSON, from a file or standard input.")
    private @Nullable String answers;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            description =
                    "By the rules of this market. Without it: of the one that the answers tell, else the common rules.")
    private @Nullable String market;

    @Option(
            names = "--record",
            description =
                    "Keeps every decision, made by the active revision. Where nothing was ever active, the files become so.")
    private boolean record;

    @ArgGroup(exclusive = false, heading = "%nA list:%n")
    private @Nullable ListOptions list;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    ClassifyCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if ((answers == null) == (list == null)) {
            throw new UsageException(
                    "Give either --answers FILE (or -) for one prospect, or --in FILE --out FILE for a list.");
        }
        if (list != null) {
            return record ? inForce().run(this::listRecorded) : listNotRecorded(list);
        }
        return record ? inForce().run(this::recorded) : notRecorded();
    }

    private int notRecorded() throws IOException {
        Optional<Program> read = fromFolder();
        if (read.isEmpty()) {
            return Exit.PROBLEMS;
        }
        Optional<Intake.Taken> taken = take(read.get());
        if (taken.isEmpty()) {
            return Exit.PROBLEMS;
        }
        if (assay.json()) {
            JsonOut.print(assay.console(), DecisionView.of(read.get(), taken.get()));
        } else {
            assay.console().out().println(ByRevision.ofFiles(read.get()));
            new ClassificationPrinter(assay.console(), read.get().vocabulary())
                    .print(taken.get().classification());
        }
        return Exit.OK;
    }

    private int listNotRecorded(ListOptions files) throws IOException {
        Optional<Program> read = fromFolder();
        return read.isEmpty()
                ? Exit.PROBLEMS
                : new ListRun(assay, files, market).run(read.get(), ByRevision.ofFiles(read.get()), null);
    }

    private int listRecorded(Opened open, Program active, ProgramStatus status) throws IOException {
        inForce().sayDifference(active);
        Activation activation = status.active();
        String by = activation == null ? ByRevision.ofFiles(active) : ByRevision.inForce(activation);
        return new ListRun(assay, Objects.requireNonNull(list), market)
                .run(active, by, (drafts, request) -> open.decisions().append(drafts, request));
    }

    private int recorded(Opened open, Program active, ProgramStatus status) throws IOException {
        Optional<Intake.Taken> taken = take(active);
        if (taken.isEmpty()) {
            return Exit.PROBLEMS;
        }
        Decision decision = open.decisions()
                .append(List.of(taken.get().draft(active, "command", System.getProperty("user.name", "command"))))
                .get(0);
        print(decision, active, status);
        return Exit.OK;
    }

    private void print(Decision decision, Program active, ProgramStatus status) {
        inForce().sayDifference(active);
        if (assay.json()) {
            JsonOut.print(assay.console(), DecisionView.of(decision, Optional.of(active.vocabulary())));
            return;
        }
        Activation activation = status.active();
        if (activation != null) {
            assay.console().out().println(ByRevision.inForce(activation));
        }
        new ClassificationPrinter(assay.console(), active.vocabulary()).print(decision.classification());
        assay.console().out().println("Recorded as decision " + decision.id());
    }

    private InForce inForce() {
        return new InForce(assay, database, program);
    }

    private Optional<Program> fromFolder() {
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        if (reading.program() == null) {
            refuse(reading.errors(), reading.files());
        }
        return Optional.ofNullable(reading.program());
    }

    private Optional<Intake.Taken> take(Program by) throws IOException {
        if (market != null) {
            Optional<Problem> unknown = by.markets().problem(market, Place.NOWHERE);
            if (unknown.isPresent()) {
                refuse(List.of(unknown.get()), by.files());
                return Optional.empty();
            }
        }
        Document document = document(String.valueOf(answers));
        List<Problem> problems = document.problems();
        if (problems.isEmpty()) {
            Intake.Result result =
                    new Intake(by).takeOne(document, assay.clock().instant(), market);
            if (result.problems().isEmpty()) {
                return Optional.of(result.taken().get(0));
            }
            problems = result.problems();
        }
        refuse(problems, ProgramFiles.of(program, new TreeMap<>()));
        return Optional.empty();
    }

    private void refuse(List<Problem> problems, ProgramFiles files) {
        if (assay.json()) {
            JsonOut.refused(assay.console(), problems);
        } else {
            ProblemPrinter printer = new ProblemPrinter(assay.console());
            problems.forEach(p -> printer.print(p, files));
        }
    }

    private static Document document(String file) throws IOException {
        if (file.equals("-")) {
            return Document.read("answers", System.in.readNBytes(Document.MAX_SIZE + 1));
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageException("There is no file " + path + ".");
        }
        return Document.read(file, Files.readAllBytes(path));
    }
}
