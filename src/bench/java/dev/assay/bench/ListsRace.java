package dev.assay.bench;

import dev.assay.batch.ListOutcome;
import dev.assay.batch.ListRequest;
import dev.assay.batch.ListWork;
import dev.assay.batch.Recorder;
import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.document.Document;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.MappingReader;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bank's list through Assay, and through a plain Java loop that does the same to it: rows a second of CPU, which is of one core. Runs take turns. */
final class ListsRace {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 9;
    private static final String ID = "retail-bank";

    private final Path folder;
    private final Program program;
    private final Mapping mapping;

    private ListsRace() throws IOException {
        folder = Files.createTempDirectory("assay-lists");
        program =
                Objects.requireNonNull(new ProgramReader(Path.of(".")).read(ID).program());
        Path file = Path.of("rules", ID, "mapping.json");
        mapping = MappingReader.read(Document.read(file.toString(), Files.readAllBytes(file)), program.questionnaire())
                .mapping();
    }

    private interface Pass {
        long rows() throws IOException;
    }

    /**
     * Runs.
     *
     * @param list the bank's list
     */
    static void run(Path list) throws IOException {
        if (!Files.exists(list)) {
            System.out.println("Skipped: there is no file " + list + " (the UCI Bank Marketing set as CSV).");
            return;
        }
        new ListsRace().race(list);
    }

    private void race(Path list) throws IOException {
        Path ours = folder.resolve("assay.csv");
        Path plain = folder.resolve("plain.csv");
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        ListWork alone = new ListWork(program, 1);
        double limitAtFirst = 0;
        double rateAtFirst = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double limit = rate(() -> PlainList.run(list, plain));
            double rate = rate(() -> classify(alone, list, ours, null));
            if (round == -WARM_UP) {
                limitAtFirst = limit;
                rateAtFirst = rate;
            }
            if (round >= 0) {
                limits.add(limit);
                rates.add(rate);
                ratios.add(rate / limit);
            }
        }
        Figures.head("what", "rows a CPU second", "share of the plain loop");
        Figures.row("plain Java loop", Figures.median(limits), "1");
        Figures.row("Assay, decision log off", Figures.median(rates), share(Figures.median(ratios)));
        Figures.row("plain Java loop, first pass of a JVM", limitAtFirst, "1");
        Figures.row("Assay, decision log off, first pass", rateAtFirst, share(rateAtFirst / limitAtFirst));
        ListWork all = new ListWork(program);
        List<Double> onAll = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double rate = rate(() -> classify(all, list, ours, null));
            if (round >= 0) {
                onAll.add(rate);
            }
        }
        Figures.row(
                "Assay, decision log off, on all cores at once",
                Figures.median(onAll),
                share(Figures.median(onAll) / Figures.median(limits)));
        double recorded = recorded(list);
        Figures.row("Assay, decision log on", recorded, share(recorded / Figures.median(limits)));
        System.out.println("\n" + differences(ours, plain)
                + " rows differ in tier, primary, segments, score, collateral or advice.");
    }

    private double recorded(Path list) throws IOException {
        try (Database database = Database.open(folder.resolve("log.db").toString())) {
            RevisionHistory history = RevisionHistory.in(database);
            new Programs(Path.of("."), history, Clock.systemUTC()).look();
            KeptPrograms kept = new KeptPrograms(history, new ProgramReader(Path.of(".")));
            Decisions decisions = new Decisions(database, new DecisionIds(new SecureRandom()), Clock.systemUTC(), kept);
            return rate(() -> classify(new ListWork(program), list, folder.resolve("kept.csv"), decisions::append));
        }
    }

    private static String share(double ratio) {
        return String.format(java.util.Locale.ROOT, "%.2f", ratio);
    }

    private static double rate(Pass pass) throws IOException {
        long began = Clocks.process();
        long rows = pass.rows();
        return rows * 1e9 / (Clocks.process() - began);
    }

    private long classify(ListWork work, Path in, Path out, @Nullable Recorder recorder) throws IOException {
        ListRequest request =
                new ListRequest(in, "bank.csv", out, null, mapping, null, null, null, NOW, false, recorder, false);
        ListOutcome outcome = work.run(request, progress -> {}, () -> false);
        if (outcome.summary() == null) {
            throw new IllegalStateException(outcome.problems().toString());
        }
        return outcome.summary().classified();
    }

    private static long differences(Path one, Path other) throws IOException {
        long different = 0;
        try (BufferedReader a = Files.newBufferedReader(one);
                BufferedReader b = Files.newBufferedReader(other)) {
            for (String x = a.readLine(), y = b.readLine();
                    x != null && y != null;
                    x = a.readLine(), y = b.readLine()) {
                if (!judged(x).equals(judged(y))) {
                    different++;
                    if (different <= 2) {
                        System.out.println("\nAssay " + x + "\nplain " + y);
                    }
                }
            }
        }
        return different;
    }

    /** Without the last three columns. */
    private static String judged(String row) {
        String rest = row;
        for (int i = 0; i < 3; i++) {
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf(',')));
        }
        return rest;
    }

    /** A million made-up rows in a JVM of 256 MB. */
    static void million() throws IOException {
        Path file = Files.createTempFile("assay-million", ".csv");
        MadeUpList.write(file, 1_000_000);
        Figures.head(
                "rows", "rows a second", "rows a CPU second", "most heap in use, MB", "most memory of the process, MB");
        System.out.println(
                Child.run(List.of("-Xmx256m", "-Ddrools.dateformat=yyyy-MM-dd"), "million-once", file.toString()));
        Files.delete(file);
    }

    /** In the small JVM. */
    static void once(Path in) throws IOException {
        ListsRace race = new ListsRace();
        long began = System.nanoTime();
        long cpu = Clocks.process();
        long rows = race.classify(new ListWork(race.program), in, race.folder.resolve("out.csv"), null);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpuSeconds = (Clocks.process() - cpu) / 1e9;
        double heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        Figures.row(rows, rows / seconds, rows / cpuSeconds, heap / (1 << 20), most());
    }

    private static String most() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "not told by this system"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                        .findFirst()
                        .orElse("");
    }
}
