package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.ruleset.FactType;
import java.util.Collection;
import java.util.List;

/** Checks that every {@code {place}} of a reason names a question. */
final class ReasonPlaces {
    private final Marks marks;
    private final Facts facts;
    private final List<Problem> problems;

    ReasonPlaces(Marks marks, Facts facts, List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.problems = problems;
    }

    void check(Token reason) {
        String raw =
                marks.source().text().substring(reason.at().start(), reason.at().end());
        int open = raw.indexOf('{');
        while (open >= 0) {
            int close = raw.indexOf('}', open);
            Span at = new Span(reason.at().start() + open, reason.at().start() + (close < 0 ? open : close) + 1);
            if (close < 0) {
                problems.add(marks.error(
                        "open-place",
                        at,
                        "The { that opens here is never closed; a question's answer is put in with {employees}.",
                        "}"));
                return;
            }
            place(raw.substring(open + 1, close), at);
            open = raw.indexOf('{', close);
        }
    }

    private void place(String name, Span at) {
        Collection<String> questions = facts.fields(FactType.PROSPECT).keySet();
        if (!questions.contains(name)) {
            problems.add(marks.error(
                    "unknown-question",
                    new Span(at.start() + 1, Math.max(at.start() + 1, at.end() - 1)),
                    "No question '" + name + "' whose answer could be put in here" + Nearest.hint(name, questions),
                    Nearest.to(name, questions).orElse(null)));
        }
    }
}
