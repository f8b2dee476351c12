package dev.assay.reasoning.circuit;

/** Bounds of a sum, both included. Changed while it is added up. */
final class Interval {
    private long low;
    private long high;

    void clear() {
        low = 0;
        high = 0;
    }

    void add(long least, long most) {
        low += least;
        high += most;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }
}
