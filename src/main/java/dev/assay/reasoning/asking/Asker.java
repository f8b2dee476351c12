package dev.assay.reasoning.asking;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.space.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what to ask next by the rules of one market. Where what is left can be gone through whole, the choice is the best there is ({@link Endgame}); else it goes by what the answers of
 * prospects drawn by their odds tell, close and settle for a second of asking ({@link Weighing}), as the adaptive greedy orders of stochastic score classification do. Bounds decide what is worth asking,
 * so nothing is asked that can change nothing. The same answers always lead to the same question. For one thread.
 */
public final class Asker {
    private final Circuit circuit;
    private final Odds odds;
    private final boolean whole;
    private final Evaluation evaluation;
    private final Influence influence;
    private final Decider decider;

    /**
     * @param circuit rules, day and language
     * @param odds how likely answers are
     */
    public Asker(Circuit circuit, Odds odds) {
        this(circuit, odds, true);
    }

    /** Without going through what is left whole, for tests of how good the rest is. */
    Asker(Circuit circuit, Odds odds, boolean whole) {
        this.circuit = circuit;
        this.odds = odds;
        this.whole = whole;
        evaluation = circuit.evaluation();
        influence = evaluation.influence();
        decider = circuit.decider();
    }

    /**
     * What to ask next.
     *
     * @param region what may still be answered
     * @param aim what is asked for
     * @return empty where bounds show that it is reached, or where nothing that can be asked may change it
     */
    public Optional<Next> next(Region region, Aim aim) {
        Turn turn = turn(region, aim);
        if (turn.now().isEmpty()) {
            return Optional.empty();
        }
        Weighing weighing = new Weighing(circuit, odds, evaluation, decider, region, aim, turn);
        Optional<Endgame.Best> best = !whole
                ? Optional.empty()
                : Endgame.of(circuit, decider, odds, region, aim, turn).flatMap(Endgame::best);
        int question = best.map(Endgame.Best::question).orElseGet(weighing::best);
        double expected = best.map(Endgame.Best::questions).orElseGet(() -> rehearsed(region, aim, weighing));
        int most = best.map(Endgame.Best::most).orElse(turn.open().size());
        Question asked = circuit.space().questionnaire().questions().get(question);
        return Optional.of(new Next(asked.id(), aim, weighing.why(question), expected, most));
    }

    private Turn turn(Region region, Aim aim) {
        return Turn.of(region, aim, circuit, evaluation, influence);
    }

    /** How many questions it takes some of the prospects drawn, asked in the order of their weight. */
    private double rehearsed(Region region, Aim aim, Weighing weighing) {
        List<int[]> some = weighing.some();
        int asked = 0;
        for (int[] prospect : some) {
            Region part = region;
            Turn turn = turn(part, aim);
            while (!turn.now().isEmpty()) {
                int question = weighing.firstOf(turn.now());
                part = new Answered(
                                question,
                                Arrays.copyOfRange(
                                        prospect,
                                        circuit.space().first(question),
                                        circuit.space().first(question + 1)),
                                List.of())
                        .in(part);
                asked++;
                turn = turn(part, aim);
            }
        }
        return Math.max(1, (double) asked / some.size());
    }
}
