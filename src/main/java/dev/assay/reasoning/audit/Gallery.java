package dev.assay.reasoning.audit;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Prospects that were decided, and what was decided of them: most of what is possible shows in a few hundred drawn by chance. Sets are of numbers of prospects. */
final class Gallery {
    private final Circuit circuit;
    private final Decider decider;
    private final Region anywhere;
    private final List<String> items;
    private final List<int[]> prospects = new ArrayList<>();
    private final BitSet[] fired;
    private final BitSet[] tiers;
    private final BitSet[] members;
    private final BitSet[] shown;

    Gallery(Circuit circuit) {
        this.circuit = circuit;
        decider = circuit.decider();
        anywhere = Region.everything(circuit.space());
        Vocabulary vocabulary = circuit.ruleset().vocabulary();
        items = vocabulary.collateral().stream().map(CollateralItem::id).toList();
        fired = sets(circuit.ruleset().rules().size());
        tiers = sets(vocabulary.tiers().size());
        members = sets(vocabulary.segments().size());
        shown = sets(items.size());
    }

    private static BitSet[] sets(int size) {
        BitSet[] sets = new BitSet[size];
        for (int i = 0; i < size; i++) {
            sets[i] = new BitSet();
        }
        return sets;
    }

    /** Adds prospects drawn by chance, always the same: some answer little, some all. */
    void draw(int count) {
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            anywhere.example().ifPresent(first -> add(drawn(first, random)));
        }
    }

    private int[] drawn(int[] first, Random random) {
        int unanswered = random.nextInt(4);
        for (Variable variable : circuit.space().variables()) {
            if (random.nextInt(5) >= unanswered) {
                List<Cell> cells =
                        variable.cells().stream().filter(Cell::hasExample).toList();
                first[variable.number()] =
                        cells.get(random.nextInt(cells.size())).number();
            }
        }
        return first;
    }

    /** Adds one. */
    void add(int[] cells) {
        int number = prospects.size();
        prospects.add(cells);
        decider.judge(anywhere, cells);
        for (int rule = 0; rule < fired.length; rule++) {
            fired[rule].set(number, decider.fired(rule));
        }
        tiers[decider.value(new Facet.Tier())].set(number);
        for (int segment = 0; segment < members.length; segment++) {
            members[segment].set(number, decider.value(new Facet.Member(segment)) == 1);
        }
        int primary = decider.value(new Facet.Primary());
        if (primary < members.length) {
            members[primary].set(number);
        }
        decider.collateral().forEach(id -> shown[items.indexOf(id)].set(number));
    }

    /** How many there are. */
    int size() {
        return prospects.size();
    }

    /** The cells of all, by number. */
    List<int[]> prospects() {
        return prospects;
    }

    /** For whom a rule fires; not to be changed. */
    BitSet fired(int rule) {
        return fired[rule];
    }

    /** Who is in a tier; not to be changed. */
    BitSet tier(int tier) {
        return tiers[tier];
    }

    /** Who is a member of a segment, or has it as primary; not to be changed. */
    BitSet member(int segment) {
        return members[segment];
    }

    /** To whom an item is recommended; not to be changed. */
    BitSet shown(int item) {
        return shown[item];
    }
}
