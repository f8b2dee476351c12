package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which answer of other cells is nearest to one that was given, and how far it is. Immutable. */
public final class Nearby {
    private static final int DIGITS = 15;

    private final AnswerSpace space;

    /**
     * @param space in which
     */
    public Nearby(AnswerSpace space) {
        this.space = space;
    }

    /**
     * How far a cell is: of numbers and days that were answered, how many boundaries that rules draw lie between; else one step, or none where it is the same cell.
     *
     * @param from the cell of the answer given
     * @param given the answer; null for none
     */
    public int steps(int variable, int from, @Nullable Value given, int to) {
        if (from == to) {
            return 0;
        }
        Double at = given == null ? null : LineAtoms.at(given);
        if (at == null || to == Variable.NONE) {
            return 1;
        }
        List<Atom> atoms = space.atoms(variable);
        int start = atom(atoms, at);
        int fewest = Integer.MAX_VALUE;
        for (int way : new int[] {-1, 1}) {
            int steps = 0;
            int cell = from;
            for (int atom = start; atom > 0 && atom < atoms.size(); atom += way) {
                if (atoms.get(atom).possible() && space.cell(variable, atom) != cell) {
                    cell = space.cell(variable, atom);
                    steps++;
                    if (cell == to) {
                        fewest = Math.min(fewest, steps);
                        break;
                    }
                }
            }
        }
        return fewest == Integer.MAX_VALUE ? 1 : fewest;
    }

    private static int atom(List<Atom> atoms, double at) {
        for (int atom = 1; atom < atoms.size(); atom++) {
            Reach reach = atoms.get(atom).reach();
            boolean here = reach instanceof Reach.Between between
                    ? isIn(between, at)
                    : reach instanceof Reach.Exactly exactly
                            && Double.valueOf(at).equals(LineAtoms.at(exactly.value()));
            if (here) {
                return atom;
            }
        }
        throw new IllegalArgumentException("no cell holds such an answer");
    }

    private static boolean isIn(Reach.Between between, double at) {
        return (between.after() == null || at > between.after()) && (between.before() == null || at < between.before());
    }

    /**
     * The answer to a question that lies in other cells and is nearest to the one given; null for none.
     *
     * @param before cells of what was given
     * @param given the answer; null for none
     * @param after the cells meant
     */
    public @Nullable Value answer(int question, int[] before, @Nullable Value given, int[] after) {
        int first = space.first(question);
        Variable variable = space.variables().get(first);
        if (variable.isPart()) {
            return chosen(question, before, given, after);
        }
        if (after[first] == before[first]) {
            return given;
        }
        Double at = given == null ? null : LineAtoms.at(given);
        return at == null || after[first] == Variable.NONE
                ? variable.cells().get(after[first]).value()
                : nearest(variable, after[first], at);
    }

    private @Nullable Value chosen(int question, int[] before, @Nullable Value given, int[] after) {
        Set<String> chosen = new LinkedHashSet<>(given instanceof Value.Many many ? many.texts() : List.of());
        Value whole = space.value(question, after);
        List<String> example = whole instanceof Value.Many many ? many.texts() : List.of();
        Set<String> named = new LinkedHashSet<>();
        for (Variable variable : space.variables(question)) {
            String option = variable.option();
            if (option != null) {
                named.add(option);
            }
        }
        for (Variable variable : space.variables(question)) {
            boolean now = after[variable.number()] != Variable.NONE;
            if (before[variable.number()] == after[variable.number()]) {
                continue;
            }
            String option = variable.option();
            if (option == null) {
                chosen.removeIf(c -> !now && !named.contains(c));
                example.stream().filter(e -> now && !named.contains(e)).forEach(chosen::add);
            } else if (now) {
                chosen.add(option);
            } else {
                chosen.remove(option);
            }
        }
        List<String> order = space.questionnaire().questions().get(question).optionIds();
        List<String> sorted = new ArrayList<>(chosen);
        sorted.sort((a, b) -> Integer.compare(place(order, a), place(order, b)));
        return sorted.isEmpty() ? null : new Value.Many(sorted);
    }

    private static int place(List<String> order, String option) {
        int place = order.indexOf(option);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private @Nullable Value nearest(Variable variable, int cell, double given) {
        boolean days = variable.asked().type() == AnswerType.DATE;
        Value nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Atom atom : variable.cells().get(cell).atoms()) {
            Value value = atom.possible() ? inside(variable, atom, given, days) : null;
            Double at = value == null ? null : LineAtoms.at(value);
            if (at != null && Math.abs(at - given) < least) {
                nearest = value;
                least = Math.abs(at - given);
            }
        }
        return nearest == null ? variable.cells().get(cell).value() : nearest;
    }

    /** Of a point itself; of what lies between, a plain number on the side of the one given. */
    private @Nullable Value inside(Variable variable, Atom atom, double given, boolean days) {
        if (!(atom.reach() instanceof Reach.Between between)) {
            return atom.value();
        }
        for (int digits = 0; digits <= (days ? 0 : DIGITS); digits++) {
            double at = beside(between, given, digits);
            Value value = days ? LineAtoms.day(at) : new Value.Num(at);
            if (isIn(between, at) && space.isLegal(variable.question(), value)) {
                return value;
            }
        }
        return atom.value();
    }

    private static double beside(Reach.Between between, double given, int digits) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        Double after = between.after();
        Double before = between.before();
        if (after != null && given <= after) {
            return BigDecimal.valueOf(after)
                    .setScale(digits, RoundingMode.FLOOR)
                    .add(step)
                    .doubleValue();
        }
        return before == null
                ? given
                : BigDecimal.valueOf(before)
                        .setScale(digits, RoundingMode.CEILING)
                        .subtract(step)
                        .doubleValue();
    }
}
