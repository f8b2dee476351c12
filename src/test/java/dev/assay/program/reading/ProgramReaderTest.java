package dev.assay.program.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.program.StarterFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramReaderTest {
    @TempDir
    private static Path home;

    private static ProgramFiles good;

    @BeforeAll
    static void starter() {
        good = StarterFiles.in(home);
    }

    static Stream<Arguments> slips() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ProgramReaderTest.class.getResourceAsStream("/program/slips.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.replace('⏎', '\n').split(" ¦ "))
                            .map(cells -> Arguments.of((Object[]) cells))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("slips")
    void tellsOneSlipOnceInPlainWords(String file, String find, String replace, String expected) {
        String path = file.startsWith("questionnaires/") ? file : "rules/demo/" + file;
        Reading reading = read(StarterFiles.edited(good, path, find, replace));
        assertThat(reading.problems())
                .extracting(p -> p.toString().replace("rules/demo/", ""))
                .containsExactly(expected);
        assertThat(reading.program() == null)
                .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
    }

    @Test
    void tellsTheProblemsOfAllFilesAtOnce() {
        ProgramFiles broken = StarterFiles.edited(
                good, "rules/demo/collateral.json", "https://example.com/overview", "javascript:alert(1)");
        broken = StarterFiles.edited(broken, "rules/demo/segments.drl", "employees >= 1000", "employes >= 1000");
        broken = StarterFiles.edited(broken, "rules/demo/cases/student.json", "\"general\"", "\"generel\"");
        broken = StarterFiles.edited(broken, "rules/demo/program.json", "\"UTC\"", "\"Europe/Berlim\"");
        assertThat(read(broken).errors())
                .extracting(p -> p.place().file() + " " + p.code())
                .containsExactly(
                        "rules/demo/cases/student.json unknown-segment",
                        "rules/demo/collateral.json bad-url",
                        "rules/demo/program.json bad-time-zone",
                        "rules/demo/segments.drl unknown-question");
    }

    @Test
    void doesNotBlameRulesForNamesThatABrokenFileWouldHaveDefined() {
        ProgramFiles broken = StarterFiles.edited(
                good, "rules/demo/collateral.json", "\"id\": \"overview\",", "\"id\": \"overview\"");
        assertThat(read(broken).errors())
                .allSatisfy(p -> assertThat(p.place().file()).isEqualTo("rules/demo/collateral.json"));
    }

    @Test
    void rebuildsTheSameProgramFromKeptBytes() {
        Reading fromFolder = new ProgramReader(home, StarterFiles.CLOCK).read("demo");
        Reading fromBytes = read(ProgramFiles.of("demo", good.contents()));
        assertThat(Objects.requireNonNull(fromBytes.program()).revision())
                .isEqualTo(Objects.requireNonNull(fromFolder.program()).revision());
    }

    @Test
    void aNameThatIsNotThereGetsTheNearest() {
        assertThat(new ProgramReader(home).read("demmo").problems())
                .extracting(Problem::message)
                .containsExactly("There is no program 'demmo'; did you mean 'demo'?");
    }

    @Test
    void aNameThatLeavesTheFolderIsNeverFollowed() {
        assertThat(new ProgramReader(home).read("../demo").program()).isNull();
        assertThat(new ProgramReader(home).read("../../etc").files().contents()).isEmpty();
    }

    @Test
    void withoutProgramJsonOrQuestionnaireItSaysWhichFileIsMissing() {
        assertThat(without("rules/demo/program.json").errors())
                .extracting(Problem::code)
                .containsExactly("no-program-json");
        assertThat(without("questionnaires/demo.json").errors())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/program.json:5:20: error: There is no questionnaire 'demo': the file questionnaires/demo.json is missing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/demo/program.json",
                "rules/demo/collateral.json",
                "rules/demo/cases/student.json",
                "rules/demo/mapping.json",
                "questionnaires/demo.json",
                "rules/demo/segments.drl"
            })
    void whateverAFileHoldsThereIsAProblemInThatFileAndNoFault(String path) {
        for (byte[] content : List.of(
                new byte[0],
                new byte[] {-1, -2, 0},
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                "42".getBytes(StandardCharsets.UTF_8),
                "[[]]".getBytes(StandardCharsets.UTF_8))) {
            TreeMap<String, byte[]> contents = new TreeMap<>(good.contents());
            contents.put(path, content);
            Reading reading = read(ProgramFiles.of("demo", contents));
            boolean nothingLeftOut = path.endsWith("segments.drl") && content.length == 0;
            assertThat(reading.program() == null || nothingLeftOut).isTrue();
            assertThat(reading.errors()).hasSizeLessThan(20);
        }
    }

    @Test
    void aMappingIsReadAsTheCommandReadsIt() {
        TreeMap<String, byte[]> contents = new TreeMap<>(good.contents());
        contents.put(
                "rules/demo/mapping.json",
                "{ \"columns\": { \"a\": { \"question\": \"employees\", \"format\": \"quatsch\" } } }"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read(ProgramFiles.of("demo", contents)).errors())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/mapping.json:1:58: error: This is no date format. Write d, M and y as often as there are digits, such as dd-MM-yyyy.");
    }

    private static Reading without(String path) {
        var contents = new TreeMap<>(good.contents());
        contents.remove(path);
        return read(ProgramFiles.of("demo", contents));
    }

    private static Reading read(ProgramFiles files) {
        return new ProgramReader(home, StarterFiles.CLOCK).read(files);
    }
}
