package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssayCommandTest {

    @Test
    void helpNamesEveryCommandAndExitCode() {
        Typed typed = Typed.assay("--help");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("check", "--home", "--json", "Exit codes", "3   Assay or the machine");
    }

    @Test
    void withoutACommandTheHelpIsShownAsAUsageMistake() {
        Typed typed = Typed.assay();
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("Which command?", "Usage: assay");
    }

    @Test
    void aMisspeltCommandGetsTheNearest() {
        Typed typed = Typed.assay("chek");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("Did you mean", "check").doesNotContain("at dev.assay");
    }
}
