package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.Asking;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.workload.VariedRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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

/** What is possible and what to ask next, after each of some answers: by the samples, and by made-up rules of ten shapes, named by their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NextSpeed {
    /** Id of a sample, or how many made-up rules. */
    @Param({"b2b-saas", "retail-bank", "customer-base", "200", "2000"})
    public String program = "";

    private Reasoning reasoning;
    private Asking asking;
    private List<Answers> answers;
    private int turn;

    /** Reads the program; makes prospects who have answered nothing, one question, two, and so on. */
    @Setup
    public void load() {
        ProgramReader reader = new ProgramReader(Path.of("."));
        Program loaded = Objects.requireNonNull(
                Character.isDigit(program.charAt(0))
                        ? reader.restore(VariedRules.of(Integer.parseInt(program)))
                                .program()
                        : reader.read(program).program());
        reasoning = new Reasoning(loaded, LocalDate.of(2026, 11, 26), null);
        asking = new Asking(reasoning, List.of());
        answers = new ArrayList<>();
        Random random = new Random(3);
        for (Answers whole : new SampleProspects(loaded).make(60)) {
            Map<String, Object> some = new HashMap<>();
            int left = random.nextInt(9);
            for (String id : loaded.questionnaire().ids()) {
                if (left-- > 0 && whole.values().containsKey(id)) {
                    some.put(id, whole.values().get(id).plain());
                }
            }
            answers.add(loaded.answerCheck().check(some, "en").answers());
        }
    }

    /** What is possible. */
    @Benchmark
    public Possible possible() {
        return outlook().possible(Search.STEPS);
    }

    /** What is possible, and the next question. */
    @Benchmark
    public Optional<Next> possibleAndNext() {
        Outlook outlook = outlook();
        return asking.next(outlook, outlook.possible(Search.STEPS));
    }

    private Outlook outlook() {
        turn++;
        return new Outlook(reasoning, answers.get(turn % answers.size()), null);
    }
}
