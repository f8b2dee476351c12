package dev.assay.reasoning.contrast;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Nearby;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One prospect's answers as they are, with what may be answered instead. What is not answered stays so unless a change answers it; answers that were set aside are there again once their question
 * applies. Immutable.
 */
public final class Given {
    private final Circuit circuit;
    private final Region region;
    private final int[] cells;
    private final List<int[]> instead;
    private final int[][] steps;
    private final BitSet changeable;
    private final Nearby nearby;
    private final @Nullable Integer must;

    private Given(Circuit circuit, Answers answers, Map<Integer, BitSet> only, @Nullable Integer must) {
        this.circuit = circuit;
        this.must = must;
        AnswerSpace space = circuit.space();
        nearby = new Nearby(space);
        List<Question> questions = space.questionnaire().questions();
        Region closed = Region.of(space, answers);
        for (int question = 0; question < questions.size(); question++) {
            closed = closed.isOpen(question) ? closed.answered(question, null) : closed;
        }
        region = closed;
        cells = new int[space.variables().size()];
        Arrays.setAll(cells, v -> region.cells(v)[0]);
        instead = space.variables().stream()
                .map(v -> instead(v, only.get(v.number())))
                .toList();
        steps = space.variables().stream().map(this::steps).toArray(int[][]::new);
        changeable = new BitSet();
        for (Variable variable : space.variables()) {
            if (instead.get(variable.number()).length > 0) {
                changeable.set(variable.question());
            }
        }
    }

    /**
     * Answers judged by a circuit.
     *
     * @param answers to its questionnaire
     */
    public static Given of(Circuit circuit, Answers answers) {
        return new Given(circuit, answers, Map.of(), null);
    }

    /**
     * The same where one question may be changed to these cells only.
     *
     * @param variable of a question that is no choice among several
     * @param must whether it has to be changed to one of them
     */
    public static Given of(Circuit circuit, Answers answers, int variable, BitSet cells, boolean must) {
        int question = circuit.space().variables().get(variable).question();
        return new Given(circuit, answers, Map.of(variable, cells), must ? question : null);
    }

    private static boolean isFixed(Question question) {
        return question.traits().fixed();
    }

    /** Cells that a change may lead to: all that are possible, also such as cannot be named; but an answer is not taken back. */
    private int[] instead(Variable variable, @Nullable BitSet only) {
        int own = cells[variable.number()];
        return variable.cells().stream()
                .filter(c -> !isFixed(variable.asked()) && c.number() != own && c.possible())
                .filter(c -> c.number() != Variable.NONE || variable.isPart())
                .mapToInt(Cell::number)
                .filter(c -> only == null || only.get(c))
                .toArray();
    }

    /** By whose rules. */
    public Circuit circuit() {
        return circuit;
    }

    /** Just these answers. */
    public Region region() {
        return region;
    }

    /** Their cells; not to be changed. */
    int[] cells() {
        return cells;
    }

    /** Cells that a variable may be changed to. */
    int[] instead(int variable) {
        return instead.get(variable);
    }

    /** Numbers of the questions that may be changed; not to be changed itself. */
    BitSet changeable() {
        return changeable;
    }

    /** A question that has to be changed, or null. */
    @Nullable Integer must() {
        return must;
    }

    /** Whether the question that has to be changed can be; true where there is none such. */
    public boolean canChange() {
        return must == null || changeable.get(must);
    }

    /** Whether answers of a cell can be named. */
    boolean isNameable(int variable, int cell) {
        return cell == cells[variable]
                || circuit.space().variables().get(variable).cells().get(cell).hasExample();
    }

    /** The answer that was given, set aside or not; null for none. */
    @Nullable Value value(int question) {
        return region.known(question, cells);
    }

    /** How far a cell is from the answer given; only of cells that a variable may be changed to, and its own. */
    int steps(int variable, int cell) {
        return steps[variable][cell];
    }

    private int[] steps(Variable variable) {
        int[] steps = new int[variable.cells().size()];
        for (int cell : instead.get(variable.number())) {
            steps[cell] = nearby.steps(variable.number(), cells[variable.number()], value(variable.question()), cell);
        }
        return steps;
    }

    /** The answer of other cells that is nearest to the one given; null for none. */
    @Nullable Value instead(int question, int[] changed) {
        return nearby.answer(question, cells, value(question), changed);
    }

    /** Whether a question has other cells there. */
    boolean isChanged(int question, int[] changed) {
        AnswerSpace space = circuit.space();
        return !Arrays.equals(
                cells,
                space.first(question),
                space.first(question + 1),
                changed,
                space.first(question),
                space.first(question + 1));
    }

    /** Numbers of the questions that have other cells there, in order. */
    List<Integer> changes(int[] changed) {
        List<Integer> questions = new ArrayList<>();
        for (int question = 0;
                question < circuit.space().questionnaire().questions().size();
                question++) {
            if (isChanged(question, changed)) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** What would be answered in other cells: the nearest there, all else as it was given. */
    Region changed(int[] other) {
        Region changed = region;
        for (int question : changes(other)) {
            changed = changed.answered(question, instead(question, other));
        }
        return changed;
    }

    /** These answers, with some questions open to all that they may be changed to. */
    Region opened(BitSet questions) {
        Region opened = region;
        for (int q = questions.nextSetBit(0); q >= 0; q = questions.nextSetBit(q + 1)) {
            for (Variable variable : circuit.space().variables(q)) {
                int v = variable.number();
                if (instead.get(v).length > 0) {
                    int[] open = must != null && must == q ? instead.get(v) : withOwn(v);
                    opened = opened.with(v, open);
                }
            }
        }
        return opened;
    }

    private int[] withOwn(int variable) {
        int[] own = Arrays.copyOf(instead.get(variable), instead.get(variable).length + 1);
        own[own.length - 1] = cells[variable];
        return own;
    }

    /** What is decided of these answers. */
    public Outcome outcome() {
        Decider decider = circuit.decider();
        return decider.decide(region, cells);
    }
}
