package dev.assay.batch;

/**
 * How far a list has come.
 *
 * @param rows rows done, whether classified or passed over
 * @param mistakes mistakes found in them
 * @param bytesRead bytes of the list read so far
 * @param bytes bytes of the list
 */
public record ListProgress(long rows, long mistakes, long bytesRead, long bytes) {
    /** Is told how far it has come, some hundred rows apart, by the thread that runs the list. */
    @FunctionalInterface
    public interface Listener {
        /** Takes note; what it throws ends the run. */
        void at(ListProgress progress);
    }
}
