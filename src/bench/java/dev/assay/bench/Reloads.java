package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.ruleset.Mode;
import dev.assay.workload.PeerMaker;
import dev.assay.workload.PeerProgram;
import dev.assay.workload.Prospect;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Many edits of a program of 200 rules in ten files, each read and used for a classification: memory must stay where it was. */
final class Reloads {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Path home;
    private final List<Prospect> prospects = PeerMaker.prospects();
    private final ProgramReader reader;

    private Reloads(Path home) {
        this.home = home;
        reader = new ProgramReader(home);
    }

    /** Runs so many; prints on the way. */
    static void run(int edits) throws IOException {
        Path home = Files.createTempDirectory("assay-reloads");
        Loading.write(PeerProgram.of(PeerMaker.rules(200, PeerMaker.prospects()), 10), home);
        new Reloads(home).run(edits, new TreeSet<>(List.of(1, 10, 100, edits / 2, edits)));
    }

    private void run(int edits, Set<Integer> told) throws IOException {
        Figures.head("reloads", "heap after collection, KB", "metaspace, KB", "classes", "classes ever loaded");
        for (int i = 0; i <= edits; i++) {
            edit(i);
            use(i);
            if (told.contains(i)) {
                print(i);
            }
        }
    }

    private void edit(int i) throws IOException {
        Path file = home.resolve("rules/peers/votes-" + i % 10 + ".drl");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("employees >= \\d+", "employees >= " + (100 + i)));
    }

    private void use(int i) {
        Program program = Objects.requireNonNull(reader.read(PeerProgram.ID).program());
        program.classify(
                program.answerCheck()
                        .check(prospects.get(i % prospects.size()).answers(), "en")
                        .answers(),
                program.circumstances(NOW, null, null, Mode.FINAL));
    }

    private static void print(int reloads) {
        System.gc();
        System.gc();
        double kilobyte = 1 << 10;
        Figures.row(
                reloads,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / kilobyte,
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToDouble(usage -> usage.getUsed() / kilobyte)
                        .sum(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
}
