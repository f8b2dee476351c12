package dev.assay.reasoning.space;

import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be answered independently: a question; or, of a question with several answers, whether one option is chosen. Cell {@link #NONE} is the first of each: no answer, not chosen.
 *
 * @param number position among all variables, from 0
 * @param question number of the question in the questionnaire
 * @param asked the question
 * @param option the option that may be chosen; null for the question itself, and for any option that no rule names ({@link #isRest})
 * @param cells all its cells, impossible ones included; cell 0 is {@link #NONE}
 */
public record Variable(
        int number, int question, Question asked, @Nullable String option, List<Cell> cells) {
    /** Number of the cell "no answer" or "not chosen". */
    public static final int NONE = 0;

    /** Copies. */
    public Variable {
        cells = List.copyOf(cells);
    }

    /** Whether it is about one option, or the rest of the options, of a question with several answers. */
    public boolean isPart() {
        return asked.type() == AnswerType.CHOICES;
    }

    /** Whether it stands for all options that no rule names. */
    public boolean isRest() {
        return isPart() && option == null;
    }

    /** What people read of several cells together: {@code 1,000 or more} of two that touch there. */
    public String words(BitSet some) {
        return words(some, Phrases.ENGLISH);
    }

    /** The same in any language. */
    public String words(BitSet some, Phrases phrases) {
        List<Atom> atoms = new ArrayList<>();
        some.stream().forEach(cell -> atoms.addAll(cells.get(cell).atoms()));
        atoms.sort(Comparator.comparingDouble(Variable::start));
        return new CellWords(asked, phrases).of(atoms);
    }

    /** What people read of one cell: as {@link Cell#words()}, in any language. */
    public String words(int cell, Phrases phrases) {
        return new CellWords(asked, phrases).of(cells.get(cell).atoms());
    }

    /** Points before what lies behind them; what is no number first. */
    private static double start(Atom atom) {
        if (atom.reach() instanceof Reach.Between between) {
            return between.after() == null ? -Double.MAX_VALUE : Math.nextUp(between.after());
        }
        Double at = atom.reach() instanceof Reach.Exactly exactly ? LineAtoms.at(exactly.value()) : null;
        return at == null ? Double.NEGATIVE_INFINITY : at;
    }

    /** The question's id, with the option where it is about one: {@code needs: audit}. */
    public String shown() {
        return option == null ? asked.id() : asked.id() + ": " + option;
    }
}
