package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.ConditionParser;
import dev.assay.condition.Operand;
import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code askWhen} of all questions from JSON: read, checked against the questions, and without circles. */
final class AskWhenReader {
    /** Problems after which no more conditions are read. */
    private static final int MANY = 200;

    /** As in the schema, which has told it. */
    private static final int MAX_LENGTH = 5_000;

    private final Document document;
    private final Problems problems;
    private final ConditionCheck check;
    private final Set<String> broken;
    private int told;

    AskWhenReader(Document document, Problems problems, Questionnaire questionnaire, Set<String> broken) {
        this.document = document;
        this.problems = problems;
        this.check = ConditionCheck.of(questionnaire);
        this.broken = broken;
    }

    List<Question> read(List<QuestionDraft> drafts) {
        List<Question> questions = new ArrayList<>();
        Map<String, Question> byId = new LinkedHashMap<>();
        Map<String, String> pointers = new LinkedHashMap<>();
        for (QuestionDraft draft : drafts) {
            Question question = with(draft);
            questions.add(question);
            byId.putIfAbsent(question.id(), question);
            pointers.putIfAbsent(question.id(), draft.pointer() + "/askWhen");
        }
        for (List<String> circle : Circles.in(byId.values())) {
            String first = circle.get(0);
            String chain = String.join(" → ", circle) + " → " + first;
            problems.add(Problem.error(
                    "circle",
                    document.placeOf(pointers.getOrDefault(first, "")),
                    circle.size() == 1
                            ? "'" + first + "' depends on its own answer; 'askWhen' may name other questions only."
                            : "These questions depend on each other in a circle, so none could be asked first: " + chain
                                    + ".",
                    chain,
                    null));
        }
        return questions;
    }

    private Question with(QuestionDraft draft) {
        String pointer = draft.pointer() + "/askWhen";
        JsonNode json = document.root().at(pointer);
        if (!json.isString() || json.asString().isEmpty() || json.asString().length() > MAX_LENGTH || told > MANY) {
            return draft.question();
        }
        Source source = new Source(document.source().name(), json.asString());
        ConditionParser.Parsed parsed = ConditionParser.parse(source);
        List<Problem> found = new ArrayList<>(parsed.problems());
        ConditionCheck.Checked checked = check.check(parsed.condition(), source);
        checked.problems().stream()
                .filter(p -> !(p.code().equals("unknown-question") && p.found() != null && broken.contains(p.found())))
                .forEach(found::add);
        if (found.isEmpty()) {
            found.addAll(check.contradictions(checked.condition(), source));
        }
        parsed.bindings().forEach((name, bound) -> found.add(binding(source, name, bound.at())));
        parsed.condition().forEachTest(test -> {
            if (test.field().startsWith("$")) {
                found.add(binding(source, test.field(), test.fieldAt()));
            }
            test.right().forEach(o -> {
                if (o instanceof Operand.Reference reference && reference.isBinding()) {
                    found.add(binding(source, reference.name(), reference.at()));
                }
            });
        });
        if (found.isEmpty() && isEmpty(parsed.condition())) {
            found.add(Problem.error(
                    "empty-condition",
                    source.place(0, 0),
                    "'askWhen' says nothing; write a condition, or take it out."));
        }
        told += found.size();
        found.forEach(p -> problems.add(p.at(inFile(pointer, source, p.place()))));
        return withAskWhen(draft.question(), checked.condition());
    }

    private static boolean isEmpty(Condition condition) {
        return condition instanceof Condition.All all && all.parts().isEmpty();
    }

    private static Problem binding(Source source, String name, Span at) {
        return Problem.error(
                "binding",
                source.place(at),
                "'" + name + "' is a name as rules give them; in 'askWhen' name the question itself.",
                name,
                null);
    }

    private Place inFile(String pointer, Source text, Place place) {
        if (place.line() == 0) {
            return document.placeOf(pointer);
        }
        int start = text.lineStart(place.line()) + place.column() - 1;
        return document.placeInText(pointer, start, start + place.length());
    }

    private static Question withAskWhen(Question q, Condition askWhen) {
        return new Question(
                q.id(),
                q.type(),
                q.wording(),
                q.wordings(),
                q.options(),
                q.range(),
                askWhen,
                q.traits(),
                q.about(),
                q.says(),
                q.place());
    }
}
