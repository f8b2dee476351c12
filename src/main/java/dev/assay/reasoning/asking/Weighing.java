package dev.assay.reasoning.asking;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each question is worth, by prospects drawn: how much its answers tell of what will be decided (the drop of the Gini impurity), how much they close the sums that it hangs on, and how often they settle
 * it, the first two as shares of the best question's, added and divided by the cost of asking.
 */
final class Weighing {
    private static final int DRAWN = 160;
    private static final int SOME = 8;

    /** Prospects whose answer is turned to see whether it matters, and the answers that it is turned to. */
    private static final int TURNED = 24;

    private static final int ANSWERS = 6;

    /** Answers of a question that are judged at most; those most often given. */
    private static final int JUDGED = 12;

    private final Circuit circuit;
    private final Evaluation evaluation;
    private final Decider decider;
    private final Region region;
    private final Aim aim;
    private final Turn turn;
    private final List<int[]> prospects = new ArrayList<>();
    private final int[] classes = new int[DRAWN];
    private final int[] tiers = new int[DRAWN];
    private final int[] primaries = new int[DRAWN];
    private final Map<Integer, Weight> weights = new HashMap<>();
    private final Map<Object, Integer> known = new HashMap<>();

    Weighing(Circuit circuit, Odds odds, Evaluation evaluation, Decider decider, Region region, Aim aim, Turn turn) {
        this.circuit = circuit;
        this.evaluation = evaluation;
        this.decider = decider;
        this.region = region;
        this.aim = aim;
        this.turn = turn;
        draw(new Draws(region, odds));
        weigh();
    }

    /**
     * What a question is worth.
     *
     * @param answers that prospects give
     * @param tells drop of impurity
     * @param closes drop of the width of sums
     * @param settles share of prospects who are settled
     * @param rulesOut whether an answer leaves only the last tier
     * @param worth all of it, by the cost
     */
    private record Weight(
            List<Answered> answers, double tells, double closes, double settles, boolean rulesOut, double worth) {
        Weight worth(double mostTold, double mostClosed, double cost) {
            double sum = (mostTold > 0 ? tells / mostTold : 0) + (mostClosed > 0 ? closes / mostClosed : 0) + settles;
            return new Weight(answers, tells, closes, settles, rulesOut, sum / cost);
        }
    }

    private void draw(Draws draws) {
        for (int i = 0; i < DRAWN; i++) {
            int[] cells = draws.next();
            prospects.add(cells);
            classes[i] = classOf(cells);
            tiers[i] = decider.value(new Facet.Tier());
            primaries[i] = decider.value(new Facet.Primary());
        }
    }

    /** Number of what is decided of somebody. */
    private int classOf(int[] cells) {
        decider.judge(region, cells);
        return known.computeIfAbsent(aim.reached(decider), c -> known.size());
    }

    private void weigh() {
        evaluation.judge(region);
        double width = aim.width(evaluation, circuit);
        BitSet before = (BitSet) evaluation.tiers().clone();
        for (int question : turn.now()) {
            weights.put(question, weight(Answered.of(question, circuit.space(), prospects), width, before));
        }
        double told = weights.values().stream().mapToDouble(Weight::tells).max().orElse(0);
        double closed =
                weights.values().stream().mapToDouble(Weight::closes).max().orElse(0);
        weights.replaceAll((question, weight) -> weight.worth(told, closed, Cost.of(question(question))));
    }

    private Weight weight(List<Answered> answers, double width, BitSet before) {
        double tells = impurity(classes.length, count(null));
        for (Answered answer : answers) {
            int size = answer.prospects().size();
            tells -= impurity(size, count(answer)) * size / classes.length;
        }
        List<Answered> often = answers.stream()
                .sorted(Comparator.comparing(answer -> -answer.prospects().size()))
                .limit(JUDGED)
                .toList();
        int seen = often.stream().mapToInt(answer -> answer.prospects().size()).sum();
        double closes = 0;
        double settles = 0;
        boolean rulesOut = false;
        for (Answered answer : often) {
            double share = (double) answer.prospects().size() / seen;
            evaluation.judge(answer.in(region));
            closes += share * Math.max(0, width - aim.width(evaluation, circuit));
            settles += aim.isReached(evaluation, circuit) ? share : 0;
            rulesOut |= isOut(evaluation.tiers()) && !isOut(before);
        }
        return new Weight(answers, tells, closes, settles, rulesOut, 0);
    }

    private boolean isOut(BitSet left) {
        return left.cardinality() == 1
                && left.get(circuit.ruleset().vocabulary().tiers().size() - 1);
    }

    /** How many of all, or of those who answered so, are of each class. */
    private int[] count(@Nullable Answered answer) {
        int[] counts = new int[known.size()];
        if (answer == null) {
            Arrays.stream(classes).forEach(c -> counts[c]++);
        } else {
            answer.prospects().forEach(i -> counts[classes[i]]++);
        }
        return counts;
    }

    /** Gini's: how likely two of them are of different classes. */
    private static double impurity(int size, int[] counts) {
        double pure = 0;
        for (int count : counts) {
            pure += (double) count * count;
        }
        return 1 - pure / ((double) size * size);
    }

    private Question question(int number) {
        return circuit.space().questionnaire().questions().get(number);
    }

    private double worth(int question) {
        Weight weight = weights.get(question);
        return weight == null ? 0 : weight.worth();
    }

    /** The question worth most of those that are seen to matter; of equals the first. */
    int best() {
        List<Integer> left = new ArrayList<>(turn.now());
        while (!left.isEmpty()) {
            int best = firstOf(left);
            if (matters(best)) {
                return best;
            }
            left.remove((Integer) best);
        }
        return firstOf(turn.now());
    }

    /** Whether somebody drawn would be decided otherwise with another answer to it, or without one. */
    private boolean matters(int question) {
        List<int[]> answers = new ArrayList<>();
        answers.add(new int[circuit.space().variables(question).size()]);
        Answered.of(question, circuit.space(), prospects).stream()
                .limit(ANSWERS)
                .map(Answered::cells)
                .forEach(answers::add);
        for (int i = 0; i < TURNED; i++) {
            for (int[] answer : answers) {
                int[] turned = prospects.get(i).clone();
                System.arraycopy(answer, 0, turned, circuit.space().first(question), answer.length);
                if (classOf(turned) != classes[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of some questions the one worth most; of equals the first. */
    int firstOf(List<Integer> questions) {
        int best = questions.get(0);
        for (int question : questions) {
            best = worth(question) > worth(best) ? question : best;
        }
        return best;
    }

    /** A few of the prospects drawn. */
    List<int[]> some() {
        return prospects.subList(0, SOME);
    }

    /** Why a question is worth asking, one of those that may be asked now. */
    Why why(int question) {
        Weight weight = weights.get(question);
        if (weight == null) {
            throw new IllegalArgumentException(
                    "may not be asked now: " + question(question).id());
        }
        String id = question(question).id();
        List<String> opens = turn.open().stream()
                .filter(other -> !turn.now().contains(other))
                .map(this::question)
                .filter(other ->
                        other.askWhen() != null && other.askWhen().names().contains(id))
                .map(Question::id)
                .toList();
        return new Why(between(weight.answers()), weight.rulesOut(), weight.settles() > 0, opens, false);
    }

    private Why.@Nullable Between between(List<Answered> answers) {
        List<String> segments = new ArrayList<>();
        circuit.ruleset().vocabulary().segments().forEach(segment -> segments.add(segment.id()));
        segments.add("");
        List<String> ids =
                circuit.ruleset().vocabulary().tiers().stream().map(t -> t.id()).toList();
        Apart.Pair bySegment = Apart.of(Why.Between.Kind.SEGMENTS, primaries, segments, answers);
        Apart.Pair byTier = Apart.of(Why.Between.Kind.TIERS, tiers, ids, answers);
        return byTier.far() > bySegment.far() ? byTier.between() : bySegment.between();
    }
}
