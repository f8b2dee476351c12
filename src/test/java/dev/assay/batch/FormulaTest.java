package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1", " \u00a0=1", "-2+3", "+49 30 123", "\uff1dx", "-"
            })
    void defusesWhatBeginsLikeAFormula(String text) {
        assertThat(Formula.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-5", "+5", "-1.5", "-1e5", " -5", "a=b", "a@b.example", "'=1", "x-y"})
    void leavesNumbersAndOtherTextAsTheyAre(String text) {
        assertThat(Formula.defused(text)).isEqualTo(text);
    }
}
