package dev.assay.reasoning.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The circuit decides as the engine decides, of every answer in a cell as of its example. */
class DeciderTest {
    private static final int PROSPECTS = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesExamplesOfRandomProgramsAsTheEngineDoes(long seed) {
        Random random = new Random(seed);
        decidesExamples(
                RandomProgram.of(seed).ruleset(),
                DAY.plusDays(random.nextInt(2)),
                random.nextBoolean() ? "en" : null,
                random,
                PROSPECTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersOfOneCellAreDecidedAlike(long seed) {
        RandomProgram program = RandomProgram.of(seed, 20);
        Ruleset ruleset = RandomAnswers.exact(program.ruleset(), DAY);
        assertThat(ruleset.rules()).hasSizeGreaterThan(3);
        Random random = new Random(seed);
        Decider decider = Circuit.of(ruleset, DAY, null).decider();
        PlainEvaluator engine = new PlainEvaluator(ruleset);
        for (int i = 0; i < PROSPECTS; i++) {
            Answers answers = program.prospect(random);
            agree(ruleset, decider.decide(answers), engine, answers, DAY, null);
        }
    }

    static List<Ruleset> programs() {
        ProgramReader reader = new ProgramReader(Path.of("."));
        List<Ruleset> all = new ArrayList<>();
        for (String id : reader.names()) {
            Program program = Objects.requireNonNull(reader.read(id).program());
            all.add(program.ruleset());
            program.markets().all().stream().map(Market::ruleset).forEach(all::add);
        }
        return all;
    }

    @Test
    void decidesTheSampleProgramsAsTheEngineDoesInEveryMarket() {
        List<Ruleset> programs = programs();
        assertThat(programs).hasSizeGreaterThan(4);
        for (Ruleset ruleset : programs) {
            decidesExamples(ruleset, LocalDate.of(2026, 11, 26), "en", new Random(1), 400);
        }
    }

    private static void decidesExamples(
            Ruleset ruleset, LocalDate day, @Nullable String language, Random random, int prospects) {
        Circuit circuit = Circuit.of(ruleset, day, language);
        Decider decider = circuit.decider();
        PlainEvaluator engine = new PlainEvaluator(ruleset);
        for (int i = 0; i < prospects; i++) {
            int[] cells = RandomAnswers.cells(circuit.space(), random);
            Answers answers = circuit.space().answers(cells);
            agree(ruleset, decider.decide(cells), engine, answers, day, language);
        }
    }

    private static void agree(
            Ruleset ruleset,
            Outcome decided,
            PlainEvaluator engine,
            Answers answers,
            LocalDate day,
            @Nullable String language) {
        assertThat(decided)
                .as("%s, %s", ruleset.vocabulary().program(), answers.values())
                .isEqualTo(RandomAnswers.outcome(
                        engine.classify(answers, RandomAnswers.atNoon(ruleset, day, language)), ruleset));
    }
}
