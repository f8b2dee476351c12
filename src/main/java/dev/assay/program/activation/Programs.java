package dev.assay.program.activation;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * The active programs. A folder's content becomes active when it has no error and no failing case, by one swap; else the last good revision stays. Whoever holds a
 * {@link Program} finishes on it. The newest activation in the history rules: what another process activates, such as the rollback command, is followed. Of two servers
 * whose folders differ, the last one that saw its folder change, or started, wins. For use by many threads.
 */
public final class Programs implements AutoCloseable {
    /** How often the history is asked what others activated. */
    static final Duration FOLLOW = Duration.ofSeconds(1);

    private final ProgramReader reader;
    private final RevisionHistory history;
    private final Rollbacks rollbacks;
    private final Activator activator;
    private final FolderWatch watch;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    /**
     * Restores what was last active, and looks at the folder for the first time. Nothing of the folder is active yet: it may be half written. It becomes
     * active when a second look, by {@link #watch} or {@link #look}, finds the same.
     *
     * @param home folder with {@code questionnaires/} and {@code rules/}
     * @param history where revisions are kept
     * @param clock says when something became active
     */
    public Programs(Path home, RevisionHistory history, Clock clock) {
        this(home, history, clock, LoggerFactory.getLogger(Activator.class));
    }

    /** The same without a word in the log: for a command, which tells people from the status what is wrong. */
    public static Programs withoutLog(Path home, RevisionHistory history, Clock clock) {
        return new Programs(home, history, clock, NOPLogger.NOP_LOGGER);
    }

    private Programs(Path home, RevisionHistory history, Clock clock, Logger log) {
        this.reader = new ProgramReader(home, clock);
        this.history = history;
        this.rollbacks = new Rollbacks(home, history, clock);
        this.activator = new Activator(reader, history, clock, log);
        this.watch = new FolderWatch(reader.folder(), activator::consider);
        this.clock = clock;
        activator.follow();
        watch.look();
    }

    /** Watches the folder and the history from now on, until closed. The scheduler is closed with this. */
    public synchronized void watch(Scheduler with) {
        scheduler = with;
        with.every(FolderWatch.LOOK, watch::look);
        with.every(FOLLOW, this::follow);
    }

    private void follow() {
        activator.follow();
        if (activator.newDay()) {
            watch.tellAgain();
        }
    }

    /** Looks at the folder now. What the look before has seen as well becomes active, when it is good and new. */
    public void look() {
        watch.look();
    }

    /**
     * Waits until the folder has come to rest for the first time, and what is good in it is active. Only of use while it is watched.
     *
     * @param atMost how long
     * @return false when files were written all the time
     */
    public boolean awaitRest(Duration atMost) throws InterruptedException {
        return watch.awaitRest(atMost);
    }

    /** Ids of all programs that are active or have a folder. */
    public SortedSet<String> ids() {
        return new TreeSet<>(activator.standings().keySet());
    }

    /** The active program of an id. */
    public Optional<Program> active(String id) {
        return standing(id).map(Standing::program);
    }

    /** How a program stands; empty for an id of which nothing is known. */
    public Optional<ProgramStatus> status(String id) {
        return standing(id)
                .flatMap(s -> (s.folder() == null ? s.missing(clock.instant()) : s)
                        .told()
                        .map(folder -> new ProgramStatus(id, s.activation(), folder)));
    }

    private Optional<Standing> standing(String id) {
        return Optional.ofNullable(activator.standings().get(id));
    }

    /** All activations of a program, newest first. */
    public List<Activation> history(String id) {
        return history.of(id);
    }

    /** Goes back; see {@link Rollbacks#to}. */
    public Rollback rollback(String id, @Nullable String revision, String actor) {
        Rollback rollback = rollbacks.to(id, revision, actor);
        activator.follow();
        return rollback;
    }

    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.close();
        }
    }
}
