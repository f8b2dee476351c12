package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.fail;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Ruleset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differential test that the engine stands on: stock Drools, the classifier and the plain evaluator agree. */
class OracleTest {
    private static final int PROSPECTS = 500;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(1, Integer.getInteger("oracle", 41));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomProgramsConcludeAsStockDroolsDoes(long seed) {
        Ruleset ruleset = RandomProgram.of(seed).ruleset();
        Classifier classifier = new Classifier(ruleset);
        Random random = new Random(seed);
        try (Stock stock = new Stock(ruleset)) {
            for (int i = 0; i < PROSPECTS; i++) {
                Answers answers = RandomProgram.prospect(random);
                Circumstances circumstances = circumstances(random, ruleset);
                Disagreement found = Disagreement.of(ruleset, stock, classifier, answers, circumstances);
                if (found != null) {
                    fail("seed " + seed + ", prospect " + i + "\n" + found.smallest());
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
