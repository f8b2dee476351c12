package dev.assay.bench;

import dev.assay.questionnaire.Answers;
import dev.assay.workload.Engine;
import dev.assay.workload.PeerAssay;
import dev.assay.workload.PeerMaker;
import dev.assay.workload.Peers;
import dev.assay.workload.PlainIndex;
import dev.assay.workload.PlainLoop;
import dev.assay.workload.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One prospect after the other through every engine, one thread, windows taking turns, so that a slow minute of the machine is slow for all. Every engine first gives the reference's
 * verdict on all prospects.
 *
 * <p>Timed is: from a prospect's typed answers in memory (for Assay its checked {@code Answers}, for the others their own form) to the verdict: tier, points, member segments and
 * collateral. The others add the bare text of every reason; Assay writes explanations when they are read: once it is timed without, and once with all of them in full (rule, file,
 * line, sentence, answers). Not timed: reading the rules, checking answers, JSON.
 */
final class PeersRace {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 4;
    private static final double WINDOW = 0.25;

    private final List<Prospect> prospects = PeerMaker.prospects();

    /**
     * Runs.
     *
     * @param sizes numbers of rules
     * @param engines by name, besides the index and Assay; without any, all of them, but at 10,000 rules not stock Drools, which takes minutes to compile them
     */
    void run(List<Integer> sizes, List<String> engines) {
        TreeMap<Integer, Double> costs = new TreeMap<>();
        Figures.head("rules", "engine", "µs a prospect", "times the index", "bytes a prospect");
        for (int size : sizes) {
            List<String> all = size > 2_000 ? List.of("loop", "openl") : List.of("loop", "openl", "drools");
            costs.put(size, race(size, engines.isEmpty() ? all : engines));
        }
        if (costs.containsKey(200) && costs.containsKey(10_000)) {
            double growth = Math.log(costs.get(10_000) / costs.get(200)) / Math.log(50);
            System.out.printf("%nAssay from 200 to 10,000 rules grows as n^%.2f.%n", growth);
        }
    }

    private double race(int size, List<String> engines) {
        Peers peers = PeerMaker.rules(size, prospects);
        Lane limit = lane("index", new PlainIndex(peers));
        PeerAssay rules = new PeerAssay(peers);
        List<Answers> answers = prospects.stream().map(rules::answers).toList();
        Lane explained =
                new Lane("Assay, explained", i -> PeerAssay.verdict(rules.classify(answers.get(i))), prospects.size());
        Lane assay = new Lane("Assay", i -> PeerAssay.decided(rules.classify(answers.get(i))), prospects.size());
        List<Lane> lanes = new ArrayList<>(List.of(limit, explained));
        engines.forEach(engine -> lanes.add(lane(engine, engine(engine, peers))));
        List<String> right = reference(peers);
        lanes.forEach(lane -> agrees(lane, right));
        lanes.add(1, assay);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Lane lane : lanes) {
                lane.window(WINDOW, round >= 0);
            }
        }
        for (Lane lane : lanes) {
            Figures.row(size, lane.name(), lane.cost(), lane.against(limit), lane.bytes());
        }
        return assay.cost();
    }

    private static Engine engine(String name, Peers peers) {
        return switch (name) {
            case "loop" -> new PlainLoop(peers);
            case "openl" -> new OpenLTablets(peers);
            case "drools" -> new StockDrools(peers);
            default -> throw new IllegalArgumentException("no engine '" + name + "'; there are loop, openl, drools");
        };
    }

    private List<String> reference(Peers peers) {
        PlainLoop loop = new PlainLoop(peers);
        return prospects.stream().map(p -> loop.classify(p).line(p.id())).toList();
    }

    private Lane lane(String name, Engine engine) {
        return new Lane(name, i -> engine.classify(prospects.get(i)), prospects.size());
    }

    private void agrees(Lane lane, List<String> right) {
        for (int i = 0; i < prospects.size(); i++) {
            String found = lane.line(prospects.get(i), i);
            if (!found.equals(right.get(i))) {
                throw new IllegalStateException(lane.name() + " says\n" + found + "\nbut right is\n" + right.get(i));
            }
        }
    }
}
