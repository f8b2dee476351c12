package dev.assay.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.World;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Ruleset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the sample programs is held to the engine itself: Drools, market chosen by the answers. */
class SampleProgramsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int PROSPECTS = 8;
    private static final int COMPLETIONS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"b2b-saas", "customer-base", "retail-bank"})
    void completionsComeToWhatWasSaidToBePossible(String id) {
        Program program = program(id);
        Reasoning reasoning = new Reasoning(program, DAY, null);
        Random random = new Random(7);
        for (int i = 0; i < PROSPECTS; i++) {
            int[] some = RandomAnswers.cells(reasoning.circuit(null).space(), random);
            Answers answers = reasoning.circuit(null).space().answers(some);
            Answers given = only(answers, random.nextInt(3), random);
            for (World world : reasoning.worlds(given, null)) {
                Search search = new Search(world.circuit());
                Possible possible = search.possible(world.region(), new Budget(4000));
                hold(program, world, possible, random);
            }
        }
    }

    private static Answers only(Answers answers, int part, Random random) {
        Map<String, Value> some = new LinkedHashMap<>(answers.values());
        some.keySet().removeIf(q -> random.nextInt(3) < part);
        return new Answers(some, Set.of(), Map.of());
    }

    private static void hold(Program program, World world, Possible possible, Random random) {
        for (int i = 0; i < COMPLETIONS; i++) {
            Region region = world.region();
            int[] cells = new int[region.space().variables().size()];
            for (Variable variable : region.space().variables()) {
                List<Cell> open = variable.cells().stream()
                        .filter(c -> region.has(variable.number(), c.number()) && c.hasExample())
                        .toList();
                cells[variable.number()] = open.get(random.nextInt(open.size())).number();
            }
            Outcome outcome = engine(program, world, region.answers(cells));
            assertThat(possible.tier().mayBe(outcome.tier())).isTrue();
            assertThat(possible.primary().mayBe(Optional.ofNullable(outcome.primary())))
                    .isTrue();
            possible.collateral()
                    .settled()
                    .ifPresent(list -> assertThat(outcome.collateral()).isEqualTo(list));
            for (int s = 0; s < possible.members().size(); s++) {
                String id = program.vocabulary().segments().get(s).id();
                assertThat(possible.members().get(s).mayBe(outcome.members().contains(id)))
                        .isTrue();
            }
            for (int c = 0; c < possible.items().size(); c++) {
                String id = program.vocabulary().collateral().get(c).id();
                assertThat(possible.items().get(c).mayBe(outcome.collateral().contains(id)))
                        .isTrue();
            }
        }
        possible.tier()
                .possible()
                .forEach((tier, example) -> assertThat(
                                engine(program, world, example.answers()).tier())
                        .isEqualTo(tier));
        possible.primary()
                .possible()
                .forEach((primary, example) -> assertThat(Optional.ofNullable(
                                engine(program, world, example.answers()).primary()))
                        .isEqualTo(primary));
    }

    private static Outcome engine(Program program, World world, Answers answers) {
        Ruleset ruleset = world.circuit().ruleset();
        return RandomAnswers.outcome(
                program.classify(answers, RandomAnswers.atNoon(ruleset, DAY, program.language())), ruleset);
    }

    @Test
    void oneAnswerCanSettleTheTier() {
        Program program = program("b2b-saas");
        Reasoning reasoning = new Reasoning(program, DAY, null);
        Answers answers = program.answerCheck()
                .check(Map.of("industry", "banking", "relationship", "compete"), "en")
                .answers();
        World world = reasoning.worlds(answers, null).get(0);
        Search search = new Search(world.circuit());
        assertThat(search.tiers(world.region(), new Budget(Search.STEPS)).settled())
                .contains("non-target");
        Certificate certificate = search.certificate(world.region(), new Facet.Tier(), new Budget(Search.STEPS))
                .orElseThrow();
        assertThat(certificate.because()).containsExactly(Map.entry("relationship", "Make something similar"));
        assertThat(certificate.firing()).hasSize(1);
        assertThat(certificate.firing().get(0).place().file()).startsWith("rules/b2b-saas/");
    }

    @Test
    void anOpenCountryLeavesEveryMarketOpen() {
        Reasoning reasoning = new Reasoning(program("customer-base"), DAY, null);
        assertThat(reasoning.worlds(Answers.NONE, null))
                .extracting(World::market)
                .contains((String) null)
                .hasSize(3);
        assertThat(reasoning.worlds(Answers.NONE, "emea")).hasSize(1);
    }

    private static Program program(String id) {
        return Objects.requireNonNull(new ProgramReader(Path.of(".")).read(id).program());
    }
}
