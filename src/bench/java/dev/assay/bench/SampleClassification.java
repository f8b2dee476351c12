package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A classification by the programs that come with Assay, of made-up prospects whose answers are checked already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SampleClassification {
    /** Id of the program. */
    @Param({"b2b-saas", "retail-bank", "customer-base"})
    public String program = "";

    private Program loaded;
    private Circumstances circumstances;
    private List<Answers> prospects;
    private int next;

    /** Reads the program. */
    @Setup
    public void load() {
        loaded = Objects.requireNonNull(
                new ProgramReader(Path.of(".")).read(program).program());
        circumstances =
                loaded.circumstances(Instant.parse("2026-11-25T12:00:00Z"), null, null, dev.assay.ruleset.Mode.FINAL);
        prospects = new SampleProspects(loaded).make(1_000);
    }

    /** Tier, segments, score, collateral, advice; what explains them is not read. */
    @Benchmark
    public Classification classified() {
        next = next + 1 == prospects.size() ? 0 : next + 1;
        return loaded.classify(prospects.get(next), circumstances);
    }

    /** With every reason and every rule's sentence read, as the API does. */
    @Benchmark
    public int explained() {
        int read = 0;
        for (Concluded concluded : classified().conclusions()) {
            read += concluded.reason().length()
                    + concluded.sentence().length()
                    + concluded.restsOn().size();
        }
        return read;
    }
}
