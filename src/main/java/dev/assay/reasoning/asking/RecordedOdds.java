package dev.assay.reasoning.asking;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Variable;
import java.util.List;

/** Odds by what was answered before; where a question was answered less often than {@link #LEAST}, the usual ones. Immutable. */
public final class RecordedOdds implements Odds {
    /** Answers to a question from which on they count for more than evenness. */
    public static final int LEAST = 50;

    /** Counts in each cell beforehand, so that what nobody answered yet is unlikely and not impossible. */
    private static final double BEFOREHAND = 0.5;

    private final int[][] counts;
    private final boolean[] counted;

    private RecordedOdds(int[][] counts, boolean[] counted) {
        this.counts = counts;
        this.counted = counted;
    }

    /**
     * Counts answers.
     *
     * @param recorded of as many prospects; answers that are no longer legal are passed over
     */
    public static Odds of(AnswerSpace space, List<Answers> recorded) {
        int[][] counts = new int[space.variables().size()][];
        space.variables().forEach(v -> counts[v.number()] = new int[v.cells().size()]);
        int questions = space.questionnaire().questions().size();
        boolean[] counted = new boolean[questions];
        for (int question = 0; question < questions; question++) {
            int number = count(question, space, recorded, counts);
            counted[question] = number >= LEAST;
        }
        return new RecordedOdds(counts, counted);
    }

    private static int count(int question, AnswerSpace space, List<Answers> recorded, int[][] counts) {
        String id = space.questionnaire().ids().get(question);
        int[] cells = new int[counts.length];
        int number = 0;
        for (Answers answers : recorded) {
            Value value = answers.value(id);
            if (value != null && space.isLegal(question, value)) {
                space.put(question, value, cells);
                for (int v = space.first(question); v < space.first(question + 1); v++) {
                    counts[v][cells[v]]++;
                }
                number++;
            }
        }
        return number;
    }

    @Override
    public double of(Variable variable, Cell cell) {
        double even = EVEN.of(variable, cell);
        return counted[variable.question()] && even > 0 ? counts[variable.number()][cell.number()] + BEFOREHAND : even;
    }
}
