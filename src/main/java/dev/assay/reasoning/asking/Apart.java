package dev.assay.reasoning.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which two outcomes the answers to a question speak for most differently. */
final class Apart {
    /** How far a balance must tip to be worth a word. */
    private static final double SEEN = 0.02;

    private Apart() {}

    /**
     * Two outcomes.
     *
     * @param between which; null where the answers tell no two apart
     * @param far how far the balance of the two tips, from 0 to 2
     */
    record Pair(Why.@Nullable Between between, double far) {}

    /**
     * The two.
     *
     * @param outcomes number of the outcome of each prospect
     * @param ids of outcomes, by number
     * @param answers with those who give them
     */
    static Pair of(Why.Between.Kind kind, int[] outcomes, List<String> ids, List<Answered> answers) {
        double most = SEEN;
        Why.Between between = null;
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                double apart = apart(one, other, outcomes, answers);
                if (apart > most) {
                    most = apart;
                    between = new Why.Between(kind, ids.get(one), ids.get(other));
                }
            }
        }
        return new Pair(between, between == null ? 0 : most);
    }

    /** By how much the balance of the two tips between the answers that speak most for either, where each of the two comes of some. */
    private static double apart(int one, int other, int[] outcomes, List<Answered> answers) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        int ones = 0;
        int others = 0;
        for (Answered answer : answers) {
            int here = 0;
            int there = 0;
            for (int prospect : answer.prospects()) {
                here += outcomes[prospect] == one ? 1 : 0;
                there += outcomes[prospect] == other ? 1 : 0;
            }
            ones += here;
            others += there;
            if (here + there > 0) {
                double balance = (double) (here - there) / answer.prospects().size();
                low = Math.min(low, balance);
                high = Math.max(high, balance);
            }
        }
        return ones == 0 || others == 0 || low >= 0 || high <= 0 ? 0 : high - low;
    }
}
