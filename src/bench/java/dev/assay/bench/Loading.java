package dev.assay.bench;

import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.workload.PeerMaker;
import dev.assay.workload.PeerProgram;
import dev.assay.workload.Peers;
import dev.assay.workload.VariedRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How long from DRL text in a folder to a program that can classify: in a fresh JVM, and after an edit of one file of ten. */
final class Loading {
    private static final int RUNS = 5;

    /** What the command gives the JVM where it does not run for long. */
    private static final List<String> COMMAND = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final ClassArchive archive;

    private Loading(ClassArchive archive) {
        this.archive = archive;
    }

    /** All of it; each run in a fresh JVM of its own, bare, and with what {@code ./assay} gives it: classes linked beforehand, and for short commands a plainer JIT. */
    static void run() throws IOException {
        Path other = written(VariedRules.of(60));
        new Loading(ClassArchive.trained("load-once", other.toString())).all();
    }

    private void all() throws IOException {
        Figures.head(
                "rules",
                "what",
                "JVM",
                "ms",
                "fastest, ms",
                "of its thread, CPU ms",
                "of the process, CPU ms",
                "load of the machine");
        row("1,000, one shape", "cold", "load-once", peers(2_000, 1_000, 1));
        row("1,000, many shapes", "cold", "load-once", VariedRules.of(1_000));
        row("10,000, one shape", "cold", "load-once", peers(10_000, 10_000, 1));
        row("10,000, many shapes", "cold", "load-once", VariedRules.of(10_000));
        row("2,000 in ten files", "one file edited, first time", "edit-once", peers(2_000, 2_000, 10));
    }

    private static ProgramFiles peers(int size, int some, int files) {
        Peers all = PeerMaker.rules(size, PeerMaker.prospects());
        return PeerProgram.of(
                new Peers(all.votes().subList(0, some), all.acceptableFrom(), all.targetFrom(), all.pieces()), files);
    }

    private void row(String rules, String what, String benchmark, ProgramFiles files) throws IOException {
        Path home = written(files);
        row(rules, what, "bare", () -> Child.run(List.of(), benchmark, home.toString()));
        row(rules, what, "as ./assay serve", () -> archive.run(List.of(), benchmark, home.toString()));
        row(rules, what, "as ./assay check", () -> archive.run(COMMAND, benchmark, home.toString()));
    }

    private static void row(String rules, String what, String java, Supplier<String> run) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<List<Double>> runs =
                IntStream.range(0, RUNS).mapToObj(i -> numbers(run.get())).toList();
        double fastest = runs.stream().mapToDouble(r -> r.get(0)).min().orElseThrow();
        Figures.row(rules, what, java, median(runs, 0), fastest, median(runs, 1), median(runs, 2), load);
    }

    private static Path written(ProgramFiles files) throws IOException {
        Path home = Files.createTempDirectory("assay-load");
        write(files, home);
        return home;
    }

    private static List<Double> numbers(String line) {
        List<Double> numbers = new ArrayList<>();
        for (String word : line.split(" ")) {
            numbers.add(Double.valueOf(word));
        }
        return numbers;
    }

    private static double median(List<List<Double>> runs, int column) {
        return Figures.median(runs.stream().map(run -> run.get(column)).toList());
    }

    static void write(ProgramFiles files, Path home) throws IOException {
        for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
            Path place = home.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    /** In the fresh JVM: reads once. */
    static void once(Path home) {
        report(new ProgramReader(home));
    }

    /** In the fresh JVM: reads, waits for nothing, edits one file of ten, reads again. */
    static void edit(Path home) throws IOException {
        ProgramReader reader = new ProgramReader(home);
        good(reader.read(PeerProgram.ID));
        Path file = home.resolve("rules/peers/votes-4.drl");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("employees >= (\\d+)", "employees >= $10"));
        report(reader);
        Files.writeString(file, text);
    }

    private static void report(ProgramReader reader) {
        long began = System.nanoTime();
        long process = Clocks.process();
        long thread = Clocks.thread();
        good(reader.read(PeerProgram.ID));
        System.out.println((System.nanoTime() - began) / 1e6 + " " + (Clocks.thread() - thread) / 1e6 + " "
                + (Clocks.process() - process) / 1e6);
    }

    static void good(Reading reading) {
        if (reading.program() == null) {
            throw new IllegalStateException(reading.errors().toString());
        }
    }
}
