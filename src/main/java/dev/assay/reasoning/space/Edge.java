package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a set of numbers or days ends: two cells side by side, of which one belongs to it.
 *
 * @param inside number of the cell that belongs to it
 * @param outside number of the cell that does not
 * @param at the limit that the rules name between them
 */
public record Edge(int inside, int outside, Value at) {
    /**
     * All edges of a set.
     *
     * @param variable its number
     * @param cells the set, by numbers of cells of the variable
     * @return empty where answers are neither numbers nor days
     */
    public static List<Edge> of(AnswerSpace space, int variable, BitSet cells) {
        Question asked = space.variables().get(variable).asked();
        List<Edge> edges = new ArrayList<>();
        if (!isLine(asked.type())) {
            return edges;
        }
        List<Atom> atoms = space.atoms(variable);
        int before = -1;
        for (int atom = 1; atom < atoms.size(); atom++) {
            if (!atoms.get(atom).possible()) {
                continue;
            }
            int cell = space.cell(variable, atom);
            if (before > 0 && cells.get(cell) != cells.get(space.cell(variable, before))) {
                int last = space.cell(variable, before);
                Value at = limit(atoms.get(before).reach(), atoms.get(atom).reach(), asked.type());
                edges.add(cells.get(cell) ? new Edge(cell, last, at) : new Edge(last, cell, at));
            }
            before = atom;
        }
        return edges;
    }

    private static boolean isLine(AnswerType type) {
        return switch (type) {
            case INTEGER, NUMBER, MONEY, DATE -> true;
            case CHOICE, CHOICES, BOOLEAN, TEXT -> false;
        };
    }

    private static Value limit(Reach below, Reach above, AnswerType type) {
        @Nullable Value point = point(above) == null ? point(below) : point(above);
        if (point != null) {
            return point;
        }
        Double at = above instanceof Reach.Between between ? between.after() : null;
        double limit = at == null ? 0 : at;
        return type == AnswerType.DATE ? LineAtoms.day(limit) : new Value.Num(limit);
    }

    private static @Nullable Value point(Reach reach) {
        return reach instanceof Reach.Exactly exactly ? exactly.value() : null;
    }
}
