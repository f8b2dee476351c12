package dev.assay.web;

import dev.assay.decision.Decision;
import dev.assay.decision.DecisionIds;
import dev.assay.decision.DecisionQuery;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.TestLists;
import dev.assay.program.activation.ManualScheduler;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import dev.assay.web.chat.EmbedOrigins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A server of a test. Its folder is looked at, and its lists are worked on, when the test says so. */
public final class TestSite implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Database database;
    private final Decisions decisions;
    private final TestLists lists;
    private final ManualScheduler scheduler;
    private final WebServer server;

    private TestSite(
            Path home,
            Database database,
            Decisions decisions,
            TestLists lists,
            ManualScheduler scheduler,
            WebServer server) {
        this.home = home;
        this.database = database;
        this.decisions = decisions;
        this.lists = lists;
        this.scheduler = scheduler;
        this.server = server;
    }

    /** With a copy of the shipped programs, whose files a test may edit, for lists of up to 100,000 bytes. */
    public static TestSite start(Path folder) {
        Path home = folder.resolve("home");
        copy(Path.of("rules"), home.resolve("rules"));
        copy(Path.of("questionnaires"), home.resolve("questionnaires"));
        return of(home, folder, CLOCK, 100_000);
    }

    /** With the shipped programs, whose chatbot these may show in a frame. */
    public static TestSite embeddedBy(EmbedOrigins others, Path folder) {
        return of(Path.of(""), folder, CLOCK, 100_000, others);
    }

    /** With a Greek program, in whose ids is nothing that people read. */
    public static TestSite marked(Path folder, Clock clock) {
        Path home = folder.resolve("home");
        copy(Path.of("src/test/resources/web/marked"), home);
        return of(home, folder, clock, 100_000);
    }

    /** The same program and database, at another time. */
    public static TestSite later(Path folder, Clock clock) {
        return of(folder.resolve("home"), folder, clock, 100_000);
    }

    /** With the small programs of the tests of the API, on the first of March 2026. */
    static TestSite shop(Path folder) {
        Clock march = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return of(Path.of("src/test/resources/web/home"), folder, march, 1_000_000);
    }

    /**
     * With any programs.
     *
     * @param folder for its database and lists
     * @param most bytes of a list
     */
    static TestSite of(Path home, Path folder, Clock clock, long most) {
        return of(home, folder, clock, most, EmbedOrigins.NONE);
    }

    private static TestSite of(Path home, Path folder, Clock clock, long most, EmbedOrigins others) {
        Database database = Database.open(folder.resolve("assay.db").toString());
        RevisionHistory history = RevisionHistory.in(database);
        Programs programs = new Programs(home, history, clock);
        programs.look();
        ManualScheduler scheduler = new ManualScheduler();
        programs.watch(scheduler);
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home, clock), programs::active, clock);
        Decisions decisions = new Decisions(database, new DecisionIds(new SplittableRandom(1)), clock, kept);
        TestLists lists = TestLists.upTo(most, folder, database, kept, decisions, clock);
        WebServer.Served served = new WebServer.Served(programs, decisions, kept, lists.jobs(), database, clock, () -> {
            lists.jobs().close();
            programs.close();
            database.close();
        });
        WebServer server = WebServer.start(0, served.embeddedBy(others));
        return new TestSite(home, database, decisions, lists, scheduler, server);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    public String url() {
        return server.url();
    }

    /** Time for the folder to be seen changed, and at rest. */
    public void look() {
        scheduler.pass(Duration.ofSeconds(5));
    }

    /** Does all there is to do with lists. */
    public void workOnLists() {
        lists.work();
    }

    /** As somebody who deletes files by hand. */
    public void loseFiles() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolveSibling("lists"))) {
            for (Path list : all.filter(p -> p.endsWith("list")).toList()) {
                Files.delete(list);
            }
        }
    }

    public Database database() {
        return database;
    }

    public List<Decision> decisions() {
        return decisions
                .list(new DecisionQuery(null, null, null, null, null, null, 100))
                .decisions();
    }

    @Override
    public void close() {
        server.close();
    }
}
