package dev.assay.ruleset.engine;

import java.util.Comparator;
import java.util.List;

/**
 * Rules of one shape that ask for the same values: one fact of a session, found by hashing when a prospect has these values. Its rows are sorted by the least number that each asks of
 * one question, so that they are tried only as far as the prospect's reaches. Immutable.
 */
final class Bucket implements Candidate {
    private static final int[] NO_TESTS = {};

    private final int shape;
    private final int stratum;
    private final List<Object> key;
    private final int question;
    private final double[] least;
    private final int[][] tests;
    private final PlainRule[] rules;

    /**
     * @param shape number of the shape
     * @param key values by which it is found
     * @param question number of the question of which rows ask a least number; {@link Numbers#NONE} when none does
     */
    Bucket(int shape, List<Object> key, int question, List<Entry> rows) {
        this.shape = shape;
        this.key = List.copyOf(key);
        this.question = question;
        List<Entry> sorted =
                rows.stream().sorted(Comparator.comparingDouble(Entry::least)).toList();
        stratum = sorted.get(0).rule().stratum();
        least = sorted.stream().mapToDouble(Entry::least).toArray();
        tests = sorted.stream()
                .map(e -> e.tests().isEmpty()
                        ? NO_TESTS
                        : e.tests().stream().mapToInt(n -> n).toArray())
                .toArray(int[][]::new);
        rules = sorted.stream().map(Entry::rule).toArray(PlainRule[]::new);
    }

    /**
     * A row.
     *
     * @param rule the rule
     * @param least the number that it asks for at least; negative infinity when it asks for none
     * @param tests numbers of the {@link SharedTests} that must hold besides
     */
    record Entry(PlainRule rule, double least, List<Integer> tests) {}

    /** Number of its shape. */
    int shape() {
        return shape;
    }

    /** Value of a question of the key, by its position there. */
    Object key(int position) {
        return key.get(position);
    }

    @Override
    public int stratum() {
        return stratum;
    }

    @Override
    public void judge(Findings findings) {
        double number = question < 0 ? Double.NaN : findings.prospect().number(question);
        double reach = Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
        for (int i = 0; i < least.length && least[i] <= reach; i++) {
            if (holds(tests[i], findings)) {
                rules[i].judge(findings);
            }
        }
    }

    private static boolean holds(int[] tests, Findings findings) {
        for (int test : tests) {
            if (!findings.holds(test)) {
                return false;
            }
        }
        return true;
    }
}
