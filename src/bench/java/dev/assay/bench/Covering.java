package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.coverage.Coverage;
import dev.assay.reasoning.coverage.ProgramCoverage;
import dev.assay.workload.VariedRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How many prospects it takes, beside the cases that a program has and without them, to show all that can be shown of its rules; and how long that takes. */
final class Covering {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final int RUNS = 5;

    private Covering() {}

    static void run(String programs) {
        ProgramReader reader = new ProgramReader(Path.of("."), CLOCK);
        System.out.println(
                "| program | rules | to show | impossible | not settled | cases there are | shown by them | suggested | without the cases | first, ms | then, ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (String name : programs.split(",")) {
            Reading reading = name.startsWith("varied")
                    ? reader.read(VariedRules.of(Integer.parseInt(name.substring("varied".length()))))
                    : reader.read(name);
            line(
                    name,
                    Objects.requireNonNull(
                            reading.program(), () -> reading.problems().toString()));
        }
    }

    private static void line(String name, Program program) {
        double[] millis = new double[1 + RUNS];
        List<ProgramCoverage.OfMarket> found = List.of();
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            found = new ProgramCoverage(program, CLOCK).of(Coverage.STEPS);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Program without = new Program(
                program.id(),
                program.title(),
                program.language(),
                program.vocabulary(),
                program.ruleset(),
                program.answerCheck(),
                program.classifier(),
                program.markets(),
                List.of(),
                program.files(),
                program.revision(),
                program.understanding());
        double[] rest = Arrays.stream(millis).skip(1).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %,.0f | %,.0f |",
                name,
                program.ruleset().rules().size(),
                found.stream().mapToInt(m -> m.coverage().all()).sum(),
                found.stream().mapToInt(m -> m.coverage().impossible().size()).sum(),
                found.stream().mapToInt(m -> m.coverage().unsettled().size()).sum(),
                program.cases().size(),
                found.stream().mapToInt(m -> m.coverage().known()).sum(),
                found.stream().mapToInt(m -> m.cases().size()).sum(),
                new ProgramCoverage(without, CLOCK)
                        .of(Coverage.STEPS).stream()
                                .mapToInt(m -> m.cases().size())
                                .sum(),
                millis[0],
                rest[RUNS / 2]));
    }
}
