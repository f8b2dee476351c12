package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.fail;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Ruleset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differential test that the engine stands on: stock Drools, the classifier and the plain evaluator agree. */
class OracleTest {
    private static final int PROSPECTS = 500;

    static LongStream seeds() {
        return LongStream.range(1, Integer.getInteger("oracle", 41));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomProgramsConcludeAsStockDroolsDoes(long seed) {
        RandomProgram program = RandomProgram.of(seed);
        Ruleset ruleset = program.ruleset();
        Random random = new Random(seed);
        agreeOn(
                ruleset,
                new Stock(ruleset),
                "seed " + seed,
                () -> program.prospect(random),
                () -> circumstances(random, ruleset));
    }

    static List<Shipped> programs() {
        return Shipped.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shippedProgramsConcludeAsStockDroolsDoes(Shipped program) {
        Ruleset ruleset = program.ruleset();
        Random random = new Random(1);
        agreeOn(
                ruleset,
                new Stock(ruleset, program.texts()),
                program.name(),
                () -> Shipped.prospect(ruleset, random),
                () -> circumstances(random, ruleset));
    }

    static void agreeOn(
            Ruleset ruleset,
            Stock compiled,
            String name,
            Supplier<Answers> prospects,
            Supplier<Circumstances> circumstances) {
        Classifier classifier = new Classifier(ruleset, 1 + ruleset.rules().size() % 2 * Splits.WORTH_IT);
        PlainEvaluator plain = new PlainEvaluator(ruleset);
        try (Stock stock = compiled) {
            for (int i = 0; i < PROSPECTS; i++) {
                Disagreement found =
                        Disagreement.of(ruleset, stock, plain, classifier, prospects.get(), circumstances.get());
                if (found != null) {
                    fail(name + ", prospect " + i + "\n" + found.smallest());
                }
            }
        }
    }

    static Circumstances circumstances(Random random, Ruleset ruleset) {
        Instant noon = LocalDateTime.parse((random.nextBoolean() ? "2026-06-15" : "2026-06-16") + "T12:00")
                .atZone(ruleset.vocabulary().zone())
                .toInstant();
        return new Circumstances(
                noon, null, random.nextBoolean() ? "en" : null, random.nextBoolean() ? Mode.OPEN : Mode.FINAL);
    }
}
