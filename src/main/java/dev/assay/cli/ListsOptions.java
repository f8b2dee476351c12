package dev.assay.cli;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobSettings;
import dev.assay.job.ListJobs;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server keeps the lists that it classifies, and within which limits: {@code @Mixin ListsOptions lists}. */
final class ListsOptions {
    private static final long MB = 1_000_000;

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            defaultValue = "${env:ASSAY_LISTS}",
            description = {
                "Where lists that are sent to the server are kept, with their results.",
                "Default: $$ASSAY_LISTS, else data/lists in the home folder."
            })
    private @Nullable String folder;

    @Option(
            names = "--lists-max",
            paramLabel = "MB",
            defaultValue = "${env:ASSAY_LISTS_MAX:-1000}",
            description = "The largest list that is taken, in megabytes. Default: $$ASSAY_LISTS_MAX, else 1000.")
    private long most;

    @Option(
            names = "--lists-keep",
            paramLabel = "DAYS",
            defaultValue = "${env:ASSAY_LISTS_KEEP:-30}",
            description = {
                "After how many days at rest a list and its results are deleted.",
                "Default: $$ASSAY_LISTS_KEEP, else 30."
            })
    private long days;

    @Option(
            names = "--lists-at-once",
            paramLabel = "N",
            defaultValue = "${env:ASSAY_LISTS_AT_ONCE:-1}",
            description = "How many lists are classified at the same time. Default: $$ASSAY_LISTS_AT_ONCE, else 1.")
    private int atOnce;

    @Option(
            names = "--lists-cores",
            paramLabel = "N",
            defaultValue = "${env:ASSAY_LISTS_CORES}",
            description = {
                "How many cores work on each of them.",
                "Default: $$ASSAY_LISTS_CORES, else half of the machine's, so that single classifications stay quick."
            })
    private @Nullable Integer cores;

    /**
     * Opens the lists.
     *
     * @throws UsageException if a limit makes no sense, or the folder cannot be made
     */
    ListJobs open(Path home, Opened open, KeptPrograms kept, Clock clock) {
        check("--lists-max", most, 1, 1_000_000);
        check("--lists-keep", days, 1, 36_500);
        check("--lists-at-once", atOnce, 1, 64);
        int each = cores == null ? JobSettings.half() : cores;
        check("--lists-cores", each, 1, 1_024);
        Path where = folder == null || folder.isBlank() ? home.resolve("data").resolve("lists") : Path.of(folder);
        JobSettings settings =
                new JobSettings(where.toAbsolutePath().normalize(), most * MB, Duration.ofDays(days), atOnce, each);
        try {
            return ListJobs.open(
                    open.database(), settings, kept, open.decisions(), new DecisionIds(new SecureRandom()), clock);
        } catch (UncheckedIOException e) {
            throw new UsageException("The folder " + where
                    + " for lists cannot be made or written. Change its rights, or name another with --lists.");
        }
    }

    private static void check(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new UsageException(
                    option + " is a whole number from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
