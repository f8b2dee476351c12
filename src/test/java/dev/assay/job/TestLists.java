package dev.assay.job;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.storage.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;

/** Lists of a test's server. */
public final class TestLists {
    private TestLists() {}

    /** In a folder {@code lists}, within the usual limits. */
    public static ListJobs in(Path folder, Database database, KeptPrograms kept, Decisions decisions, Clock clock) {
        return ListJobs.open(
                database,
                JobSettings.in(folder.resolve("lists")),
                kept,
                decisions,
                new DecisionIds(new SplittableRandom(2)),
                clock);
    }
}
