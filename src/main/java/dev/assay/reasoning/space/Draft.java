package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer space cut as finely as any literal of the rules could want it; {@link #merged} joins what turns out never to be told apart. Immutable. */
public final class Draft {
    private final Questionnaire questionnaire;
    private final List<Part> parts = new ArrayList<>();
    private final int[] first;

    private Draft(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        first = new int[questionnaire.questions().size() + 1];
    }

    /**
     * A variable before its cells are known.
     *
     * @param question number of the question
     * @param option see {@link Variable#option()}
     * @param atoms all of them; the first is no answer, or not chosen
     */
    public record Part(int question, @Nullable String option, List<Atom> atoms) {
        /** Copies. */
        public Part {
            atoms = List.copyOf(atoms);
        }
    }

    /**
     * For these rules.
     *
     * @param rules those that count
     * @param apart by number of a question, sets of answers that something else tells apart
     */
    public static Draft of(Vocabulary vocabulary, List<Rule> rules, Map<Integer, List<Set<Value>>> apart) {
        Questionnaire questionnaire = vocabulary.questionnaire();
        Draft draft = new Draft(questionnaire);
        Marks marks = MarkReader.read(vocabulary, rules);
        apart.forEach((question, groups) -> groups.forEach(
                group -> group.forEach(value -> marks.value(questionnaire.ids().get(question), value))));
        Legal legal = new Legal(questionnaire);
        List<Question> questions = questionnaire.questions();
        for (int i = 0; i < questions.size(); i++) {
            draft.first[i] = draft.parts.size();
            draft.add(i, questions.get(i), marks, legal);
        }
        draft.first[questions.size()] = draft.parts.size();
        return draft;
    }

    private void add(int number, Question question, Marks marks, Legal legal) {
        Set<Value> values = marks.values(question.id());
        if (question.type() == AnswerType.CHOICES) {
            addOptions(number, question, values);
            return;
        }
        List<Atom> atoms = new ArrayList<>();
        atoms.add(new Atom(new Reach.Nothing(), null, true));
        switch (question.type()) {
            case BOOLEAN -> {
                for (boolean yes : new boolean[] {true, false}) {
                    Value value = new Value.Flag(yes);
                    atoms.add(new Atom(new Reach.Exactly(value), value, true));
                }
            }
            case INTEGER, NUMBER, MONEY, DATE -> atoms.addAll(new LineAtoms(question, legal).of(values));
            case CHOICE, TEXT, CHOICES ->
                atoms.addAll(new TextAtoms(question, legal, values, marks.patterns(question.id())).all());
        }
        parts.add(new Part(number, null, atoms));
    }

    private void addOptions(int number, Question question, Set<Value> values) {
        Set<String> named = new LinkedHashSet<>();
        List<String> options = question.optionIds();
        options.stream().filter(o -> values.contains(new Value.Text(o))).forEach(named::add);
        values.forEach(v -> named.add(v.plain()));
        boolean open = question.traits().open();
        for (String option : named) {
            parts.add(chosen(number, option, open || options.contains(option)));
        }
        parts.add(chosen(number, null, open || !named.containsAll(options)));
    }

    private static Part chosen(int number, @Nullable String option, boolean possible) {
        return new Part(
                number,
                option,
                List.of(
                        new Atom(new Reach.Chosen(option, false), null, true),
                        new Atom(new Reach.Chosen(option, true), null, possible)));
    }

    /** What is asked. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** All variables to be, those of a question side by side. */
    public List<Part> parts() {
        return parts;
    }

    /** Number of the first variable of a question; that of the next question ends them. */
    public int first(int question) {
        return first[question];
    }

    /**
     * The answer space in which atoms are one cell that no set tells apart.
     *
     * @param sets for each variable, sets of atoms that some rule distinguishes
     */
    public AnswerSpace merged(List<List<BitSet>> sets) {
        List<Variable> variables = new ArrayList<>();
        int[][] cells = new int[parts.size()][];
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            Map<List<Boolean>, List<Integer>> classes = new LinkedHashMap<>();
            for (int atom = 0; atom < part.atoms().size(); atom++) {
                int at = atom;
                List<Boolean> told = new ArrayList<>();
                told.add(atom == 0);
                sets.get(number).forEach(set -> told.add(set.get(at)));
                classes.computeIfAbsent(told, t -> new ArrayList<>()).add(atom);
            }
            cells[number] = new int[part.atoms().size()];
            List<Cell> made = new ArrayList<>();
            Question question = questionnaire.questions().get(part.question());
            for (List<Integer> members : classes.values()) {
                members.forEach(atom -> cells[variables.size()][atom] = made.size());
                made.add(cell(
                        made.size(),
                        question,
                        members.stream().map(part.atoms()::get).toList()));
            }
            variables.add(new Variable(number, part.question(), question, part.option(), made));
        }
        return new AnswerSpace(questionnaire, variables, first, parts, cells);
    }

    private static Cell cell(int number, Question question, List<Atom> atoms) {
        Value value = atoms.stream()
                .filter(Atom::possible)
                .map(Atom::value)
                .filter(v -> v != null)
                .findFirst()
                .orElseGet(() -> atoms.stream()
                        .map(Atom::value)
                        .filter(v -> v != null)
                        .findFirst()
                        .orElse(null));
        return new Cell(
                number, atoms, value, atoms.stream().anyMatch(Atom::possible), new CellWords(question).of(atoms));
    }
}
