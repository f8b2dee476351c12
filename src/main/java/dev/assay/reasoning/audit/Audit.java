package dev.assay.reasoning.audit;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a program that only search finds, in its common rules and in each market. What is said is so of every prospect who can be; what was not settled within the budget is
 * named, never guessed.
 */
public final class Audit {
    private final Reasoning reasoning;
    private final Depth depth;
    private final List<Looked> looked = new ArrayList<>();

    private Audit(Reasoning reasoning, Depth depth) {
        this.reasoning = reasoning;
        this.depth = depth;
    }

    /**
     * What one audit came to.
     *
     * @param problems warnings by file, line and column; those about JSON files have pointers, no lines
     * @param unsettled what was looked for and neither found nor ruled out within the budget, in words
     * @param steps work done
     */
    public record Report(List<Problem> problems, List<String> unsettled, long steps) {
        /** Copies. */
        public Report {
            problems = List.copyOf(problems);
            unsettled = List.copyOf(unsettled);
        }

        /** What was told when the files were read and what was found now, by place. */
        public List<Problem> with(List<Problem> read) {
            Problems all = new Problems();
            all.addAll(read);
            all.addAll(problems);
            return all.sorted();
        }
    }

    /** One market, or the common rules for null. */
    private record Looked(@Nullable String market, Circuit circuit, Study study) {}

    /** Looks at a program. */
    public static Report of(Reasoning reasoning, Depth depth) {
        return new Audit(reasoning, depth).report();
    }

    /** Looks at rules without markets. */
    public static Report of(Circuit circuit, Depth depth) {
        Study study = study(circuit, depth);
        List<Problem> problems = new ArrayList<>(study.problems());
        if (depth.isWhole()) {
            problems.addAll(new Alike(List.of(study), null).look());
        }
        return new Report(
                sorted(problems), List.copyOf(study.unsettled()), study.budget().spent());
    }

    private static Study study(Circuit circuit, Depth depth) {
        Study study = new Study(circuit, depth);
        Firing firing = new Firing(study);
        firing.look();
        Reaching reaching = new Reaching(study);
        reaching.look();
        new Contradictions(study, firing, reaching).look();
        if (depth.isWhole()) {
            new Covering(study, firing).look();
            new Gaps(study).look();
        }
        return study;
    }

    private Report report() {
        Program program = reasoning.program();
        add(null);
        program.markets().all().stream().map(Market::id).forEach(this::add);
        Map<Object, Problem> first = new LinkedHashMap<>();
        looked.forEach(l -> l.study().problems().forEach(p -> first.putIfAbsent(key(p), p)));
        List<Problem> problems = new ArrayList<>(
                first.values().stream().filter(this::isSoEverywhere).toList());
        if (depth.isWhole()) {
            problems.addAll(new Alike(
                            looked.stream().map(Looked::study).toList(),
                            program.markets().question())
                    .look());
        }
        Set<String> unsettled = new LinkedHashSet<>();
        looked.forEach(l -> l.study()
                .unsettled()
                .forEach(u -> unsettled.add(l.market() == null ? u : "in the market '" + l.market() + "': " + u)));
        return new Report(
                sorted(problems),
                List.copyOf(unsettled),
                looked.stream().mapToLong(l -> l.study().budget().spent()).sum());
    }

    private void add(@Nullable String market) {
        Circuit circuit = reasoning.circuit(market);
        looked.add(new Looked(market, circuit, study(circuit, depth)));
    }

    private static Object key(Problem problem) {
        return List.of(problem.code(), problem.place());
    }

    /** In every market in which the rule counts; what is in no rule, in all. */
    private boolean isSoEverywhere(Problem problem) {
        return looked.stream()
                .filter(l -> counts(l, problem.place()))
                .allMatch(l -> l.study().problems().stream().anyMatch(p -> key(p).equals(key(problem))));
    }

    private static boolean counts(Looked looked, Place place) {
        return place.pointer() != null
                || looked.circuit().ruleset().rules().stream()
                        .filter(r ->
                                r.validity().covers(looked.circuit().setting().day()))
                        .map(Rule::place)
                        .anyMatch(place::equals);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        Problems sorted = new Problems();
        sorted.addAll(problems);
        return sorted.sorted();
    }
}
