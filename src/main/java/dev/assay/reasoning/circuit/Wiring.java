package dev.assay.reasoning.circuit;

import dev.assay.condition.Operator;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import java.util.List;

/** The gates in arrays, ready to be judged one after the other. Immutable. */
final class Wiring {
    static final byte CONSTANT = 0;
    static final byte LITERAL = 1;
    static final byte ALL = 2;
    static final byte ANY = 3;
    static final byte NOT = 4;
    static final byte OTHER = 5;

    private final List<Gate> gates;
    private final byte[] kinds;
    private final int[][] inputs;
    private final long[][] masks;
    private final int[] from;
    private final int[] when;

    /**
     * @param askWhen gate of each question
     */
    Wiring(List<Gate> gates, int[] askWhen, AnswerSpace space) {
        this.gates = List.copyOf(gates);
        kinds = new byte[gates.size()];
        inputs = new int[gates.size()][];
        masks = new long[gates.size()][];
        int variables = space.variables().size();
        from = new int[variables + 1];
        when = new int[variables];
        Region everything = Region.everything(space);
        for (int v = 0; v < variables; v++) {
            from[v] = everything.from(v);
            when[v] = askWhen[space.variables().get(v).question()];
        }
        from[variables] = everything.words().length;
        for (int i = 0; i < kinds.length; i++) {
            wire(i, gates.get(i));
        }
    }

    private void wire(int number, Gate gate) {
        if (gate instanceof Gate.Constant) {
            kinds[number] = CONSTANT;
            inputs[number] = new int[0];
        } else if (gate instanceof Gate.Literal literal) {
            kinds[number] = LITERAL;
            inputs[number] = new int[] {literal.variable()};
            long[] mask = new long[from[literal.variable() + 1] - from[literal.variable()]];
            literal.cells().stream().forEach(cell -> mask[cell / 64] |= 1L << cell);
            masks[number] = mask;
        } else if (gate instanceof Gate.All all) {
            kinds[number] = ALL;
            inputs[number] = all.inputs().stream().mapToInt(i -> i).toArray();
        } else if (gate instanceof Gate.Any any) {
            kinds[number] = ANY;
            inputs[number] = any.inputs().stream().mapToInt(i -> i).toArray();
        } else if (gate instanceof Gate.Not not) {
            kinds[number] = NOT;
            inputs[number] = new int[] {not.input()};
        } else {
            kinds[number] = OTHER;
            inputs[number] = new int[0];
        }
    }

    List<Gate> gates() {
        return gates;
    }

    byte kind(int gate) {
        return kinds[gate];
    }

    int[] inputs(int gate) {
        return inputs[gate];
    }

    long[] mask(int gate) {
        return masks[gate];
    }

    /** Where the words of a variable begin; one more than there are variables. */
    int[] from() {
        return from;
    }

    /** The gate that is true when a variable's question applies. */
    int when(int variable) {
        return when[variable];
    }

    /** Kleene's comparison of two intervals. */
    static byte compared(double low, double high, Operator operator, double otherLow, double otherHigh) {
        return switch (operator) {
            case LESS -> order(high < otherLow, low >= otherHigh);
            case AT_MOST -> order(high <= otherLow, low > otherHigh);
            case MORE -> order(low > otherHigh, high <= otherLow);
            case AT_LEAST -> order(low >= otherHigh, high < otherLow);
            case EQUAL ->
                order(low == high && otherLow == otherHigh && low == otherLow, high < otherLow || low > otherHigh);
            case NOT_EQUAL ->
                order(high < otherLow || low > otherHigh, low == high && otherLow == otherHigh && low == otherLow);
            default -> throw new IllegalArgumentException("no comparison of numbers: " + operator);
        };
    }

    private static byte order(boolean sure, boolean never) {
        return sure ? Evaluation.TRUE : never ? Evaluation.FALSE : Evaluation.OPEN;
    }
}
