package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions that no rule reads, and options that no rule tells apart. */
final class Unread {
    private final Questionnaire questionnaire;
    private final List<Rule> rules;
    private final List<Problem> problems = new ArrayList<>();

    private Unread(Questionnaire questionnaire, List<Rule> rules) {
        this.questionnaire = questionnaire;
        this.rules = rules;
    }

    static List<Problem> of(Questionnaire questionnaire, List<Rule> rules) {
        Unread unread = new Unread(questionnaire, rules);
        unread.questions();
        return unread.problems;
    }

    private void questions() {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> free = new HashSet<>();
        rules.stream()
                .flatMap(Rule::facts)
                .filter(f -> f.type() == FactType.PROSPECT)
                .forEach(f -> {
                    read(f.condition(), values, free);
                    free.addAll(f.bindings().values());
                });
        for (Question question : questionnaire.questions()) {
            if (question.askWhen() != null) {
                read(question.askWhen(), values, free);
            }
        }
        Set<String> shown = shown();
        for (Question question : questionnaire.questions()) {
            Set<String> told = values.get(question.id());
            if (told == null && !free.contains(question.id())) {
                problems.add(Problem.warning(
                        "unread-question",
                        question.place(),
                        "No rule reads the question '" + question.id() + "'"
                                + (shown.contains(question.id())
                                        ? "; it is only shown in reasons."
                                        : ": the answer changes nothing.")));
            } else if (told != null && !free.contains(question.id())) {
                options(question, told);
            }
        }
    }

    private void options(Question question, Set<String> told) {
        List<Option> alike =
                question.options().stream().filter(o -> !told.contains(o.id())).toList();
        if (alike.size() > 1 && !question.traits().open()) {
            problems.add(Problem.warning(
                    "options-alike",
                    place(question, alike.get(0)),
                    "No rule tells these options of '" + question.id() + "' apart: "
                            + alike.stream().map(Option::id).collect(Collectors.joining(", ")) + "."));
        }
    }

    private static Place place(Question question, Option option) {
        String pointer = question.place().pointer();
        return pointer == null
                ? question.place()
                : new Place(
                        question.place().file(),
                        0,
                        0,
                        0,
                        pointer.substring(0, pointer.lastIndexOf('/')) + "/options/"
                                + question.options().indexOf(option) + "/id");
    }

    private static void read(Condition condition, Map<String, Set<String>> values, Set<String> free) {
        condition.forEachTest(test -> {
            Set<String> told = values.computeIfAbsent(test.field(), f -> new HashSet<>());
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Literal literal) {
                    told.add(literal.value().plain());
                } else if (operand instanceof Operand.Reference reference) {
                    free.add(test.field());
                    free.add(reference.name());
                }
            }
            if (test.operator() == Operator.MATCHES) {
                free.add(test.field());
            }
        });
    }

    /** Questions whose answers stand in reasons. */
    private Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.reason() instanceof Term.Literal reason) {
                    String text = reason.value().plain();
                    questionnaire.ids().stream()
                            .filter(id -> text.contains("{" + id + "}"))
                            .forEach(shown::add);
                }
            }
        }
        return shown;
    }
}
