package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyProblemsTest {
    /** Rules that also hold where the question was not answered, which is told of each. */
    private static String doubtful(int rules) {
        StringBuilder text = new StringBuilder("package b2b_saas\n");
        IntStream.range(0, rules).forEach(i -> text.append(rule(i, "industry != \"banking\", employees > " + i)));
        return text.toString();
    }

    private static String rule(int number, String condition) {
        return "rule \"R" + number + "\" when Prospect( " + condition + " ) then conclude.score(1); end\n";
    }

    @Test
    void warningsHoweverManyKeepNoProgramFromBeingUsed() {
        Reading reading = RulesetReaderTest.read(doubtful(300));

        assertThat(reading.ruleset().rules()).hasSize(300);
        assertThat(reading.problems())
                .filteredOn(p -> p.code().equals("unanswered"))
                .hasSize(200);
        assertThat(reading.problems())
                .extracting(Object::toString)
                .contains(
                        "rules/x.drl: warning: There are more than 200 problems in this file; the rest is not shown.");
    }

    @Test
    void anErrorIsToldBeforeAnyNumberOfWarnings() {
        Reading reading = RulesetReaderTest.read(doubtful(300) + rule(300, "employes > 5"));

        assertThat(reading.ruleset()).isNull();
        assertThat(reading.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("unknown-question");
        assertThat(reading.problems()).hasSize(201);
    }

    @Test
    void moreErrorsThanAnybodyReadsAreCutAndSaidSo() {
        StringBuilder text = new StringBuilder("package b2b_saas\n");
        IntStream.range(0, 300).forEach(i -> text.append(rule(i, "employes > " + i)));
        Reading reading = RulesetReaderTest.read(text.toString());

        assertThat(reading.ruleset()).isNull();
        assertThat(reading.problems())
                .filteredOn(p -> p.code().equals("unknown-question"))
                .hasSize(200);
        assertThat(reading.problems())
                .extracting(Object::toString)
                .contains("rules/x.drl: error: There are more than 200 problems in this file; the rest is not shown.");
    }
}
