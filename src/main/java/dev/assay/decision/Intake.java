package dev.assay.decision;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes in what is to be classified: reads it, checks all answers, and classifies when nothing is wrong with any of it. */
public final class Intake {
    private final Program program;

    /**
     * @param program by whose rules
     */
    public Intake(Program program) {
        this.program = program;
    }

    /**
     * One request and what the rules say of it.
     *
     * @param request as asked
     * @param classification what the rules say
     */
    public record Taken(ClassificationRequest request, Classification classification) {
        /** As it is to be recorded. */
        public Draft draft(Program program, String channel, String actor) {
            return new Draft(
                    program.id(),
                    program.revision().hex(),
                    request.prospect(),
                    request.answers(),
                    classification,
                    channel,
                    actor);
        }
    }

    /**
     * What came of it.
     *
     * @param taken in the order of the requests; empty when there are problems
     * @param problems every mistake in all of it
     */
    public record Result(List<Taken> taken, List<Problem> problems) {
        /** Copies. */
        public Result {
            taken = List.copyOf(taken);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes in one request, or a list of them, as {@link RequestReader} reads them.
     *
     * @param now the time that requests without their own are judged by
     */
    public Result take(Document document, Instant now) {
        Problems problems = new Problems();
        RequestReader reader = new RequestReader(document, program.vocabulary().zone(), problems);
        return take(document, reader.read(), problems, now);
    }

    /** Takes in one request, or only its answers by question id, as people write them in a file. */
    public Result takeOne(Document document, Instant now) {
        return takeOne(document, now, null);
    }

    /**
     * The same in a market.
     *
     * @param market that counts where the request names none; null for the one that the answers tell
     */
    public Result takeOne(Document document, Instant now, @Nullable String market) {
        JsonNode root = document.root();
        boolean onlyAnswers = root.isObject() && !(root.path("answers").isObject());
        Problems problems = new Problems();
        RequestReader reader = new RequestReader(document, program.vocabulary().zone(), problems);
        if (!root.isObject()) {
            problems.add(Problem.error(
                    "body",
                    document.placeOf(""),
                    "Give the answers of one prospect as an object, such as {\"industry\": \"banking\"}."));
            return new Result(List.of(), problems.sorted());
        }
        List<ClassificationRequest> read = onlyAnswers ? reader.readAnswers() : reader.read();
        return take(document, read.stream().map(r -> r.in(market)).toList(), problems, now);
    }

    /**
     * What is said of one prospect, checked and not yet classified.
     *
     * @param answers checked
     * @param by what else counts
     */
    public record Heard(Answers answers, Circumstances by) {}

    /**
     * Takes in the answers of one prospect as a classification takes them, with its market, language and time.
     *
     * @param now the time to judge by when the request has none
     * @param fields all that the object may have; whoever asks reads those that are not known here
     * @param problems gathers every mistake
     * @return empty when the body is no object
     */
    public Optional<Heard> hear(Document document, Instant now, List<String> fields, Problems problems) {
        RequestReader reader = new RequestReader(document, program.vocabulary().zone(), fields, problems);
        return reader.readOne().stream()
                .findFirst()
                .map(request -> new Heard(check(document, request, problems, now), circumstances(request, now)));
    }

    private Result take(Document document, List<ClassificationRequest> requests, Problems problems, Instant now) {
        List<Answers> checked = new ArrayList<>();
        for (ClassificationRequest request : requests) {
            checked.add(check(document, request, problems, now));
        }
        if (problems.hasErrors()) {
            return new Result(List.of(), problems.sorted());
        }
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            ClassificationRequest request = requests.get(i);
            taken.add(new Taken(request, program.classify(checked.get(i), circumstances(request, now))));
        }
        return new Result(taken, List.of());
    }

    private Answers check(Document document, ClassificationRequest request, Problems problems, Instant now) {
        Circumstances by = circumstances(request, now);
        AnswerCheck.Checked checked =
                program.answerCheck().check(request.answers(), Objects.requireNonNull(by.language()));
        checked.problems().stream()
                .filter(Problem::isError)
                .forEach(p -> problems.add(p.at(place(document, request, p))));
        Optional.ofNullable(request.market())
                .flatMap(m -> program.markets().problem(m, document.placeOf(request.pointer() + "/market")))
                .ifPresent(problems::add);
        return checked.answers();
    }

    private Circumstances circumstances(ClassificationRequest request, Instant now) {
        Instant asOf = Optional.ofNullable(request.asOf()).orElse(now);
        return program.circumstances(asOf, request.market(), request.language(), request.mode());
    }

    private static Place place(Document document, ClassificationRequest request, Problem problem) {
        String pointer = problem.place().pointer();
        String within = pointer == null ? "" : pointer.substring(Math.min(pointer.length(), "/answers".length()));
        String at = request.answersPointer() + within;
        // Of a question that is not there, its name is the mistake, not what was answered.
        return problem.code().startsWith("unknown-question") ? document.placeOfKey(at) : document.placeOf(at);
    }
}
