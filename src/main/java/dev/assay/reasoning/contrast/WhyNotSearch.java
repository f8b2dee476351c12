package dev.assay.reasoning.contrast;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.phrase.Phrases;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the rules that would have helped, and what they miss: all by their gates, the nearest by search. For one thread. */
final class WhyNotSearch {
    /** For so many rules the smallest change is looked for; of the rest the conditions are told. */
    private static final int NEAREST = 8;

    private static final int STEPS = 300;

    private final Given given;
    private final Workers workers;
    private final Circuit circuit;

    WhyNotSearch(Given given, Workers workers) {
        this.given = given;
        this.workers = workers;
        circuit = given.circuit();
    }

    /** A rule with what it misses; the rest of a {@link Missing} is found later. */
    private record Draft(Effect effect, Repair.Way way, int cost) {}

    /**
     * Rules that speak for something and did not fire, the nearest first.
     *
     * @param aim what shall come of it
     */
    List<Missing> rules(Speaking speaking, Aim aim, Budget budget) {
        Decider decider = workers.decider();
        decider.judge(given.region(), given.cells());
        Repair repair = new Repair(given, decider);
        Said said = new Said(given, decider, workers.phrases());
        List<Draft> drafts = new ArrayList<>();
        for (Effect effect : speaking.effects()) {
            if (!Speaking.counts(effect, decider)) {
                Repair.Way way = repair.nearest(gates(effect));
                drafts.add(new Draft(effect, way, repair.cost(way)));
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::cost));
        Set<String> traits = traits(decider);
        List<Missing> told = new ArrayList<>();
        for (Draft draft : drafts) {
            Rule rule = circuit.ruleset().rules().get(draft.effect().rule());
            told.add(new Missing(
                    rule.name(),
                    rule.place(),
                    said.effect(draft.effect()),
                    repair.told(draft.way(), said),
                    traits(rule, traits),
                    Optional.empty(),
                    false));
        }
        return nearestFirst(drafts, told, aim, budget);
    }

    private static List<Integer> gates(Effect effect) {
        return effect.ways().stream().map(Effect.Way::gate).distinct().toList();
    }

    private List<Missing> nearestFirst(List<Draft> drafts, List<Missing> told, Aim aim, Budget budget) {
        List<Missing> near = new ArrayList<>();
        for (int i = 0; i < Math.min(NEAREST, told.size()); i++) {
            Aim.Fires fires = new Aim.Fires(gates(drafts.get(i).effect()));
            Flips flips = new FlipSearch(given, fires, workers, budget.part(STEPS)).find();
            near.add(with(told.get(i), flips.flips().stream().findFirst(), aim));
        }
        near.sort(Comparator.comparingInt(m -> m.nearest()
                .map(f -> f.changes().size() * 1_000 + Math.min(999, f.size()))
                .orElse(Integer.MAX_VALUE)));
        List<Missing> all = new ArrayList<>(near);
        all.addAll(told.subList(near.size(), told.size()));
        return all;
    }

    private Missing with(Missing missing, Optional<Flip> nearest, Aim aim) {
        boolean brings = false;
        if (nearest.isPresent()) {
            int[] cells = circuit.space().cells(nearest.get().answers());
            Given then = Given.of(circuit, nearest.get().answers());
            workers.decider().judge(then.region(), cells);
            brings = aim.isMet(workers.decider());
        }
        return new Missing(
                missing.rule(), missing.place(), missing.effect(), missing.failed(), missing.traits(), nearest, brings);
    }

    /** Names of the traits that fired rules conclude. */
    private Set<String> traits(Decider decider) {
        Set<String> traits = new HashSet<>();
        for (int number = 0; number < circuit.ruleset().rules().size(); number++) {
            if (decider.fired(number)) {
                concludes(circuit.ruleset().rules().get(number)).forEach(traits::add);
            }
        }
        return traits;
    }

    private static Stream<String> concludes(Rule rule) {
        return rule.then().stream()
                .flatMap(c -> c.verb() == Verb.DISQUALIFY
                        ? Stream.of("disqualified")
                        : c.verb() == Verb.TRAIT && c.arguments().get(0) instanceof Term.Literal literal
                                ? Stream.of(literal.value().plain())
                                : Stream.empty());
    }

    /** Traits that a rule asks for and that nothing concluded, with the rules that could. */
    private List<String> traits(Rule rule, Set<String> concluded) {
        Set<String> asked = new LinkedHashSet<>();
        rule.when().forEach(pattern -> asked(pattern, asked));
        asked.removeAll(concluded);
        return asked.stream().map(this::withRules).toList();
    }

    private String withRules(String trait) {
        Phrases phrases = workers.phrases();
        List<String> rules = circuit.ruleset().rules().stream()
                .filter(r -> concludes(r).anyMatch(trait::equals))
                .map(r -> phrases.say("quoted", r.name()))
                .toList();
        return rules.isEmpty()
                ? phrases.say("failed.byNone", trait)
                : phrases.say(
                        "failed.by",
                        trait,
                        rules.stream()
                                .reduce((one, next) -> phrases.say("or", one, next))
                                .orElseThrow());
    }

    private static void asked(Pattern pattern, Set<String> asked) {
        if (pattern instanceof Pattern.Fact fact && fact.type() == FactType.TRAIT) {
            fact.condition().forEachTest(test -> named(test, asked));
        } else if (pattern instanceof Pattern.Exists exists) {
            asked(exists.inner(), asked);
        } else if (pattern instanceof Pattern.AllOf all) {
            all.parts().forEach(part -> asked(part, asked));
        } else if (pattern instanceof Pattern.AnyOf any) {
            any.parts().forEach(part -> asked(part, asked));
        }
    }

    private static void named(Condition.Test test, Set<String> asked) {
        if (test.operator() == Operator.EQUAL || test.operator() == Operator.IN) {
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Literal literal) {
                    asked.add(literal.value().plain());
                }
            }
        }
    }
}
