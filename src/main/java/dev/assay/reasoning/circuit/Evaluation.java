package dev.assay.reasoning.circuit;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Sums;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The circuit judged on a region in Kleene's strong three-valued logic: true or false where it is so of every set of answers in it, open where it is not known to be; sums as intervals. What is
 * open may be settled all the same ({@code x or not x}): bounds prune, search settles. Used again for the next region, by one thread at a time.
 */
public final class Evaluation {
    static final byte FALSE = 0;
    static final byte TRUE = 1;
    static final byte OPEN = 2;

    private final Circuit circuit;
    private final Wiring wiring;
    private final byte[] truths;
    private final long[] cells;
    private final boolean[] settled;
    private final SegmentBounds segments;
    private final TierBounds tiers;
    private final CollateralBounds collateral;
    private long[] given;
    private Region region;
    private boolean byExample;

    Evaluation(Circuit circuit, Totals totals, List<String> showable) {
        this.circuit = circuit;
        wiring = circuit.wiring();
        truths = new byte[wiring.gates().size()];
        region = Region.everything(circuit.space());
        given = region.words();
        cells = new long[given.length];
        settled = new boolean[circuit.space().variables().size()];
        Vocabulary vocabulary = circuit.ruleset().vocabulary();
        segments = new SegmentBounds(vocabulary.segments(), totals, this);
        tiers = new TierBounds(vocabulary, totals, this);
        collateral = new CollateralBounds(vocabulary, showable, totals, this);
    }

    /** Judges all answers of a region. */
    public void judge(Region region) {
        judge(region, region.words(), false);
    }

    /**
     * Judges the examples of cells, or all answers in them.
     *
     * @param within tells which answers were given
     * @param words the cells
     * @param example whether comparisons that cells do not capture are decided by the examples of the cells
     */
    void judge(Region within, long[] words, boolean example) {
        region = within;
        given = words;
        byExample = example;
        Arrays.fill(settled, false);
        segments.clear();
        tiers.clear();
        collateral.clear();
        for (int gate = 0; gate < truths.length; gate++) {
            truths[gate] = truthOf(gate);
        }
    }

    private byte truthOf(int gate) {
        return switch (wiring.kind(gate)) {
            case Wiring.LITERAL -> literal(wiring.inputs(gate)[0], wiring.mask(gate));
            case Wiring.ALL -> all(wiring.inputs(gate));
            case Wiring.ANY -> any(wiring.inputs(gate));
            case Wiring.NOT -> not(truths[wiring.inputs(gate)[0]]);
            default -> other(wiring.gates().get(gate));
        };
    }

    private byte all(int[] inputs) {
        byte truth = TRUE;
        for (int input : inputs) {
            if (truths[input] == FALSE) {
                return FALSE;
            }
            truth = truths[input] == OPEN ? OPEN : truth;
        }
        return truth;
    }

    byte any(int[] inputs) {
        byte truth = FALSE;
        for (int input : inputs) {
            if (truths[input] == TRUE) {
                return TRUE;
            }
            truth = truths[input] == OPEN ? OPEN : truth;
        }
        return truth;
    }

    private static byte not(byte truth) {
        return truth == OPEN ? OPEN : truth == TRUE ? FALSE : TRUE;
    }

    private byte literal(int variable, long[] mask) {
        settle(variable);
        boolean inside = false;
        boolean outside = false;
        int from = wiring.from()[variable];
        for (int i = 0; i < mask.length; i++) {
            inside |= (cells[from + i] & mask[i]) != 0;
            outside |= (cells[from + i] & ~mask[i]) != 0;
        }
        return !outside ? TRUE : inside ? OPEN : FALSE;
    }

    /** Which cells count, since a question may not apply. */
    private void settle(int variable) {
        if (settled[variable]) {
            return;
        }
        settled[variable] = true;
        int from = wiring.from()[variable];
        int to = wiring.from()[variable + 1];
        byte when = truths[wiring.when(variable)];
        for (int i = from; i < to; i++) {
            cells[i] = when == FALSE ? 0 : given[i];
        }
        if (when != TRUE) {
            cells[from] |= 1L << Variable.NONE;
        }
    }

    private byte other(Gate gate) {
        if (gate instanceof Gate.Constant constant) {
            return constant.holds() ? TRUE : FALSE;
        }
        if (gate instanceof Gate.Member member) {
            return segments.member(member.segment());
        }
        if (gate instanceof Gate.Primary primary) {
            return only(segments.primary(), primary.segment());
        }
        if (gate instanceof Gate.IsTier tier) {
            return only(tiers.possible(), tier.tier());
        }
        if (gate instanceof Gate.Compare compare) {
            return Wiring.compared(
                    low(compare.left()),
                    high(compare.left()),
                    compare.operator(),
                    low(compare.right()),
                    high(compare.right()));
        }
        if (gate instanceof Gate.Examples examples) {
            return examples(examples);
        }
        return !byExample ? OPEN : ((Gate.Unsure) gate).example() ? TRUE : FALSE;
    }

    private static byte only(BitSet possible, int one) {
        return !possible.get(one) ? FALSE : possible.cardinality() == 1 ? TRUE : OPEN;
    }

    private byte examples(Gate.Examples gate) {
        Condition.Test test = new Condition.Test(
                "left", gate.operator(), List.of(new Operand.Reference("right", Span.NONE)), Span.NONE, Span.NONE);
        if (!byExample && (known(gate.left()) == null || known(gate.right()) == null)) {
            return OPEN;
        }
        @Nullable Value left = example(gate.left());
        @Nullable Value right = example(gate.right());
        return test.holds(name -> name.equals("left") ? left : right) ? TRUE : FALSE;
    }

    private @Nullable Value example(int variable) {
        settle(variable);
        for (Cell cell : circuit.space().variables().get(variable).cells()) {
            if (mayBe(variable, cell.number())) {
                Value known = region.known(variable, cell.number());
                return known == null ? cell.value() : known;
            }
        }
        return null;
    }

    /** The answer that was given, where it is the only one left; else null. */
    private @Nullable Value known(int variable) {
        settle(variable);
        int left = 0;
        int cell = -1;
        int from = wiring.from()[variable];
        for (int i = from; i < wiring.from()[variable + 1]; i++) {
            left += Long.bitCount(cells[i]);
            cell = cells[i] == 0 ? cell : (i - from) * 64 + Long.numberOfTrailingZeros(cells[i]);
        }
        return left == 1 ? region.known(variable, cell) : null;
    }

    byte truth(int gate) {
        return truths[gate];
    }

    int cells(int variable) {
        return circuit.space().variables().get(variable).cells().size();
    }

    /** Whether a cell is open to a variable and may count. */
    boolean mayBe(int variable, int cell) {
        settle(variable);
        return (cells[wiring.from()[variable] + cell / 64] & 1L << cell) != 0;
    }

    /** Whether a literal is true of a cell. */
    boolean asks(int literal, int cell) {
        return (wiring.mask(literal)[cell / 64] & 1L << cell) != 0;
    }

    double low(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return fixed.number();
        }
        if (quantity instanceof Quantity.Points points) {
            return Sums.shown(segments.points(points.segment()).low());
        }
        return quantity instanceof Quantity.Answer answer ? answer(answer.variable(), true) : tiers.low();
    }

    double high(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return fixed.number();
        }
        if (quantity instanceof Quantity.Points points) {
            return Sums.shown(segments.points(points.segment()).high());
        }
        return quantity instanceof Quantity.Answer answer ? answer(answer.variable(), false) : tiers.high();
    }

    /** Bound of the numbers that may be answered; zero where none may. */
    private double answer(int variable, boolean low) {
        settle(variable);
        double bound = Double.NaN;
        for (Cell cell : circuit.space().variables().get(variable).cells()) {
            if (cell.number() != Variable.NONE && mayBe(variable, cell.number())) {
                Value known = region.known(variable, cell.number());
                Value meant = known == null && byExample ? cell.value() : known;
                double at = meant instanceof Value.Num num ? num.number() : low ? cell.least() : cell.most();
                bound = Double.isNaN(bound) ? at : low ? Math.min(bound, at) : Math.max(bound, at);
            }
        }
        return Double.isNaN(bound) ? 0 : bound;
    }

    SegmentBounds segmentBounds() {
        return segments;
    }

    CollateralBounds collateralBounds() {
        return collateral;
    }

    private static Truth shown(byte truth) {
        return truth == TRUE ? Truth.TRUE : truth == FALSE ? Truth.FALSE : Truth.OPEN;
    }

    /** A worker that finds what may still change in the region judged last. */
    public Influence influence() {
        return new Influence(circuit, this);
    }

    /**
     * Values of a facet that are not ruled out, by number.
     *
     * @throws IllegalArgumentException if the facet has no numbered values
     */
    public BitSet values(Facet facet) {
        if (facet instanceof Facet.Tier) {
            return tiers.possible();
        }
        if (facet instanceof Facet.Primary) {
            return segments.primary();
        }
        Truth truth = truth(facet);
        BitSet values = new BitSet();
        values.set(0, truth != Truth.TRUE);
        values.set(1, truth != Truth.FALSE);
        return values;
    }

    private Truth truth(Facet facet) {
        if (facet instanceof Facet.Member member) {
            return member(member.segment());
        }
        if (facet instanceof Facet.Item item) {
            return recommended(item.item());
        }
        if (facet instanceof Facet.IsTrue gate) {
            return gate(gate.gate());
        }
        throw new IllegalArgumentException("no numbered values: " + facet);
    }

    /** Whether a gate is true. */
    public Truth gate(int gate) {
        return shown(truths[gate]);
    }

    /** Whether a rule fires. */
    public Truth fires(int rule) {
        return shown(truths[circuit.fires(rule)]);
    }

    /** Whether a question applies. */
    public Truth applies(int question) {
        return shown(truths[wiring.when(circuit.space().first(question))]);
    }

    /** Whether the prospect is a member of a segment. */
    public Truth member(int segment) {
        return shown(segments.member(segment));
    }

    /** Whether a segment is vetoed. */
    public Truth excluded(int segment) {
        return shown(segments.excluded(segment));
    }

    /** Fewest points of a segment. */
    public long leastPoints(int segment) {
        return segments.points(segment).low();
    }

    /** Most points of a segment. */
    public long mostPoints(int segment) {
        return segments.points(segment).high();
    }

    /** Least score, within its limits. */
    public double leastScore() {
        return tiers.low();
    }

    /** Greatest score, within its limits. */
    public double mostScore() {
        return tiers.high();
    }

    /** Numbers of the tiers that are not ruled out; not to be changed. */
    public BitSet tiers() {
        return tiers.possible();
    }

    /** Numbers of the segments that are not ruled out as primary, the number of segments for none; not to be changed. */
    public BitSet primary() {
        return segments.primary();
    }

    /** Whether an item is among those recommended. */
    public Truth recommended(int item) {
        int[] showable = collateral.showable();
        for (int place = 0; place < showable.length; place++) {
            if (showable[place] == item) {
                return shown(collateral.shown(place));
            }
        }
        return Truth.FALSE;
    }

    /** Whether what is recommended, and in which order, is known to be the same whatever is answered. */
    public boolean isCollateralSettled() {
        return collateral.isSettled();
    }
}
