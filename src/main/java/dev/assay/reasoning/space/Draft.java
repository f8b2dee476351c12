package dev.assay.reasoning.space;

import com.google.re2j.Pattern;
import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
     * Rules that tell answers apart.
     *
     * @param vocabulary what they speak of
     * @param rules those that count
     */
    public record Reader(Vocabulary vocabulary, List<Rule> rules) {
        /** Copies. */
        public Reader {
            rules = List.copyOf(rules);
        }

        private Question question(int number) {
            return vocabulary.questionnaire().questions().get(number);
        }

        private String id(int question) {
            return question(question).id();
        }
    }

    /**
     * The common refinement for several sets of rules: what one of them tells apart is apart, and legal is what all let pass.
     *
     * @param questionnaire what is asked; the readers' questionnaires have as many questions, of the same types, the same ones at the same numbers
     * @param readers at least one
     * @param apart by number of a question, sets of answers that something else tells apart
     */
    public static Draft of(Questionnaire questionnaire, List<Reader> readers, Map<Integer, List<Set<Value>>> apart) {
        Draft draft = new Draft(questionnaire);
        List<Marks> marks = readers.stream()
                .map(r -> MarkReader.read(r.vocabulary(), r.rules()))
                .toList();
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(i);
            Marks own = marks.get(i);
            apart.forEach((question, groups) ->
                    groups.forEach(group -> group.forEach(value -> own.value(reader.id(question), value))));
        }
        draft.agree(readers, marks);
        List<Legal> legal = readers.stream()
                .map(r -> new Legal(r.vocabulary().questionnaire()))
                .toList();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            int number = i;
            draft.first[number] = draft.parts.size();
            Predicate<Value> passes = value -> IntStream.range(0, readers.size())
                    .allMatch(r -> legal.get(r).passes(readers.get(r).id(number), value));
            Set<Value> values =
                    new LinkedHashSet<>(marks.get(0).values(readers.get(0).id(number)));
            readers.forEach(
                    r -> values.addAll(LineAtoms.bounds(r.question(number).range())));
            draft.add(number, values, marks.get(0).patterns(readers.get(0).id(number)), passes);
        }
        draft.first[questionnaire.questions().size()] = draft.parts.size();
        return draft;
    }

    /** Until nothing is new to anybody: what is compared by some may pass marks on from question to question. */
    private void agree(List<Reader> readers, List<Marks> marks) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int question = 0; question < questionnaire.questions().size(); question++) {
                for (int one = 0; one < readers.size(); one++) {
                    for (int other = 0; other < readers.size(); other++) {
                        changed |= marks.get(one)
                                .learn(
                                        readers.get(one).id(question),
                                        marks.get(other),
                                        readers.get(other).id(question));
                    }
                }
            }
            for (int one = 0; one < readers.size(); one++) {
                marks.get(one).share(readers.get(one).vocabulary().questionnaire());
            }
        }
    }

    private void add(int number, Set<Value> values, Map<String, Pattern> patterns, Predicate<Value> legal) {
        Question question = questionnaire.questions().get(number);
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
            case CHOICE, TEXT, CHOICES -> atoms.addAll(new TextAtoms(question, legal, values, patterns).all());
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
                number,
                atoms,
                value,
                atoms.stream().anyMatch(Atom::possible),
                new CellWords(question, Phrases.ENGLISH).of(atoms));
    }
}
