package dev.assay.reasoning.asking;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is left of an interview when that is little enough to go through whole: every complete set of answers is decided, and every order of asking compared (dynamic programming over what
 * may have been answered by then). The question it gives is the best there is, for the expected cost. For one thread.
 */
final class Endgame {
    /** States of the interview that are gone through at most. */
    private static final int STATES = 4_096;

    private final List<Asked> asked;
    private final Object[] reached;
    private final int[] applies;
    private final int[] strides;
    private final Map<Integer, Value> known = new HashMap<>();

    private Endgame(List<Asked> asked, Object[] reached, int[] applies) {
        this.asked = asked;
        this.reached = reached;
        this.applies = applies;
        strides = strides(asked, 0);
    }

    /**
     * The best next question.
     *
     * @param question its number
     * @param questions how many are left with this one, on average
     * @param most how many at most
     */
    record Best(int question, double questions, int most) {}

    private record Value(int question, double cost, double questions, int most) {
        static final Value END = new Value(-1, 0, 0, 0);
    }

    /** Goes through it; empty where it is too much, or where cells do not capture it. */
    static Optional<Endgame> of(Circuit circuit, Decider decider, Odds odds, Region region, Aim aim, Turn turn) {
        Optional<int[]> rest = region.example();
        if (turn.open().size() > Integer.SIZE - 2
                || rest.isEmpty()
                || !circuit.inexact().isEmpty()) {
            return Optional.empty();
        }
        List<Asked> asked = new ArrayList<>();
        long decided = 1;
        long states = 1;
        for (int question : turn.open()) {
            Optional<Asked> one = Asked.of(region, question, odds, aim.wholly());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            asked.add(one.get());
            decided *= one.get().cells().size();
            states *= one.get().cells().size() + 1L;
            if (decided > aim.wholly() || states > STATES) {
                return Optional.empty();
            }
        }
        return Optional.of(decided(circuit, decider, region, aim, asked, rest.get(), (int) decided));
    }

    private static Endgame decided(
            Circuit circuit, Decider decider, Region region, Aim aim, List<Asked> asked, int[] rest, int size) {
        Object[] reached = new Object[size];
        int[] applies = new int[size];
        int[] strides = strides(asked, 0);
        for (int i = 0; i < size; i++) {
            int[] cells = rest.clone();
            for (int q = 0; q < asked.size(); q++) {
                asked.get(q).put(i / strides[q] % asked.get(q).cells().size(), cells);
            }
            decider.judge(region, cells);
            reached[i] = aim.reached(decider);
            for (int q = 0; q < asked.size(); q++) {
                applies[i] |= decider.applies(asked.get(q).question()) ? 1 << q : 0;
            }
        }
        return new Endgame(asked, reached, applies);
    }

    private static int[] strides(List<Asked> asked, int more) {
        int[] strides = new int[asked.size()];
        int stride = 1;
        for (int q = 0; q < strides.length; q++) {
            strides[q] = stride;
            stride *= asked.get(q).cells().size() + more;
        }
        return strides;
    }

    /** The best question; empty where the answers to none of them can change anything. */
    Optional<Best> best() {
        int[] unasked = IntStream.range(0, asked.size()).map(q -> -1).toArray();
        Value value = value(unasked, IntStream.range(0, reached.length).toArray());
        return value.question() < 0
                ? Optional.empty()
                : Optional.of(new Best(asked.get(value.question()).question(), value.questions(), value.most()));
    }

    /**
     * What is left in a state.
     *
     * @param answers by question the number of its answer, -1 where it was not asked
     * @param left complete sets of answers that it may still come to
     */
    private Value value(int[] answers, int[] left) {
        if (isReached(left)) {
            return Value.END;
        }
        int state = 0;
        int[] wider = strides(asked, 1);
        for (int q = 0; q < answers.length; q++) {
            state += (answers[q] + 1) * wider[q];
        }
        Value value = known.get(state);
        if (value == null) {
            value = best(answers, left);
            known.put(state, value);
        }
        return value;
    }

    private boolean isReached(int[] left) {
        for (int i : left) {
            if (!reached[i].equals(reached[left[0]])) {
                return false;
            }
        }
        return true;
    }

    private Value best(int[] answers, int[] left) {
        int apply = -1;
        for (int i : left) {
            apply &= applies[i];
        }
        Value best = Value.END;
        for (int q = 0; q < answers.length; q++) {
            if (answers[q] < 0 && (apply & 1 << q) != 0) {
                Value value = asking(q, answers, left);
                best = best.question() < 0 || value.cost() < best.cost() - 1e-9 ? value : best;
            }
        }
        return best;
    }

    private Value asking(int question, int[] answers, int[] left) {
        Asked one = asked.get(question);
        double cost = one.cost();
        double questions = 1;
        int most = 0;
        for (int answer = 0; answer < one.cells().size(); answer++) {
            if (one.isNone(answer)) {
                continue;
            }
            int[] then = answers.clone();
            then[question] = answer;
            int given = answer;
            Value after = value(
                    then,
                    IntStream.of(left)
                            .filter(i -> i / strides[question] % one.cells().size() == given)
                            .toArray());
            cost += one.share(answer) * after.cost();
            questions += one.share(answer) * after.questions();
            most = Math.max(most, after.most());
        }
        return new Value(question, cost, questions, 1 + most);
    }
}
