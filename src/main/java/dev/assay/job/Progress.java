package dev.assay.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. Rate and time left are those of the run that is under way: what an earlier one did before it was stopped does not count as speed.
 *
 * @param rows rows done, good and bad
 * @param mistakes found in them
 * @param read bytes of the list that are done
 * @param total bytes of the list
 * @param fromRows rows that were done when this run began
 * @param fromRead bytes that were done when this run began
 * @param from when this run began, or null before the first
 * @param at when this was seen, or null before the first run
 * @param lost how many runs before this one, without one between that came further, ended with their process before their first row
 */
public record Progress(
        long rows,
        long mistakes,
        long read,
        long total,
        long fromRows,
        long fromRead,
        @Nullable Instant from,
        @Nullable Instant at,
        int lost) {

    static Progress none(long total) {
        return new Progress(0, 0, 0, total, 0, 0, null, null, 0);
    }

    /**
     * The same at the begin of a run.
     *
     * @param died whether the run before ended with its process
     */
    Progress begin(Instant now, boolean died) {
        return new Progress(rows, mistakes, read, total, rows, read, now, now, died && isVain() ? lost + 1 : 0);
    }

    /** Whether this run has not come further than where it began. */
    boolean isVain() {
        return rows <= fromRows;
    }

    /** Further on in the same run. */
    Progress seen(long nowRows, long nowMistakes, long nowRead, Instant now) {
        return new Progress(nowRows, nowMistakes, Math.min(nowRead, total), total, fromRows, fromRead, from, now, lost);
    }

    /** Per cent of the bytes, 0 to 100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, read * 100 / total);
    }

    /** Rows a second in this run, or null while that cannot be said. */
    public @Nullable Double rate() {
        double seconds = seconds();
        return seconds <= 0 || rows <= fromRows ? null : (rows - fromRows) / seconds;
    }

    /** What is left of this run at its rate so far, or null while that cannot be said. */
    public @Nullable Duration left() {
        double seconds = seconds();
        return seconds <= 0 || read <= fromRead
                ? null
                : Duration.ofMillis(Math.round(1000 * seconds * (total - read) / (read - fromRead)));
    }

    private double seconds() {
        return from == null || at == null ? 0 : Duration.between(from, at).toMillis() / 1000.0;
    }
}
