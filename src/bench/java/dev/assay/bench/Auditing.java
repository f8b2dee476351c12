package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.audit.Audit;
import dev.assay.reasoning.audit.Depth;
import dev.assay.reasoning.audit.ProgramCheck;
import dev.assay.workload.VariedRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** How long it takes to look through a program: the first time in a process, as the command does it, and the median of five more. */
final class Auditing {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final int RUNS = 5;

    private Auditing() {}

    static void run(String programs) {
        ProgramReader reader = new ProgramReader(Path.of("."), CLOCK);
        System.out.println("| program | rules | depth | steps | first, ms | then, ms | found | not settled |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|---:|");
        for (String name : programs.split(",")) {
            Reading reading = name.startsWith("varied")
                    ? reader.read(VariedRules.of(Integer.parseInt(name.substring("varied".length()))))
                    : reader.read(name);
            for (Depth depth : java.util.List.of(Depth.QUICK, Depth.DEEP)) {
                line(name, reading, depth);
            }
        }
    }

    private static void line(String name, Reading reading, Depth depth) {
        Program program = Objects.requireNonNull(
                reading.program(), () -> reading.problems().toString());
        double[] millis = new double[1 + RUNS];
        Audit.Report report = new Audit.Report(java.util.List.of(), java.util.List.of(), 0);
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            report = ProgramCheck.of(program, reading.problems(), CLOCK, depth);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        double first = millis[0];
        double[] rest = java.util.Arrays.stream(millis).skip(1).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %,d | %,.0f | %,.0f | %d | %d |",
                name,
                program.ruleset().rules().size(),
                depth.isWhole() ? "deep" : "quick",
                report.steps(),
                first,
                rest[RUNS / 2],
                report.problems().size(),
                report.unsettled().size()));
        if (Boolean.getBoolean("told")) {
            report.problems().forEach(System.out::println);
            report.unsettled().forEach(System.out::println);
        }
    }
}
