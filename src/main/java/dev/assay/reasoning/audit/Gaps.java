package dev.assay.reasoning.audit;

import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Found;
import dev.assay.reasoning.search.Want;
import dev.assay.reasoning.search.Widening;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.CellWording;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prospects of whom the rules say nothing although they answered everything: who reaches no segment, and of whose tier no rule says anything. */
final class Gaps {
    private static final Set<Verb> OF_TIER =
            EnumSet.of(Verb.SCORE, Verb.TIER, Verb.BAR, Verb.AT_MOST, Verb.EXACTLY, Verb.DISQUALIFY);
    private static final int TOLD = 3;
    private static final int WIDENING = 400;
    /** A gap that needs more answers to be described is a chance of many small things, and no use to anybody as a region. */
    private static final int READABLE = 6;

    private final Study study;
    private final Region answered;
    private final List<Gap> found = new ArrayList<>();

    /**
     * One gap.
     *
     * @param code of the problem
     * @param region all in it are so
     * @param isTold whether few enough answers describe it
     */
    record Gap(String code, Region region, boolean isTold) {}

    Gaps(Study study) {
        this.study = study;
        answered = answered(study.everything());
    }

    /** Everything that is asked is answered. What does not apply needs no answer, and several options may all be declined. */
    private static Region answered(Region everything) {
        Region region = everything;
        for (Variable variable : everything.space().variables()) {
            int[] cells = everything.cells(variable.number());
            boolean asked = variable.asked().traits().asked() && !variable.isPart();
            if (asked && cells.length > 1 && cells[0] == Variable.NONE) {
                int[] some = new int[cells.length - 1];
                System.arraycopy(cells, 1, some, 0, some.length);
                region = region.with(variable.number(), some);
            }
        }
        return region;
    }

    /** What was found. */
    List<Gap> found() {
        return found;
    }

    /** Looks, and tells. */
    void look() {
        int none = study.vocabulary().segments().size();
        if (none > 0) {
            gaps(
                    "no-segment",
                    "/segments",
                    List.of(Want.value(new Facet.Primary(), none)),
                    "whether everybody who answers everything has a primary segment",
                    "has no primary segment");
        }
        List<Want> nothing = new ArrayList<>();
        Set<Integer> gates = new LinkedHashSet<>();
        study.circuit().effects().stream()
                .filter(e -> OF_TIER.contains(e.verb()))
                .forEach(e -> e.ways().forEach(w -> gates.add(w.gate())));
        gates.forEach(gate -> nothing.add(Want.gate(gate, false)));
        if (!nothing.isEmpty()) {
            gaps(
                    "no-tier",
                    "/tiers",
                    nothing,
                    "whether some rule speaks of the tier of everybody who answers everything",
                    "gets the default tier '" + study.vocabulary().defaultTier()
                            + "' because no rule says anything of it: neither points nor a tier");
        }
    }

    private void gaps(String code, String pointer, List<Want> wants, String question, String what) {
        Region left = answered;
        for (int i = 0; i < TOLD; i++) {
            Found found = study.find(question, left, wants);
            int[] cells = found.cells();
            if (cells == null) {
                return;
            }
            Region gap = new Widening(answered, inOrder(), wider -> isSoOfAll(wider, wants)).around(cells);
            boolean told = code.equals("no-segment") || asked(gap).size() <= READABLE;
            this.found.add(new Gap(code, gap, told));
            if (told) {
                study.tell(
                        code,
                        study.place("program.json", pointer),
                        "Even with every question answered, " + who(gap) + " " + what + ". For example: "
                                + example(gap, cells) + ".");
            }
            left = without(left, gap);
            if (left.equals(answered)) {
                return;
            }
        }
    }

    private List<Integer> inOrder() {
        return IntStream.range(0, answered.space().questionnaire().questions().size())
                .boxed()
                .toList();
    }

    private boolean isSoOfAll(Region region, List<Want> wants) {
        return wants.stream()
                .allMatch(want -> study.quietly(region, List.of(want.opposite()), WIDENING)
                        .isNobody());
    }

    /** What is left beside a gap: along the first question that it asks for. Others may be missed, which is why no count is told. */
    private Region without(Region region, Region gap) {
        for (Variable variable : answered.space().variables()) {
            int[] rest = java.util.Arrays.stream(region.cells(variable.number()))
                    .filter(cell -> !gap.has(variable.number(), cell))
                    .toArray();
            if (rest.length > 0) {
                return region.with(variable.number(), rest);
            }
        }
        return answered;
    }

    /** What the gap asks for. */
    private List<Variable> asked(Region gap) {
        return gap.space().variables().stream()
                .filter(v -> gap.size(v.number()) < answered.size(v.number()))
                .toList();
    }

    private String who(Region gap) {
        List<Variable> asked = asked(gap);
        if (asked.size() > READABLE) {
            return "somebody";
        }
        return asked.isEmpty()
                ? "everybody"
                : "whoever answers "
                        + asked.stream()
                                .map(v -> v.asked().id() + ": " + CellWording.of(v, gap.cells(v.number())))
                                .collect(Collectors.joining("; "));
    }

    private String example(Region gap, int[] cells) {
        return asked(gap).isEmpty()
                ? "anybody"
                : asked(gap).stream()
                        .map(v -> v.asked().id() + ": " + shown(v.cells().get(cells[v.number()])))
                        .collect(Collectors.joining(", "));
    }

    private static String shown(Cell cell) {
        return cell.value() == null ? cell.words() : cell.value().plain();
    }
}
