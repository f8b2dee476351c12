package dev.assay.reasoning.asking;

import dev.assay.condition.Truth;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Interviews of every prospect of a small program, each as likely as any other, until tier and primary segment are settled by enumeration. */
public final class Interviews {
    private final SmallProgram program;
    private final AnswerSpace space;
    private final Evaluation evaluation;
    private final Map<Region, Double> best = new HashMap<>();

    /** Of a program. */
    public Interviews(SmallProgram program) {
        this.program = program;
        space = program.circuit().space();
        evaluation = program.circuit().evaluation();
    }

    Region start() {
        return Region.of(space, Answers.NONE);
    }

    /** Whether whatever else is answered, the decision is the same. */
    boolean isSettled(Region region) {
        return program.in(region).values().stream()
                        .map(Interviews::decision)
                        .distinct()
                        .count()
                <= 1;
    }

    /** Open questions that apply for sure. */
    List<Integer> askable(Region region) {
        evaluation.judge(region);
        List<Integer> askable = new ArrayList<>();
        for (int q = 0; q < space.questionnaire().questions().size(); q++) {
            if (region.isOpen(q) && evaluation.applies(q) == Truth.TRUE) {
                askable.add(q);
            }
        }
        return askable;
    }

    /** Each answer that somebody who is asked may give. */
    List<Region> answered(Region region, int question) {
        List<Region> parts = List.of(region);
        for (Variable variable : space.variables(question)) {
            List<Region> more = new ArrayList<>();
            for (Region part : parts) {
                for (Cell cell : variable.cells()) {
                    boolean counts = variable.isPart() || cell.number() != Variable.NONE;
                    if (counts && cell.hasExample() && region.has(variable.number(), cell.number())) {
                        more.add(part.with(variable.number(), cell.number()));
                    }
                }
            }
            parts = more;
        }
        return parts;
    }

    /** How many questions an order asks on average. */
    public double mean(BiFunction<Region, List<Integer>, Integer> order) {
        return mean(start(), order);
    }

    private double mean(Region region, BiFunction<Region, List<Integer>, Integer> order) {
        List<Integer> askable = askable(region);
        if (isSettled(region) || askable.isEmpty()) {
            return 0;
        }
        return 1
                + answered(region, order.apply(region, askable)).stream()
                        .mapToDouble(part -> mean(part, order))
                        .average()
                        .orElse(0);
    }

    /** How many questions an order asks at most. */
    int longest(BiFunction<Region, List<Integer>, Integer> order) {
        return longest(start(), order);
    }

    private int longest(Region region, BiFunction<Region, List<Integer>, Integer> order) {
        List<Integer> askable = askable(region);
        if (isSettled(region) || askable.isEmpty()) {
            return 0;
        }
        return 1
                + answered(region, order.apply(region, askable)).stream()
                        .mapToInt(part -> longest(part, order))
                        .max()
                        .orElse(0);
    }

    /** Whether the answer to a question may make a difference: there are answers to all others with which it does. */
    boolean mayMatter(Region region, int question) {
        Map<List<Integer>, Object> byRest = new HashMap<>();
        for (Map.Entry<List<Integer>, SmallProgram.Said> one :
                program.in(region).entrySet()) {
            List<Integer> rest = new ArrayList<>(one.getKey());
            rest.subList(space.first(question), space.first(question + 1)).clear();
            Object decision = decision(one.getValue());
            Object other = byRest.putIfAbsent(rest, decision);
            if (other != null && !other.equals(decision)) {
                return true;
            }
        }
        return false;
    }

    private static Object decision(SmallProgram.Said said) {
        return List.of(
                said.outcome().tier(), Objects.requireNonNullElse(said.outcome().primary(), ""));
    }

    /** How many questions the best order asks on average. */
    public double best() {
        return best(start());
    }

    private double best(Region region) {
        Double known = best.get(region);
        if (known == null) {
            known = isSettled(region)
                    ? 0
                    : askable(region).stream()
                            .mapToDouble(q -> 1
                                    + answered(region, q).stream()
                                            .mapToDouble(this::best)
                                            .average()
                                            .orElse(0))
                            .min()
                            .orElse(0);
            best.put(region, known);
        }
        return known;
    }

    /** The order of the literature: least cost for each chance that an answer raises the least score and points that are possible, or lowers the most. */
    public BiFunction<Region, List<Integer>, Integer> moving(boolean up) {
        Region start = start();
        evaluation.judge(start);
        double[] before = bounds(up);
        Map<Integer, Double> chances = new HashMap<>();
        for (int q = 0; q < space.questionnaire().questions().size(); q++) {
            if (start.isOpen(q)) {
                List<Region> parts = answered(start, q);
                long moved = parts.stream()
                        .filter(part -> {
                            evaluation.judge(part);
                            return moved(before, bounds(up));
                        })
                        .count();
                chances.put(q, (double) moved / Math.max(1, parts.size()));
            }
        }
        return (region, askable) -> askable.stream()
                .reduce((a, b) -> chances.getOrDefault(b, 0.0) > chances.getOrDefault(a, 0.0) ? b : a)
                .orElseThrow();
    }

    private double[] bounds(boolean up) {
        int segments = program.circuit().ruleset().vocabulary().segments().size();
        double[] bounds = new double[segments + 2];
        for (int i = 0; i < segments; i++) {
            bounds[i] = up ? evaluation.leastPoints(i) : -evaluation.mostPoints(i);
        }
        bounds[segments] = up ? evaluation.leastScore() : -evaluation.mostScore();
        bounds[segments + 1] =
                up ? -evaluation.tiers().length() : evaluation.tiers().nextSetBit(0);
        return bounds;
    }

    private static boolean moved(double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (after[i] > before[i]) {
                return true;
            }
        }
        return false;
    }
}
