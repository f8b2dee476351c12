package dev.assay.reasoning.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Nearby;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far cells are, and which of their answers is nearest. */
class NearestAnswerTest {
    private final Program program = Objects.requireNonNull(
            new ProgramReader(Path.of(".")).read("b2b-saas").program());
    private final AnswerSpace space = new Reasoning(program, LocalDate.of(2026, 11, 26), null)
            .circuit(null)
            .space();
    private final int question = program.questionnaire().number("employees");
    private final Nearby nearby = new Nearby(space);

    private int[] cells(double employees) {
        return space.cells(new Answers(Map.of("employees", new Value.Num(employees)), Set.of(), Map.of()));
    }

    private int steps(double from, double to) {
        int variable = space.first(question);
        return nearby.steps(variable, cells(from)[variable], new Value.Num(from), cells(to)[variable]);
    }

    private Value nearest(double from, double within) {
        return Objects.requireNonNull(nearby.answer(question, cells(from), new Value.Num(from), cells(within)));
    }

    @Test
    void boundariesBetweenAreCounted() {
        assertThat(steps(950, 960)).isZero();
        assertThat(steps(950, 5000)).isEqualTo(1);
        assertThat(steps(40, 5000)).isGreaterThan(steps(60, 5000)).isGreaterThan(1);
        assertThat(steps(5000, 40)).isEqualTo(steps(40, 5000));
    }

    @Test
    void theNearestAnswerIsAtTheBoundary() {
        assertThat(nearest(950, 5000)).isEqualTo(new Value.Num(1000));
        assertThat(nearest(5000, 60)).isEqualTo(new Value.Num(99));
        assertThat(nearest(950, 60)).isEqualTo(new Value.Num(99));
        assertThat(nearest(10, 60)).isEqualTo(new Value.Num(50));
    }
}
