package dev.assay.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.reading.ProgramReader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariedRulesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 8, 10, 11, 25, 60, 450})
    void rulesOfAnySizeAreAProgramWithoutAnErrorOrWarningOfTheirConditions(int size) {
        var reading = new ProgramReader(Path.of("nowhere")).read(VariedRules.of(size));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).extracting(p -> p.code()).doesNotContain("unanswered", "always-true", "never");
        assertThat(reading.program().ruleset().rules()).hasSize(size);
    }
}
