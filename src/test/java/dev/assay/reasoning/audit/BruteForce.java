package dev.assay.reasoning.audit;

import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.SmallProgram.Said;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the plain evaluator says of every set of answers that there is, the rules that fire included. */
final class BruteForce {
    private final Circuit circuit;
    private final boolean isExact;
    private final Map<List<Integer>, Said> all;

    BruteForce(SmallProgram program) {
        Ruleset ruleset = placed(program.circuit().ruleset());
        circuit = Circuit.of(ruleset, program.circuit().setting().day(), "en");
        isExact = program.isExact();
        all = program.decisions();
    }

    /** Each rule in a line of its own. */
    private static Ruleset placed(Ruleset ruleset) {
        return new Ruleset(
                ruleset.vocabulary(),
                IntStream.range(0, ruleset.rules().size())
                        .mapToObj(i -> {
                            Rule r = ruleset.rules().get(i);
                            return new Rule(
                                    r.name(),
                                    r.annotations(),
                                    r.validity(),
                                    r.when(),
                                    r.then(),
                                    dev.assay.problem.Place.of("random.drl", i + 1, 1, 1));
                        })
                        .toList());
    }

    /** What a question may change. */
    private static List<Object> decision(Said said) {
        return List.of(
                said.outcome().tier(),
                Optional.ofNullable(said.outcome().primary()),
                said.outcome().members(),
                said.outcome().collateral(),
                said.advice());
    }

    Circuit circuit() {
        return circuit;
    }

    /** Whether cells capture all, so that what is true must be found. */
    boolean isExact() {
        return isExact;
    }

    boolean anybody(Predicate<Said> so) {
        return all.values().stream().anyMatch(so);
    }

    boolean anybody(String rule, Predicate<Said> so) {
        return all.values().stream().anyMatch(s -> s.fired().contains(rule) && so.test(s));
    }

    /** Everybody in a region. */
    List<Said> in(Region region) {
        List<Said> in = new ArrayList<>();
        all.forEach((cells, said) -> {
            if (IntStream.range(0, cells.size()).allMatch(v -> region.has(v, cells.get(v)))) {
                in.add(said);
            }
        });
        return in;
    }

    /** Everybody who answers all that is asked. */
    List<Said> answered() {
        List<Said> answered = new ArrayList<>();
        all.forEach((cells, said) -> {
            boolean whole = circuit.space().variables().stream()
                    .filter(v -> v.asked().traits().asked() && !v.isPart())
                    .allMatch(v -> cells.get(v.number()) != Variable.NONE);
            if (whole) {
                answered.add(said);
            }
        });
        return answered;
    }

    /** Whether all decisions stay the same when some variables move between cells, all others alike. */
    boolean isIdle(Set<Integer> variables, Predicate<List<Integer>> among) {
        Map<List<Integer>, Set<List<Object>>> byRest = new HashMap<>();
        all.forEach((cells, said) -> {
            if (among.test(cells)) {
                List<Integer> rest = new ArrayList<>(cells);
                variables.forEach(v -> rest.set(v, -1));
                byRest.computeIfAbsent(rest, r -> new java.util.HashSet<>()).add(decision(said));
            }
        });
        return byRest.values().stream().allMatch(same -> same.size() == 1);
    }
}
