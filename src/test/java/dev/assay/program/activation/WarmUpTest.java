package dev.assay.program.activation;

import static dev.assay.program.StarterFiles.CLOCK;
import static dev.assay.program.StarterFiles.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Program;
import dev.assay.program.StateMarket;
import dev.assay.program.reading.ProgramReader;
import dev.assay.ruleset.Classification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @TempDir
    private Path home;

    private final ManualScheduler time = new ManualScheduler();
    private final List<String> tried = new ArrayList<>();
    private Programs programs;

    @BeforeEach
    void aProgramWithAMarket() {
        StateMarket.written(home);
        programs = new Programs(home, new FlakyHistory(), CLOCK);
        programs.watch(time);
    }

    private void warm() {
        WarmUp.of(
                programs,
                List.of(
                        program -> {
                            throw new IllegalStateException("this one fails");
                        },
                        program -> tried.add(program.revision().toString())),
                time);
    }

    @Test
    void whatBecomesActiveIsTriedOnceThoughAnotherRehearsalFails() {
        warm();
        assertThat(tried).isEmpty();
        time.pass(A_WHILE);
        time.pass(A_WHILE);
        assertThat(tried)
                .containsExactly(
                        programs.active("demo").orElseThrow().revision().toString());
    }

    @Test
    void whatAnEditMakesActiveIsTriedAgain() {
        warm();
        time.pass(A_WHILE);
        edit(home, "rules/demo/program.json", "\"collateralLimit\": 3", "\"collateralLimit\": 4");
        time.pass(A_WHILE);
        assertThat(tried)
                .hasSize(2)
                .last()
                .isEqualTo(programs.active("demo").orElseThrow().revision().toString());
    }

    @Test
    void itsRulesAreTriedWithoutAndWithEachMarket() {
        time.pass(A_WHILE);
        List<Classification> heard = new ArrayList<>();
        MadeUpProspects.classified(CLOCK, heard::add)
                .accept(programs.active("demo").orElseThrow());
        assertThat(heard.stream()
                        .map(c -> Objects.requireNonNullElse(c.circumstances().market(), "none"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("none", "state");
        assertThat(heard).anySatisfy(c -> assertThat(c.conclusions()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b-saas", "retail-bank", "customer-base"})
    void madeUpAnswersAreLegal(String sample) {
        Program program = new ProgramReader(Path.of("")).read(sample).program();
        for (int i = 0; i < 20; i++) {
            assertThat(program.answerCheck()
                            .check(MadeUpProspects.answers(program, i), "en")
                            .problems())
                    .isEmpty();
        }
    }
}
