package dev.assay.bench;

import dev.assay.workload.Prospect;
import dev.assay.workload.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One engine in a race: it classifies prospects by number, window by window. */
final class Lane {
    private static final double SECOND = 1e9;

    private final String name;
    private final IntFunction<Verdict> engine;
    private final int prospects;
    private final List<Double> costs = new ArrayList<>();
    private int next;
    private long bytes;
    private long kept;

    /**
     * @param name what the table calls it
     * @param engine classifies the prospect of a number from 0
     * @param prospects how many there are
     */
    Lane(String name, IntFunction<Verdict> engine, int prospects) {
        this.name = name;
        this.engine = engine;
        this.prospects = prospects;
    }

    String name() {
        return name;
    }

    /** The line of one prospect, for comparison. */
    String line(Prospect prospect, int number) {
        return engine.apply(number).line(prospect.id());
    }

    /** Classifies for so many CPU seconds of this thread. The cost is CPU time of the process a prospect, in µs. */
    void window(double seconds, boolean counts) {
        long began = Clocks.process();
        long from = Clocks.thread();
        long allocated = Clocks.allocated();
        long done = 0;
        int batch = 1;
        long now;
        do {
            for (int i = 0; i < batch; i++) {
                kept += engine.apply(next).points();
                next = next + 1 == prospects ? 0 : next + 1;
            }
            done += batch;
            now = Clocks.thread();
            if (now - from < 5_000_000 && batch < 256) {
                batch *= 2;
            }
        } while (now - from < seconds * SECOND);
        if (counts) {
            costs.add((Clocks.process() - began) / 1e3 / done);
            bytes = (Clocks.allocated() - allocated) / done;
        }
    }

    /** Median cost of a prospect in µs. */
    double cost() {
        return Figures.median(costs);
    }

    /** Median over the windows of how many times the cost of another in the window beside it. */
    double against(Lane limit) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            ratios.add(costs.get(i) / limit.costs.get(i));
        }
        return Figures.median(ratios);
    }

    /** Bytes allocated a prospect. */
    long bytes() {
        return bytes;
    }

    /** Printed, so that no work can be left out as unused. */
    long kept() {
        return kept;
    }
}
