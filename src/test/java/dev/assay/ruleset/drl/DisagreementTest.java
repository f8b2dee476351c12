package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RuleFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text is known that Drools reads otherwise than we do; so here something else says that it does. */
class DisagreementTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private final KnownFiles known = new KnownFiles(file -> file.source().name().equals("odd.drl")
            ? List.of(new Marks(file.source())
                    .error("misread", file.rules().get(0).name(), "Drools reads this otherwise."))
            : List.of());

    private static RuleFile file(String name, String rule, String condition) {
        String text = "package b2b_saas\nrule \"" + rule + "\" when Prospect( " + condition
                + " ) then conclude.score(1); end\n";
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(RuleFile... files) {
        return RulesetReader.read(SampleVocabulary.b2bSaas(), List.of(files), TODAY, known);
    }

    @Test
    void aFileThatDroolsReadsOtherwiseIsNotUsed() {
        Reading reading = read(file("a.drl", "A", "employees > 1"), file("odd.drl", "B", "employees > 2"));

        assertThat(reading.ruleset()).isNull();
        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("odd.drl:2:6: error: Drools reads this otherwise.");
    }

    @Test
    void itIsToldBesideWhatIsWrongElsewhere() {
        Reading reading = read(file("a.drl", "A", "employes > 1"), file("odd.drl", "B", "employees > 2"));

        assertThat(reading.problems()).extracting(Problem::code).containsExactly("unknown-question", "misread");
    }

    @Test
    void aMistakeThatWeSeeInTheSameFileIsToldAlone() {
        RuleFile odd = new RuleFile(
                "odd.drl",
                "package other\nrule \"B\" when Prospect( employees > 2 ) then conclude.score(1); end\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(read(odd).problems()).extracting(Problem::code).containsExactly("wrong-package");
    }

    @Test
    void ofFilesThatWereGoodOnceItIsAWarning() {
        Reading reading = RulesetReader.restore(
                SampleVocabulary.b2bSaas(), List.of(file("odd.drl", "B", "employees > 2")), TODAY, known);

        assertThat(reading.ruleset().rules()).hasSize(1);
        assertThat(reading.problems())
                .filteredOn(p -> p.code().equals("misread"))
                .singleElement()
                .satisfies(p -> assertThat(p.isError()).isFalse());
    }
}
