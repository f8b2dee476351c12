package dev.assay.bench;

import dev.assay.condition.Truth;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.asking.Aim;
import dev.assay.reasoning.asking.Asker;
import dev.assay.reasoning.asking.Interviews;
import dev.assay.reasoning.asking.Odds;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Search;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.workload.VariedRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * How many questions several orders of asking take until tier and primary segment are settled whatever else is answered, by the same search for all: of prospects whose answers are as likely
 * as each other, and of all prospects of small programs made at random, beside the best order there is.
 */
final class AskingOrders {
    private static final int PROSPECTS = 400;
    private static final int PROGRAMS = 200;

    private final String name;
    private final Circuit circuit;
    private final Evaluation evaluation;
    private final Search search;
    private final List<Question> questions;
    private final Region start;

    private AskingOrders(String name, Program program) {
        this.name = name;
        circuit = Circuit.of(program.ruleset(), LocalDate.of(2026, 11, 26), program.language());
        evaluation = circuit.evaluation();
        search = new Search(circuit);
        questions = program.questionnaire().questions();
        start = Region.of(circuit.space(), Answers.NONE);
    }

    /** Runs all. */
    static void run() {
        Figures.head("program", "order", "questions", "seconds of asking", "beside the file's order");
        ProgramReader reader = new ProgramReader(Path.of("."));
        for (String id : List.of("b2b-saas", "retail-bank", "customer-base")) {
            new AskingOrders(id, Objects.requireNonNull(reader.read(id).program())).compare();
        }
        new AskingOrders(
                        "200 made-up rules",
                        Objects.requireNonNull(
                                reader.restore(VariedRules.of(200)).program()))
                .compare();
        small();
    }

    private void compare() {
        Map<String, BiFunction<Region, List<Integer>, Integer>> orders = new LinkedHashMap<>();
        Asker asker = new Asker(circuit, Odds.EVEN);
        Random random = new Random(9);
        orders.put("file", (region, askable) -> askable.get(0));
        orders.put(
                "Assay",
                (region, askable) -> circuit.space()
                        .questionnaire()
                        .number(asker.next(region, Aim.DECISION).orElseThrow().question()));
        orders.put("random", (region, askable) -> askable.get(random.nextInt(askable.size())));
        orders.put("cost by chance of moving up", moving(true));
        orders.put("cost by chance of moving down", moving(false));
        double file = 0;
        for (Map.Entry<String, BiFunction<Region, List<Integer>, Integer>> order : orders.entrySet()) {
            double[] taken = interviews(order.getValue());
            file = file == 0 ? taken[0] : file;
            Figures.row(name, order.getKey(), digits(taken[0]), digits(taken[1]), digits(taken[0] / file));
        }
    }

    /** Mean number of questions and seconds. */
    private double[] interviews(BiFunction<Region, List<Integer>, Integer> order) {
        Random random = new Random(77);
        double asked = 0;
        double seconds = 0;
        for (int i = 0; i < PROSPECTS; i++) {
            int[] prospect = prospect(random);
            Region region = start;
            List<Integer> askable = askable(region);
            while (!askable.isEmpty() && !isSettled(region)) {
                int question = order.apply(region, askable);
                asked++;
                seconds += questions.get(question).traits().cost();
                region = answered(region, question, prospect);
                askable = askable(region);
            }
        }
        return new double[] {asked / PROSPECTS, seconds / PROSPECTS};
    }

    private int[] prospect(Random random) {
        int[] cells = new int[circuit.space().variables().size()];
        for (Variable variable : circuit.space().variables()) {
            List<Integer> open = new ArrayList<>();
            for (int number : start.cells(variable.number())) {
                Cell cell = variable.cells().get(number);
                if (cell.hasExample() && (variable.isPart() || number != Variable.NONE)) {
                    open.add(number);
                }
            }
            cells[variable.number()] =
                    start.size(variable.number()) == 1 ? Variable.NONE : open.get(random.nextInt(open.size()));
        }
        return cells;
    }

    /** Every order is spared the questions that bounds show to change nothing. */
    private List<Integer> askable(Region region) {
        evaluation.judge(region);
        Influence influence = evaluation.influence();
        influence.of(List.of(new Facet.Tier(), new Facet.Primary()));
        List<Integer> askable = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            if (region.isOpen(q) && influence.met(q) && evaluation.applies(q) == Truth.TRUE) {
                askable.add(q);
            }
        }
        return askable;
    }

    private boolean isSettled(Region region) {
        evaluation.judge(region);
        return evaluation.tiers().cardinality() == 1 && evaluation.primary().cardinality() == 1
                || search.tiers(region, new Budget(Search.STEPS)).settled().isPresent()
                        && search.primary(region, new Budget(Search.STEPS))
                                .settled()
                                .isPresent();
    }

    private Region answered(Region region, int question, int[] prospect) {
        Region part = region;
        for (int v = circuit.space().first(question); v < circuit.space().first(question + 1); v++) {
            part = part.with(v, prospect[v]);
        }
        return part;
    }

    /** The orders of the literature: least cost for each chance that the answer raises the least score or points that are possible, or lowers the most. */
    private BiFunction<Region, List<Integer>, Integer> moving(boolean up) {
        double[] before = bounds(start, up);
        Map<Integer, Double> chances = new LinkedHashMap<>();
        for (int q = 0; q < questions.size(); q++) {
            if (start.isOpen(q)) {
                Random random = new Random(q);
                int moved = 0;
                for (int i = 0; i < 100; i++) {
                    double[] after = bounds(answered(start, q, prospect(random)), up);
                    boolean rose = false;
                    for (int b = 0; b < before.length; b++) {
                        rose |= after[b] > before[b];
                    }
                    moved += rose ? 1 : 0;
                }
                chances.put(q, moved / questions.get(q).traits().cost());
            }
        }
        return (region, askable) -> askable.stream()
                .reduce((a, b) -> chances.getOrDefault(b, 0.0) > chances.getOrDefault(a, 0.0) ? b : a)
                .orElseThrow();
    }

    private double[] bounds(Region region, boolean up) {
        evaluation.judge(region);
        int segments = circuit.ruleset().vocabulary().segments().size();
        double[] bounds = new double[segments + 2];
        for (int i = 0; i < segments; i++) {
            bounds[i] = up ? evaluation.leastPoints(i) : -evaluation.mostPoints(i);
        }
        bounds[segments] = up ? evaluation.leastScore() : -evaluation.mostScore();
        bounds[segments + 1] =
                up ? -evaluation.tiers().length() : evaluation.tiers().nextSetBit(0);
        return bounds;
    }

    private static void small() {
        double[] means = new double[5];
        double worst = 1;
        int programs = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            SmallProgram program = SmallProgram.of(seed);
            Interviews all = new Interviews(program);
            double best = all.best();
            if (best == 0 || !program.isExact()) {
                continue;
            }
            programs++;
            Random random = new Random(seed);
            Asker asker = new Asker(program.circuit(), Odds.EVEN);
            double mine = all.mean((region, askable) -> region.space()
                    .questionnaire()
                    .number(asker.next(region, Aim.DECISION).orElseThrow().question()));
            worst = Math.max(worst, mine / best);
            means[0] += all.mean((region, askable) -> askable.get(0));
            means[1] += mine;
            means[2] += all.mean((region, askable) -> askable.get(random.nextInt(askable.size())));
            means[3] += Math.min(all.mean(all.moving(true)), all.mean(all.moving(false)));
            means[4] += best;
        }
        List<String> orders =
                List.of("file", "Assay", "random", "the better of the two by chance", "the best there is");
        for (int i = 0; i < means.length; i++) {
            Figures.row(
                    programs + " small random programs",
                    orders.get(i),
                    digits(means[i] / programs),
                    "",
                    digits(means[i] / means[0]));
        }
        System.out.println("\nAssay beside the best order, in the program where it does worst: " + digits(worst));
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
