package dev.assay.program.starter;

import static dev.assay.program.StarterFiles.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {
    @TempDir
    private Path home;

    @Test
    void isGoodAndItsCasesTryEveryRule() {
        new Starter(home).make("solar-roofs", null);
        Reading reading = new ProgramReader(home, CLOCK).read("solar-roofs");
        assertThat(reading.problems()).isEmpty();
        Program program = Objects.requireNonNull(reading.program());
        assertThat(program.title()).isEqualTo("Solar roofs");
        CaseReport report = new CaseRun(program, CLOCK).run();
        assertThat(report.failures()).isEmpty();
        assertThat(report.coverage().warnings()).isEmpty();
        assertThat(report.coverage().covered()).isEqualTo(11);
    }

    @Test
    void aTitleWithQuotesStaysWhole() {
        new Starter(home).make("demo", "Bob's \"best\" \\ offer");
        assertThat(Objects.requireNonNull(new ProgramReader(home).read("demo").program())
                        .title())
                .isEqualTo("Bob's \"best\" \\ offer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solar Roofs", "../x", "", "a--b", "9lives", "-a", "rule", "package", "con", "cases", "ä"})
    void refusesNamesThatCannotBe(String name) throws IOException {
        assertThat(new Starter(home).make(name, null).problems()).hasSize(1);
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void suggestsANameThatCanBe() {
        assertThat(new Starter(home).make("Solar Roofs", null).problems())
                .extracting(Problem::suggestion)
                .containsExactly("solar-roofs");
    }

    @Test
    void refusesANameThatIsTakenAndChangesNothing() throws IOException {
        new Starter(home).make("demo", null);
        Files.delete(home.resolve("rules/demo/program.json"));
        assertThat(new Starter(home).make("demo", null).problems())
                .extracting(Problem::code)
                .containsExactly("program-exists");
        assertThat(home.resolve("rules/demo/program.json")).doesNotExist();
        assertThat(new Starter(home).make("other", null).files()).isNotEmpty();
    }

    @Test
    void leavesNothingWhereItCouldNotFinish() throws IOException {
        Files.writeString(home.resolve("rules"), "a file where the folder should be");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Starter(home).make("demo", null))
                .isInstanceOf(java.io.UncheckedIOException.class);
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(p -> p.getFileName().toString()).toList())
                    .isSubsetOf(List.of("rules", "questionnaires"));
        }
        assertThat(home.resolve("questionnaires/demo.json")).doesNotExist();
    }
}
