package dev.assay.reasoning.asking;

import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question with all that may be answered to it.
 *
 * @param question its number
 * @param first number of its first variable
 * @param parts whether it has several answers: then none of them is an answer, too
 * @param cells for each answer, a cell of each of its variables
 * @param shares for each answer, how many of those who are asked give it, from 0 to 1
 * @param cost of asking
 */
record Asked(int question, int first, boolean parts, List<int[]> cells, double[] shares, double cost) {
    /**
     * All answers in a region.
     *
     * @param most so many at most
     * @return empty where there are more, or one has no example
     */
    static Optional<Asked> of(Region region, int question, Odds odds, int most) {
        AnswerSpace space = region.space();
        List<int[]> all = List.of(new int[0]);
        List<Double> weights = List.of(1.0);
        for (Variable variable : space.variables(question)) {
            List<int[]> longer = new ArrayList<>();
            List<Double> heavier = new ArrayList<>();
            for (int number : region.cells(variable.number())) {
                Cell cell = variable.cells().get(number);
                if (!cell.hasExample()) {
                    return Optional.empty();
                }
                for (int i = 0; i < all.size(); i++) {
                    longer.add(with(all.get(i), number));
                    heavier.add(weights.get(i) * odds.of(variable, cell));
                }
            }
            if (longer.size() > most) {
                return Optional.empty();
            }
            all = longer;
            weights = heavier;
        }
        boolean parts = space.variables(question).get(0).isPart();
        return Optional.of(new Asked(
                question,
                space.first(question),
                parts,
                all,
                shares(weights, all, parts),
                Cost.of(space.questionnaire().questions().get(question))));
    }

    private static int[] with(int[] cells, int more) {
        int[] longer = Arrays.copyOf(cells, cells.length + 1);
        longer[cells.length] = more;
        return longer;
    }

    private static double[] shares(List<Double> weights, List<int[]> cells, boolean parts) {
        double[] shares = new double[weights.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = parts || cells.get(i)[0] != Variable.NONE ? weights.get(i) : 0;
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.length;
        }
        return shares;
    }

    /** Whether an answer is none: then the question is as good as not asked. */
    boolean isNone(int answer) {
        return !parts && cells.get(answer)[0] == Variable.NONE;
    }

    double share(int answer) {
        return shares[answer];
    }

    /** Writes an answer into a complete set. */
    void put(int answer, int[] all) {
        System.arraycopy(cells.get(answer), 0, all, first, cells.get(answer).length);
    }
}
