package dev.assay.reasoning.audit;

import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions on which no decision depends, and options that none tells apart; in all markets. */
final class Alike {
    private final List<Study> studies;
    private final List<Telling> tellings;
    private final @Nullable String marketQuestion;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param studies at least one, all with one questionnaire
     * @param marketQuestion whose answers choose the market; null for none
     */
    Alike(List<Study> studies, @Nullable String marketQuestion) {
        this.studies = studies;
        this.marketQuestion = marketQuestion;
        tellings = studies.stream().map(Telling::new).toList();
    }

    /** Looks, and tells. */
    List<Problem> look() {
        List<Question> questions = studies.get(0).vocabulary().questionnaire().questions();
        for (int number = 0; number < questions.size(); number++) {
            look(number, questions.get(number));
        }
        return problems;
    }

    private void look(int number, Question question) {
        if (question.id().equals(marketQuestion)) {
            return;
        }
        if (isIdle(number, question)) {
            problems.add(Problem.warning(
                    "idle-question",
                    question.place(),
                    "No decision depends on the answer to '" + question.id() + "'"
                            + (isShown(question.id())
                                    ? "; it is only shown in reasons."
                                    : ": whatever is answered, tier, segments, collateral and advice stay the same.")));
        } else if (!question.options().isEmpty() && !question.traits().open()) {
            options(number, question);
        }
    }

    private boolean isShown(String id) {
        return studies.stream()
                .flatMap(s -> s.circuit().ruleset().rules().stream())
                .flatMap(r -> r.then().stream())
                .map(Conclusion::reason)
                .anyMatch(r ->
                        r instanceof Term.Literal text && text.value().plain().contains("{" + id + "}"));
    }

    private static String asked(Question question) {
        return "whether any decision tells all answers to '" + question.id() + "' apart";
    }

    private boolean isIdle(int number, Question question) {
        for (int i = 0; i < studies.size(); i++) {
            for (Variable variable : studies.get(i).circuit().space().variables(number)) {
                if (!tellings.get(i).isIdle(variable.number(), asked(question))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** For each option what stands for it in one market: those of equal marks are alike there. */
    private Map<String, Object> marks(int at, int number, Question question) {
        AnswerSpace space = studies.get(at).circuit().space();
        Map<String, Object> marks = new LinkedHashMap<>();
        if (question.type() == AnswerType.CHOICES) {
            for (Variable variable : space.variables(number)) {
                if (variable.option() != null && tellings.get(at).isIdle(variable.number(), asked(question))) {
                    marks.put(variable.option(), "");
                }
            }
            return marks;
        }
        int[] assignment = new int[space.variables().size()];
        int variable = space.first(number);
        Map<Integer, String> named = new LinkedHashMap<>();
        for (String option : question.optionIds()) {
            space.put(number, new Value.Text(option), assignment);
            named.putIfAbsent(assignment[variable], option);
            marks.put(option, assignment[variable]);
        }
        List<List<Integer>> alike = tellings.get(at).alike(variable, List.copyOf(named.keySet()), asked(question));
        marks.replaceAll((option, cell) ->
                alike.stream().filter(group -> group.contains(cell)).findFirst().orElseThrow());
        return marks;
    }

    /** Options that rules do tell apart, without any difference to a decision; those that no rule names, or that rules name together, are meant. */
    private void options(int number, Question question) {
        Map<List<Object>, List<String>> byMarks = new LinkedHashMap<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            all.add(marks(i, number, question));
        }
        for (String option : question.optionIds()) {
            List<Object> mark = all.stream()
                    .map(marks -> marks.getOrDefault(option, "told apart: " + option))
                    .toList();
            byMarks.computeIfAbsent(mark, m -> new ArrayList<>()).add(option);
        }
        boolean several = question.type() == AnswerType.CHOICES;
        byMarks.forEach((mark, same) -> {
            boolean idle = several && mark.stream().allMatch(""::equals);
            if (idle || (!several && isToldApart(number, question, same))) {
                problems.add(Problem.warning(
                        idle ? "idle-option" : "options-alike",
                        place(question, same.get(0)),
                        idle
                                ? "Rules ask for these options of '" + question.id()
                                        + "', but no decision depends on whether they are chosen: "
                                        + String.join(", ", same) + "."
                                : "Rules tell these options of '" + question.id() + "' apart, but no decision does: "
                                        + String.join(", ", same) + "."));
            }
        });
    }

    /** Whether some rule, in some market, asks for one of the options and not for another. */
    private boolean isToldApart(int number, Question question, List<String> options) {
        return studies.stream().anyMatch(study -> {
            AnswerSpace space = study.circuit().space();
            int[] assignment = new int[space.variables().size()];
            return options.stream()
                            .map(option -> {
                                space.put(number, new Value.Text(option), assignment);
                                return assignment[space.first(number)];
                            })
                            .distinct()
                            .count()
                    > 1;
        });
    }

    private static Place place(Question question, String option) {
        String pointer = question.place().pointer();
        List<String> ids = question.options().stream().map(Option::id).toList();
        return pointer == null
                ? question.place()
                : new Place(
                        question.place().file(),
                        0,
                        0,
                        0,
                        pointer.substring(0, pointer.lastIndexOf('/')) + "/options/" + ids.indexOf(option) + "/id");
    }
}
