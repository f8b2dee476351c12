package dev.assay.web.api;

import dev.assay.decision.Intake;
import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is asked about answers: what they are, and what is wanted to be known.
 *
 * @param heard the answers, and what else counts
 * @param possible whether what is still possible is wanted
 * @param settled whether what is settled, and why, is wanted
 * @param next whether what to ask next is wanted
 */
record ReasoningRequest(Intake.Heard heard, boolean possible, boolean settled, boolean next) {
    private static final List<String> SWITCHES = List.of("possible", "settled", "next");
    private static final List<String> FIELDS =
            List.of("answers", "market", "language", "asOf", "possible", "settled", "next");

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
        boolean possible = isOn(document, "possible", problems);
        boolean settled = isOn(document, "settled", problems);
        boolean next = isOn(document, "next", problems);
        if (problems.hasErrors() || heard.isEmpty()) {
            throw Refusals.body(problems.sorted());
        }
        boolean all = SWITCHES.stream().noneMatch(root::has);
        return new ReasoningRequest(heard.get(), all || possible, all || settled, next);
    }

    private static boolean isOn(Document document, String field, Problems problems) {
        JsonNode value = document.root().path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
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
