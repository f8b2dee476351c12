package dev.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of JMH, each in JVMs of its own, and prints what they found. */
final class Jmh {
    private Jmh() {}

    /** Classifications by the programs that come with Assay, those that are there. */
    static void samples() throws RunnerException {
        String[] programs = Stream.of("b2b-saas", "retail-bank", "customer-base")
                .filter(program -> Files.exists(Path.of("rules", program, "program.json")))
                .toArray(String[]::new);
        Figures.head("program", "what", "µs", "± µs", "bytes");
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include(SampleClassification.class.getSimpleName())
                        .param("program", programs)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            Figures.row(
                    run.getParams().getParam("program"),
                    run.getPrimaryResult().getLabel(),
                    run.getPrimaryResult().getScore(),
                    run.getPrimaryResult().getScoreError(),
                    Math.round(run.getSecondaryResults().entrySet().stream()
                            .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                            .mapToDouble(e -> e.getValue().getScore())
                            .sum()));
        }
    }
}
