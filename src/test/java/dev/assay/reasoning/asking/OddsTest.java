package dev.assay.reasoning.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Variable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OddsTest {
    private static final Program PROGRAM = Objects.requireNonNull(
            new ProgramReader(Path.of(".")).read("b2b-saas").program());
    private static final AnswerSpace SPACE =
            Circuit.of(PROGRAM.ruleset(), LocalDate.of(2026, 11, 26), "en").space();

    private static List<Answers> recorded(int times, Object relationship) {
        return Collections.nCopies(
                times,
                PROGRAM.answerCheck()
                        .check(Map.of("relationship", relationship), "en")
                        .answers());
    }

    private static double share(Odds odds, String question, String answer) {
        Variable variable =
                SPACE.variables(PROGRAM.questionnaire().number(question)).get(0);
        double all = 0;
        double one = 0;
        for (Cell cell : variable.cells()) {
            double weight = cell.hasExample() ? odds.of(variable, cell) : 0;
            all += weight;
            one += cell.value() != null && cell.value().plain().equals(answer) ? weight : 0;
        }
        return one / all;
    }

    @Test
    void fiftyAnswersCount() {
        assertThat(share(RecordedOdds.of(SPACE, recorded(50, "resell")), "relationship", "resell"))
                .isGreaterThan(0.9);
    }

    @Test
    void fewerDoNot() {
        assertThat(share(RecordedOdds.of(SPACE, recorded(49, "resell")), "relationship", "resell"))
                .isEqualTo(share(Odds.EVEN, "relationship", "resell"))
                .isLessThan(0.5);
    }

    @Test
    void whatNobodyAnsweredYetIsUnlikelyAndNotImpossible() {
        assertThat(share(RecordedOdds.of(SPACE, recorded(500, "resell")), "relationship", "use"))
                .isBetween(0.0001, 0.01);
    }

    @Test
    void dontKnowIsNotCounted() {
        assertThat(share(RecordedOdds.of(SPACE, recorded(500, Map.of("unknown", true))), "relationship", "resell"))
                .isEqualTo(share(Odds.EVEN, "relationship", "resell"));
    }

    @Test
    void mostFreeTextsAreNotNamedByRules() {
        Variable company =
                SPACE.variables(PROGRAM.questionnaire().number("company")).get(0);
        Cell named = company.cells().stream().filter(Cell::isNamed).findFirst().orElseThrow();
        assertThat(Odds.USUAL.of(company, named)).isEqualTo(Odds.EVEN.of(company, named) * Odds.NAMED);
    }
}
