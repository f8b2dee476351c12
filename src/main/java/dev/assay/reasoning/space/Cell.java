package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that no rule tells apart: whichever of them is given, the decision is the same.
 *
 * @param number position among the cells of its variable
 * @param atoms what it is made of
 * @param value one of its answers, legal by the questionnaire where the cell is possible; null for no answer, for an option's cells, and where no example was found
 * @param possible whether the questionnaire lets such an answer pass, as far as is known
 * @param words what people read: {@code 1,000 or more}, {@code under 50}, {@code Banking or Insurance}, {@code not answered}
 */
public record Cell(int number, List<Atom> atoms, @Nullable Value value, boolean possible, String words) {
    /** Copies. */
    public Cell {
        atoms = List.copyOf(atoms);
    }

    /** Whether answers of it can be named: false for a combination of patterns for which no text was found. */
    public boolean hasExample() {
        return possible
                && atoms.stream()
                        .anyMatch(a -> a.value() != null
                                || a.reach() instanceof Reach.Nothing
                                || a.reach() instanceof Reach.Chosen);
    }

    /** Whether rules name one of its texts, or have a pattern that its texts match. */
    public boolean isNamed() {
        return atoms.stream()
                .anyMatch(a -> a.reach() instanceof Reach.Exactly
                        || a.reach() instanceof Reach.Other other
                                && other.patterns().containsValue(true));
    }

    /** Least number in it, days counted from 1970; negative infinity where there is none, NaN for what is no number. */
    public double least() {
        return atoms.stream()
                .mapToDouble(Cell::least)
                .reduce(Double.NaN, (a, b) -> Double.isNaN(a) ? b : Math.min(a, b));
    }

    /** Greatest number in it; positive infinity where there is none, NaN for what is no number. */
    public double most() {
        return atoms.stream()
                .mapToDouble(Cell::most)
                .reduce(Double.NaN, (a, b) -> Double.isNaN(a) ? b : Math.max(a, b));
    }

    private static double least(Atom atom) {
        return atom.reach() instanceof Reach.Between between
                ? between.after() == null ? Double.NEGATIVE_INFINITY : between.after()
                : point(atom);
    }

    private static double most(Atom atom) {
        return atom.reach() instanceof Reach.Between between
                ? between.before() == null ? Double.POSITIVE_INFINITY : between.before()
                : point(atom);
    }

    private static double point(Atom atom) {
        Value value = atom.value();
        Double at = value == null ? null : LineAtoms.at(value);
        return at == null ? Double.NaN : at;
    }
}
