package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.Flips;
import dev.assay.reasoning.contrast.Given;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.WhyNot;
import dev.assay.reasoning.search.Budget;
import dev.assay.workload.VariedRules;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** Why not, and the smallest changes, of made-up prospects: of the programs that come with Assay, and of made-up rules of ten shapes, named by their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ContrastSpeed {
    /** Id of a sample, or how many made-up rules. */
    @Param({"b2b-saas", "retail-bank", "customer-base", "200", "2000"})
    public String program = "";

    private Contrast contrast;
    private List<Given> prospects;
    private List<Subject> subjects;
    private int next;
    private long settled;
    private long asked;

    /** Reads the program and makes the prospects. */
    @Setup
    public void load() {
        ProgramReader reader = new ProgramReader(Path.of("."));
        boolean madeUp = Character.isDigit(program.charAt(0));
        Program loaded = Objects.requireNonNull(
                madeUp
                        ? reader.restore(VariedRules.of(Integer.parseInt(program)))
                                .program()
                        : reader.read(program).program());
        Circuit circuit = Circuit.of(loaded.ruleset(), LocalDate.of(2026, 11, 26), loaded.language());
        contrast = new Contrast(circuit);
        List<Answers> answers = new SampleProspects(loaded).make(200);
        prospects = answers.stream().map(a -> Given.of(circuit, a)).toList();
        subjects = Subject.all(loaded.vocabulary());
    }

    private Given prospect() {
        next++;
        return prospects.get(next % prospects.size());
    }

    /** The smallest changes to another tier. */
    @Benchmark
    public Flips otherTier() {
        return counted(contrast.otherTier(prospect(), new Budget(Contrast.STEPS)));
    }

    /** The smallest changes to another primary segment. */
    @Benchmark
    public Flips otherPrimary() {
        return counted(contrast.otherPrimary(prospect(), new Budget(Contrast.STEPS)));
    }

    /** Why not this tier, segment or item, one after the other, with the smallest changes that bring it. */
    @Benchmark
    public WhyNot whyNot() {
        Given prospect = prospect();
        Subject subject = subjects.get((next * 7) % subjects.size());
        while (subject.isIn(contrast.outcome(prospect))) {
            next++;
            subject = subjects.get((next * 7) % subjects.size());
        }
        WhyNot whyNot = contrast.whyNot(prospect, subject, new Budget(Contrast.STEPS));
        counted(whyNot.flips());
        return whyNot;
    }

    private Flips counted(Flips flips) {
        asked++;
        settled += flips.isSettled() ? 1 : 0;
        return flips;
    }

    /** Says how many answers were settled within the budget. */
    @org.openjdk.jmh.annotations.TearDown
    public void tell() {
        System.err.println(program + ": settled " + settled + " of " + asked);
    }
}
