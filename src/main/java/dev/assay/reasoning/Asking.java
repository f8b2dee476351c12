package dev.assay.reasoning;

import dev.assay.condition.Truth;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.asking.Aim;
import dev.assay.reasoning.asking.Asker;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.asking.Odds;
import dev.assay.reasoning.asking.RecordedOdds;
import dev.assay.reasoning.asking.Why;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.search.Possible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What to ask next of a program, whatever market the prospect turns out to belong to. Safe for several threads. */
public final class Asking {
    private final Reasoning reasoning;
    private final List<Answers> recorded;
    private final Map<Circuit, Odds> odds = new ConcurrentHashMap<>();

    /**
     * @param reasoning the program, the day and the language
     * @param recorded answers of prospects before, which tell how likely answers are; may be none
     */
    public Asking(Reasoning reasoning, List<Answers> recorded) {
        this.reasoning = reasoning;
        this.recorded = List.copyOf(recorded);
    }

    /**
     * What to ask next.
     *
     * @param outlook of the prospect
     * @param possible what it said
     * @return empty where tier, primary segment, segments and collateral are settled, or nothing that can be asked may change them. Where tier and primary segment are, it is asked for the
     *     rest ({@link Aim#COLLATERAL})
     */
    public Optional<Next> next(Outlook outlook, Possible possible) {
        if (possible.isSettled()) {
            return Optional.empty();
        }
        boolean decided = possible.tier().settled().isPresent()
                && possible.primary().settled().isPresent();
        Aim aim = decided ? Aim.COLLATERAL : Aim.DECISION;
        List<World> worlds = outlook.worlds();
        if (worlds.size() > 1 || !worlds.get(0).isSure()) {
            Optional<Next> market = market(outlook, aim);
            if (market.isPresent()) {
                return market;
            }
        }
        return next(worlds.get(0), aim);
    }

    private Optional<Next> next(World world, Aim aim) {
        Circuit circuit = world.circuit();
        return new Asker(circuit, odds.computeIfAbsent(circuit, c -> RecordedOdds.of(c.space(), recorded)))
                .next(world.region(), aim);
    }

    /** As long as several markets are possible, what tells which: by whose rules the rest is judged decides what is worth asking. */
    private Optional<Next> market(Outlook outlook, Aim aim) {
        World first = outlook.worlds().get(0);
        Evaluation evaluation = first.circuit().evaluation();
        evaluation.judge(first.region());
        return reasoning.tellingMarket().stream()
                .filter(id -> !outlook.answers().isSettled(id))
                .map(id -> reasoning.program().questionnaire().number(id))
                .filter(number -> evaluation.applies(number) == Truth.TRUE)
                .findFirst()
                .map(number -> market(number, outlook.worlds(), aim));
    }

    private Next market(int number, List<World> worlds, Aim aim) {
        Question question = reasoning.program().questionnaire().questions().get(number);
        double expected = 0;
        int most = 0;
        for (World world : worlds) {
            Optional<Next> then = next(world, aim);
            expected += then.map(Next::expected).orElse(0.0) / worlds.size();
            most = Math.max(most, then.map(Next::most).orElse(0));
        }
        return new Next(question.id(), aim, new Why(null, false, false, List.of(), true), 1 + expected, 1 + most);
    }
}
