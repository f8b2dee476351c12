package dev.assay.cli;

import dev.assay.decision.Decision;
import dev.assay.decision.Intake;
import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.Reasoning;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The prospect that a command reasons about: typed answers, a file of them, or a decision that was recorded. */
final class AskedProspect {
    @Option(
            names = "--answers",
            paramLabel = "FILE|-",
            description = "Answers by question id as JSON, from a file or standard input, in place of typed ones.")
    private @Nullable String file;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            description =
                    "By the rules of this market. Without it: of the one that the answers tell, else the common rules.")
    private @Nullable String market;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    /**
     * Whom it is about.
     *
     * @param program by whose rules
     * @param by which revision, in words
     * @param said what is decided
     */
    record Asked(Program program, String by, Classification said) {
        /** The program made ready to be reasoned about. */
        Reasoning reasoning() {
            Circumstances by = said.circumstances();
            LocalDate day = by.asOf().atZone(program.vocabulary().zone()).toLocalDate();
            return new Reasoning(program, day, by.language());
        }

        /** Beside others that it might have been. */
        Contrasts contrasts() {
            return new Contrasts(
                    reasoning(), said.answers(), said.circumstances().market(), isTold());
        }

        /** Whether the answers themselves tell the market. */
        boolean isTold() {
            Circumstances by = said.circumstances();
            String told = program.classify(
                            said.answers(), program.circumstances(by.asOf(), null, by.language(), by.mode()))
                    .circumstances()
                    .market();
            return Objects.equals(told, by.market());
        }
    }

    /**
     * Finds out.
     *
     * @param typed {@code question=answer} each, or the id of one decision
     * @return empty where problems were told
     */
    Optional<Asked> of(AssayCommand assay, String program, List<String> typed) throws IOException {
        List<String> ids = typed.stream().filter(t -> !t.contains("=")).toList();
        if (file != null && !typed.isEmpty()) {
            throw new UsageException("Give the answers either here or by --answers, not both.");
        }
        if (ids.isEmpty()) {
            return ofFiles(assay, program, typed);
        }
        if (typed.size() > 1) {
            throw new UsageException("'" + ids.get(0)
                    + "' is no answer: write question=answer, such as employees=950, or the id of one decision alone.");
        }
        return Optional.of(recorded(assay, program, ids.get(0)));
    }

    private Asked recorded(AssayCommand assay, String program, String id) {
        if (market != null) {
            throw new UsageException("A decision was made in its own market: leave --market out.");
        }
        Path home = assay.home();
        String where = database.of(home);
        if (!Database.exists(where)) {
            throw new UsageException("'" + id
                    + "' is no answer (write question=answer), and no decision: the database " + where
                    + " does not exist yet.");
        }
        try (Opened open = Opened.at(where, home, assay.clock())) {
            Decision decision = open.decisions()
                    .find(id)
                    .orElseThrow(
                            () -> new UsageException(
                                    "'" + id
                                            + "' is no answer (write question=answer), and there is no decision of that id in this database."));
            if (!decision.program().equals(program)) {
                throw new UsageException("Decision " + id + " is one of the program '" + decision.program() + "', not '"
                        + program + "'.");
            }
            Program by = open.kept()
                    .program(program, decision.revision())
                    .orElseThrow(() -> new UsageException(
                            "The revision that decision " + id + " was made by is not kept in this database."));
            return new Asked(by, "By revision " + by.revision() + ", as decision " + id, decision.classification());
        }
    }

    private Optional<Asked> ofFiles(AssayCommand assay, String program, List<String> typed) throws IOException {
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        Program read = reading.program();
        if (read == null) {
            Refused.tell(assay, reading.errors(), reading.files());
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        if (market != null) {
            read.markets().problem(market, Place.NOWHERE).ifPresent(problems::add);
        }
        Document document = file == null ? typed(typed) : document(file);
        problems.addAll(document.problems());
        if (problems.isEmpty()) {
            Intake.Result result =
                    new Intake(read).takeOne(document, assay.clock().instant(), market);
            if (result.problems().isEmpty()) {
                return Optional.of(new Asked(
                        read, ByRevision.ofFiles(read), result.taken().get(0).classification()));
            }
            problems.addAll(result.problems());
        }
        Refused.tell(assay, problems, ProgramFiles.of(program, new TreeMap<>()));
        return Optional.empty();
    }

    /** {@code a=1 b=2} as the document that would say so; of a question named twice all answers. */
    private static Document typed(List<String> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String one : typed) {
            int at = one.indexOf('=');
            String question = one.substring(0, at).strip();
            String answer = one.substring(at + 1);
            Object before = answers.get(question);
            answers.put(question, before == null ? answer : before + ";" + answer);
        }
        return Document.read("answers", JsonMapper.shared().writeValueAsBytes(answers));
    }

    private static Document document(String file) throws IOException {
        if (file.equals("-")) {
            return Document.read("answers", System.in.readNBytes(Document.MAX_SIZE + 1));
        }
        Path path = Path.of(file);
        // Pipes are files, too: --answers <(…).
        if (!Files.exists(path) || Files.isDirectory(path)) {
            throw new UsageException("There is no file " + path + ".");
        }
        return Document.read(file, Files.readAllBytes(path));
    }
}
