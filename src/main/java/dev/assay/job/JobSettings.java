package dev.assay.job;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where lists are kept, and within which limits.
 *
 * @param folder where their files go; made when it is not there
 * @param most the most bytes of one list
 * @param kept how long a list is kept after it was last at work
 * @param atOnce how many lists are classified at once
 * @param cores how many threads work on each
 */
public record JobSettings(Path folder, long most, Duration kept, int atOnce, int cores) {
    /** 1 GB. */
    public static final long MOST = 1_000_000_000;

    /** Thirty days. */
    public static final Duration KEPT = Duration.ofDays(30);

    /**
     * @throws IllegalArgumentException if a number is not positive
     */
    public JobSettings {
        if (most < 1 || kept.isNegative() || kept.isZero() || atOnce < 1 || cores < 1) {
            throw new IllegalArgumentException(
                    most + " bytes, " + kept + ", " + atOnce + " at once, " + cores + " cores");
        }
    }

    /** Half of the machine's, so that single classifications stay quick. */
    public static int half() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** The usual limits, one list at a time. */
    public static JobSettings in(Path folder) {
        return new JobSettings(folder, MOST, KEPT, 1, half());
    }
}
