package dev.assay.reasoning.space;

import com.google.re2j.Pattern;
import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a prospect can answer, as far as the rules tell answers apart: variables, each with its cells. One set of answers is one cell of each variable, in arrays by variable.
 * Immutable.
 */
public final class AnswerSpace {
    private final Questionnaire questionnaire;
    private final List<Variable> variables;
    private final int[] first;
    private final List<Draft.Part> parts;
    private final int[][] cells;
    private final AnswerCheck check;
    private final Legal legal;

    AnswerSpace(
            Questionnaire questionnaire, List<Variable> variables, int[] first, List<Draft.Part> parts, int[][] cells) {
        this.questionnaire = questionnaire;
        this.variables = List.copyOf(variables);
        this.first = first;
        this.parts = parts;
        this.cells = cells;
        check = new AnswerCheck(questionnaire);
        legal = new Legal(questionnaire);
    }

    /** What is asked. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** All variables by number, those of a question side by side. */
    public List<Variable> variables() {
        return variables;
    }

    /** The variables of a question: one, or one for each option that rules name and one for the rest. */
    public List<Variable> variables(int question) {
        return variables.subList(first[question], first[question + 1]);
    }

    /** Number of the first variable of a question; {@code first(question + 1)} ends them. */
    public int first(int question) {
        return first[question];
    }

    /** The cell that an atom of the draft came to lie in. */
    public int cell(int variable, int atom) {
        return cells[variable][atom];
    }

    /** All atoms of a variable, of numbers and days in their order after the first, which is no answer. */
    List<Atom> atoms(int variable) {
        return parts.get(variable).atoms();
    }

    /** Whether the questionnaire lets an answer pass, which may be one of an earlier questionnaire. */
    public boolean isLegal(int question, Value value) {
        return legal.passes(questionnaire.ids().get(question), value);
    }

    /**
     * The cells of answers; {@link Variable#NONE} for all that has no value that counts.
     *
     * @param answers to this questionnaire
     */
    public int[] cells(Answers answers) {
        int[] all = new int[variables.size()];
        for (int question = 0; question < first.length - 1; question++) {
            put(question, answers.value(questionnaire.ids().get(question)), all);
        }
        return all;
    }

    /** Writes the cells of an answer to a question, or of none, into an assignment. */
    public void put(int question, @Nullable Value value, int[] assignment) {
        for (int variable = first[question]; variable < first[question + 1]; variable++) {
            assignment[variable] = value == null ? Variable.NONE : cellOf(variable, value);
        }
        if (value instanceof Value.Many many && variables.get(first[question]).isPart()) {
            Set<String> named = new LinkedHashSet<>();
            variables(question).forEach(v -> {
                if (v.option() != null) {
                    named.add(v.option());
                }
            });
            assignment[first[question + 1] - 1] = named.containsAll(many.texts()) ? Variable.NONE : 1;
        }
    }

    /**
     * The cells of a question that numbers between two lie in, or days, counted from 1970; in no order.
     *
     * @param question its number; its answers are numbers or days
     * @param least smallest of them, itself included
     * @param most greatest of them, itself included
     */
    public Set<Integer> between(int question, double least, double most) {
        boolean isWhole = questionnaire.questions().get(question).type() != AnswerType.NUMBER
                && questionnaire.questions().get(question).type() != AnswerType.MONEY;
        int variable = first[question];
        List<Atom> atoms = parts.get(variable).atoms();
        Set<Integer> met = new TreeSet<>();
        for (int atom = 1; atom < atoms.size(); atom++) {
            if (meets(atoms.get(atom).reach(), least, most, isWhole)) {
                met.add(cells[variable][atom]);
            }
        }
        return met;
    }

    private static boolean meets(Reach reach, double least, double most, boolean isWhole) {
        if (reach instanceof Reach.Exactly exactly) {
            Double at = LineAtoms.at(exactly.value());
            return at != null && at >= least && at <= most;
        }
        if (!(reach instanceof Reach.Between between)) {
            return false;
        }
        double after = between.after() == null ? Double.NEGATIVE_INFINITY : between.after();
        double before = between.before() == null ? Double.POSITIVE_INFINITY : between.before();
        if (!isWhole) {
            return after < most && before > least && (least < most || holds(between, least));
        }
        double first = Math.max(Math.ceil(least), Math.floor(after) + 1);
        double last = Math.min(Math.floor(most), Math.ceil(before) - 1);
        return first <= last;
    }

    private int cellOf(int variable, Value value) {
        Variable at = variables.get(variable);
        if (value instanceof Value.Many many) {
            return at.option() != null && many.texts().contains(at.option()) ? cells[variable][1] : Variable.NONE;
        }
        List<Atom> atoms = parts.get(variable).atoms();
        Double number = LineAtoms.at(value);
        int last = -1;
        for (int atom = 1; atom < atoms.size(); atom++) {
            Reach reach = atoms.get(atom).reach();
            if (reach instanceof Reach.Exactly exactly && exactly.value().equals(value)) {
                return cells[variable][atom];
            }
            if ((reach instanceof Reach.Between between && number != null && holds(between, number))
                    || (reach instanceof Reach.Other other && last < 0 && matches(other, value.plain()))) {
                last = atom;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("no cell of " + at.shown() + " holds such an answer");
        }
        return cells[variable][last];
    }

    private static boolean holds(Reach.Between between, double number) {
        return (between.after() == null || number > between.after())
                && (between.before() == null || number < between.before());
    }

    private static boolean matches(Reach.Other other, String text) {
        return other.patterns().entrySet().stream()
                .allMatch(e -> Pattern.compile(e.getKey()).matches(text) == e.getValue());
    }

    /** An answer as it comes from outside: text, number, boolean or a list of texts. */
    public static Object plain(Value value) {
        return Legal.raw(value);
    }

    /**
     * Answers of these cells, one of many: questions whose cells have no example are left unanswered; what does not apply is set aside, as everywhere.
     *
     * @param assignment a cell for each variable
     */
    public Answers answers(int[] assignment) {
        return answers(assignment, question -> null);
    }

    /**
     * The same with other answers of the same cells.
     *
     * @param known the answer to a question by its number, or null for one of its cells
     */
    public Answers answers(int[] assignment, IntFunction<@Nullable Value> known) {
        Map<String, Object> raw = new LinkedHashMap<>();
        for (int question = 0; question < first.length - 1; question++) {
            Value given = known.apply(question);
            Value value = given == null ? value(question, assignment) : given;
            if (value != null) {
                raw.put(questionnaire.ids().get(question), Legal.raw(value));
            }
        }
        return check.check(raw, questionnaire.language()).answers();
    }

    /** An answer to one question in these cells; null for none. */
    public @Nullable Value value(int question, int[] assignment) {
        Question asked = questionnaire.questions().get(question);
        if (!variables.get(first[question]).isPart()) {
            return variables
                    .get(first[question])
                    .cells()
                    .get(assignment[first[question]])
                    .value();
        }
        List<String> chosen = new ArrayList<>();
        for (Variable variable : variables(question)) {
            if (assignment[variable.number()] != Variable.NONE) {
                chosen.add(variable.option() == null ? rest(asked, question) : variable.option());
            }
        }
        List<String> order = asked.optionIds();
        chosen.sort((a, b) -> Integer.compare(place(order, a), place(order, b)));
        return chosen.isEmpty() ? null : new Value.Many(chosen);
    }

    private static int place(List<String> order, String option) {
        int place = order.indexOf(option);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String rest(Question asked, int question) {
        List<String> named = new ArrayList<>();
        variables(question).forEach(v -> {
            if (v.option() != null) {
                named.add(v.option());
            }
        });
        return asked.optionIds().stream()
                .filter(o -> !named.contains(o))
                .findFirst()
                .orElse("something else");
    }
}
