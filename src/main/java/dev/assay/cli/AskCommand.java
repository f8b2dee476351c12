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
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.reasoning.Reasoning;
import dev.assay.web.api.DecisionView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "ask",
        description = {
            "Interviews one prospect in the terminal, one question at a time, the most telling first; says after each answer where it stands, and at the end why.",
            "Example: ./assay ask b2b-saas industry=banking"
        })
final class AskCommand implements Callable<Integer> {
    private final AssayCommand assay;
    private final Supplier<BufferedReader> in;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "By whose rules.")
    private String program = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ANSWER",
            description = "question=answer that is known beforehand, such as employees=950; it is not asked.")
    private List<String> answers = new ArrayList<>();

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            description =
                    "By the rules of this market. Without it: of the one that the answers tell, else the common rules.")
    private @Nullable String market;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description =
                    "The language to ask in, and in which numbers are written, such as de; without it, the program's own.")
    private @Nullable String language;

    @Option(
            names = "--record",
            description =
                    "Keeps the decision, made by the active revision. Where nothing was ever active, the files become so.")
    private boolean record;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    /**
     * @param in what is typed
     */
    AskCommand(AssayCommand assay, Supplier<BufferedReader> in) {
        this.assay = assay;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return record ? new InForce(assay, database, program).run(this::recorded) : byFiles();
    }

    private int byFiles() throws IOException {
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        Program read = reading.program();
        if (read == null) {
            Refused.tell(assay, reading.errors(), reading.files());
            return Exit.PROBLEMS;
        }
        Optional<Intake.Taken> taken = interview(read);
        if (taken.isEmpty()) {
            return Exit.PROBLEMS;
        }
        if (assay.json()) {
            JsonOut.print(assay.console(), DecisionView.of(read, taken.get()));
        } else {
            print(taken.get(), read, ByRevision.ofFiles(read));
        }
        return Exit.OK;
    }

    private int recorded(Opened open, Program active, ProgramStatus status) throws IOException {
        new InForce(assay, database, program).sayDifference(active);
        Optional<Intake.Taken> taken = interview(active);
        if (taken.isEmpty()) {
            return Exit.PROBLEMS;
        }
        Decision decision = open.decisions()
                .append(List.of(taken.get().draft(active, "command", System.getProperty("user.name", "command"))))
                .get(0);
        if (assay.json()) {
            JsonOut.print(assay.console(), DecisionView.of(decision, Optional.of(active.vocabulary())));
            return Exit.OK;
        }
        Activation activation = status.active();
        print(taken.get(), active, activation == null ? ByRevision.ofFiles(active) : ByRevision.inForce(activation));
        assay.console().out().println("Recorded as decision " + decision.id());
        return Exit.OK;
    }

    private void print(Intake.Taken taken, Program by, String revision) {
        assay.console().out().println();
        assay.console().out().println(revision);
        new ClassificationPrinter(assay.console(), by.vocabulary()).print(taken.classification());
    }

    /** Empty where what was given beforehand has mistakes, which were told. */
    private Optional<Intake.Taken> interview(Program by) throws IOException {
        Instant now = assay.clock().instant();
        String spoken = language == null ? by.language() : language;
        Map<String, Object> known = known();
        List<Problem> problems = new ArrayList<>(by.answerCheck().check(known, spoken).problems().stream()
                .filter(Problem::isError)
                .toList());
        if (market != null) {
            by.markets().problem(market, Place.NOWHERE).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            Refused.tell(assay, problems, ProgramFiles.of(program, new TreeMap<>()));
            return Optional.empty();
        }
        LocalDate day = now.atZone(by.vocabulary().zone()).toLocalDate();
        PrintWriter to = assay.json() ? assay.console().err() : assay.console().out();
        Map<String, Object> said =
                new TerminalInterview(by, new Reasoning(by, day, spoken), market, spoken, in.get(), to).hold(known);
        return Optional.of(classify(by, said, spoken, now));
    }

    private Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        for (String one : answers) {
            int at = one.indexOf('=');
            if (at < 1) {
                throw new UsageException("'" + one + "' is no answer: write question=answer, such as employees=950.");
            }
            known.put(one.substring(0, at).strip(), one.substring(at + 1));
        }
        return known;
    }

    private Intake.Taken classify(Program by, Map<String, Object> said, String spoken, Instant now) {
        Map<String, Object> given = new LinkedHashMap<>(said);
        given.replaceAll((question, answer) -> AnswerCheck.UNKNOWN.equals(answer) ? Map.of("unknown", true) : answer);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("answers", given);
        request.put("language", spoken);
        if (market != null) {
            request.put("market", market);
        }
        Intake.Result result = new Intake(by)
                .takeOne(Document.read("answers", JsonMapper.shared().writeValueAsBytes(request)), now, market);
        return result.taken().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(result.problems().toString()));
    }
}
