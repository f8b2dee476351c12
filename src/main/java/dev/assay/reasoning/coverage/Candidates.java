package dev.assay.reasoning.coverage;

import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Prospects to choose from, each with the numbers of the goals that it shows. */
final class Candidates {
    private final List<Goal> goals;
    private final Decider decider;
    private final Region anybody;
    private final List<Candidate> all = new ArrayList<>();
    private final BitSet met = new BitSet();

    Candidates(List<Goal> goals, Decider decider, Region anybody) {
        this.goals = goals;
        this.decider = decider;
        this.anybody = anybody;
    }

    /**
     * One.
     *
     * @param cells by variable; not to be changed
     * @param shows numbers of goals; not to be changed
     */
    record Candidate(int[] cells, BitSet shows) {
        /** How many answers there are. */
        long size() {
            return Arrays.stream(cells).filter(c -> c != Variable.NONE).count();
        }

        int gain(BitSet wanted) {
            BitSet gain = (BitSet) shows.clone();
            gain.and(wanted);
            return gain.cardinality();
        }
    }

    /** What somebody shows. */
    BitSet shows(int[] cells) {
        return shows(anybody, cells);
    }

    /** What somebody shows of whom more is known than the cells. */
    BitSet shows(Region known, int[] cells) {
        decider.judge(known, cells);
        BitSet shows = new BitSet();
        for (int i = 0; i < goals.size(); i++) {
            shows.set(i, goals.get(i).isMet(decider, cells));
        }
        return shows;
    }

    void add(int[] cells) {
        Candidate candidate = new Candidate(cells, shows(cells));
        all.add(candidate);
        met.or(candidate.shows());
    }

    /** Goals that somebody shows; not to be changed. */
    BitSet met() {
        return met;
    }

    /** In the order in which they came; to be taken out of. */
    List<Candidate> all() {
        return all;
    }

    /** Adds some by chance, always the same: some answer little, some all. */
    void draw(int count) {
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            anybody.example().ifPresent(first -> add(drawn(first, random)));
        }
    }

    private int[] drawn(int[] cells, Random random) {
        int silence = random.nextInt(4);
        for (Variable variable : anybody.space().variables()) {
            if (random.nextInt(5) >= silence) {
                List<Cell> open = variable.cells().stream()
                        .filter(c -> c.hasExample() && anybody.has(variable.number(), c.number()))
                        .toList();
                cells[variable.number()] = open.get(random.nextInt(open.size())).number();
            }
        }
        return cells;
    }
}
