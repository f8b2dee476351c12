package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.assay.problem.Problem;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.KnownFiles;
import dev.assay.ruleset.drl.Reading;
import dev.assay.ruleset.drl.RulesetReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differential test that the engine stands on: stock Drools, the classifier with each of its plans in turn, and the plain evaluator agree. */
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

    static LongStream someSeeds() {
        return LongStream.range(1, Math.max(5, Integer.getInteger("oracle", 41) / 10));
    }

    /** Rules of a random program in DRL, and beside them a random table. Stock Drools compiles the table's file by itself. */
    @ParameterizedTest
    @MethodSource("someSeeds")
    void tablesConcludeAsStockDroolsDoes(long seed) {
        RandomProgram program = RandomProgram.of(seed, 10);
        Vocabulary vocabulary = program.ruleset().vocabulary();
        byte[] table = RandomTable.csv(
                        seed,
                        vocabulary.program().replace('-', '_'),
                        vocabulary.segments().stream()
                                .map(SegmentDefinition::id)
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
        Reading read = RulesetReader.restore(
                vocabulary, List.of(new RuleFile("b.drl.csv", table)), LocalDate.of(2026, 6, 15), new KnownFiles());
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        List<Rule> rules = new ArrayList<>(program.ruleset().rules());
        rules.addAll(read.ruleset().rules());
        assertThat(rules).hasSizeGreaterThan(14);
        Ruleset ruleset = new Ruleset(vocabulary, rules);
        Random random = new Random(seed);
        agreeOn(
                ruleset,
                new Stock(
                        ruleset,
                        List.of(
                                program.drl(),
                                new SpreadsheetCompiler().compile(new ByteArrayInputStream(table), InputType.CSV))),
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
        List<Classifier> classifiers = List.of(
                new Classifier(ruleset),
                new Classifier(ruleset, course -> Plan.fast(course, 1)),
                new Classifier(ruleset, Plan::spelledOut));
        PlainEvaluator plain = new PlainEvaluator(ruleset);
        try (Stock stock = compiled) {
            for (int i = 0; i < PROSPECTS; i++) {
                Disagreement found = Disagreement.of(
                        ruleset,
                        stock,
                        plain,
                        classifiers.get(i % classifiers.size()),
                        prospects.get(),
                        circumstances.get());
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
