package dev.assay.web.api;

import dev.assay.decision.Intake;
import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is asked about answers: what they are, and what is wanted to be known.
 *
 * @param heard the answers, and what else counts
 * @param possible whether what is still possible is wanted
 * @param settled whether what is settled, and why, is wanted
 * @param next whether what to ask next is wanted
 * @param contrast what is wanted of why it is so, and what would change it
 */
record ReasoningRequest(Intake.Heard heard, boolean possible, boolean settled, boolean next, ContrastWish contrast) {
    private static final List<String> SWITCHES = List.of("possible", "settled", "next");
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("answers", "market", "language", "asOf", "possible", "settled", "next"),
                    ContrastWish.FIELDS.stream())
            .toList();

    /**
     * Reads it.
     *
     * @param now the time to judge by when it names none
     * @throws Refusal with every mistake
     */
    static ReasoningRequest of(Document document, Program program, Instant now) {
        Problems problems = new Problems();
        Optional<Intake.Heard> heard = new Intake(program).hear(document, now, FIELDS, problems);
        JsonNode root = document.root();
        boolean possible = isOn(document, "possible", false, problems);
        boolean settled = isOn(document, "settled", false, problems);
        boolean next = isOn(document, "next", false, problems);
        ContrastWish contrast = ContrastWish.of(document, program.vocabulary(), problems);
        if (problems.hasErrors() || heard.isEmpty()) {
            throw Refusals.body(problems.sorted());
        }
        boolean all =
                Stream.concat(SWITCHES.stream(), ContrastWish.FIELDS.stream()).noneMatch(root::has);
        return new ReasoningRequest(heard.get(), all || possible, all || settled, next, contrast);
    }

    /**
     * A field that is true or false.
     *
     * @param or whether it is something else that is right, too
     */
    static boolean isOn(Document document, String field, boolean or, Problems problems) {
        JsonNode value = document.root().path(field);
        if (!or && !value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            problems.add(Problem.error(
                    "wrong-type",
                    document.placeOf("/" + field),
                    "'" + field + "' is true where it is wanted, or false.",
                    value.isContainer() ? null : value.asString(),
                    null));
        }
        return value.isBoolean() && value.booleanValue();
    }
}
