package dev.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

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

    /**
     * Why not, and smallest changes.
     *
     * @param programs ids of samples, or numbers of made-up rules; none for all
     */
    static void contrast(List<String> programs) throws RunnerException {
        sampled(ContrastSpeed.class, programs);
    }

    /**
     * What is possible, and what to ask next.
     *
     * @param programs ids of samples, or numbers of made-up rules; none for all
     */
    static void next(List<String> programs) throws RunnerException {
        sampled(NextSpeed.class, programs);
    }

    private static void sampled(Class<?> benchmark, List<String> programs) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(benchmark.getSimpleName()).verbosity(VerboseMode.SILENT);
        if (!programs.isEmpty()) {
            options.param("program", programs.toArray(String[]::new));
        }
        Figures.head("program", "what", "median ms", "p95 ms", "p99 ms");
        for (RunResult run : new Runner(options.build()).run()) {
            Statistics all = run.getPrimaryResult().getStatistics();
            Figures.row(
                    run.getParams().getParam("program"),
                    run.getPrimaryResult().getLabel(),
                    all.getPercentile(50),
                    all.getPercentile(95),
                    all.getPercentile(99));
        }
    }
}
