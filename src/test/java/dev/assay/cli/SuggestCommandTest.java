package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.StateMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay test --suggest}: cases for what the cases leave unshown. */
class SuggestCommandTest {
    @TempDir
    private Path home;

    @Test
    void suggestedCasesPassAndAreSuggestedOnce() throws IOException {
        StateMarket.written(home);
        JsonNode first = json("test", "--suggest").at("/suggested");
        List<Path> written = suggested();
        assertThat(first.at("/0/files").size() + first.at("/1/files").size())
                .isEqualTo(written.size())
                .isPositive();
        assertThat(first.at("/1/market").asString()).isEqualTo("state");
        assertThat(first.at("/0/shown").asInt())
                .isEqualTo(
                        first.at("/0/goals").asInt() - first.at("/0/impossible").size());
        for (Path file : written) {
            JsonNode one = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(one.path("unconfirmed").asBoolean()).isTrue();
            assertThat(one.path("note").asString())
                    .startsWith("Suggested, to show: ")
                    .endsWith(". Is this right?");
            assertThat(one.path("expect").path("tier").asString()).isNotBlank();
        }
        Typed again = typed("test", "--suggest");
        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .contains("no case to suggest: the cases show all of the ", written.size() + " cases are unconfirmed");
        assertThat(suggested()).isEqualTo(written);
        assertThat(json("check").path("good").asBoolean()).isTrue();
    }

    @Test
    void aCaseThatNobodyConfirmedHoldsNothingUpButIsTold() throws IOException {
        StateMarket.written(home);
        typed("test", "--suggest");
        Path rules = home.resolve("rules/demo/qualification.drl");
        String before = Files.readString(rules);
        Files.writeString(rules, before.replaceAll("conclude\\.score\\((\\d+)", "conclude.score($11"));
        assertThat(Files.readString(rules)).isNotEqualTo(before);
        JsonNode told = json("test");
        assertThat(told.path("unconfirmed")
                        .valueStream()
                        .filter(u -> !u.path("differences").isEmpty()))
                .isNotEmpty();
        assertThat(typed("test").out()).contains("unconfirmed, and comes otherwise by now: ");
        Path one = suggested().get(0);
        Files.writeString(
                one,
                Files.readString(one)
                        .replace("\"unconfirmed\": true,", "")
                        .replaceAll("\"score\": -?[0-9]+", "\"score\": 7777"));
        assertThat(typed("test").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b-saas", "customer-base", "retail-bank"})
    void whatIsSuggestedForTheSamplesShowsAllThatCanBeShown(String program) throws IOException {
        copy(Path.of("rules"), home.resolve("rules"));
        copy(Path.of("questionnaires"), home.resolve("questionnaires"));
        JsonNode first = json("test", program, "--suggest");
        assertThat(first.path("passed").asBoolean()).isTrue();
        JsonNode again = json("test", program, "--suggest");
        assertThat(again.path("passed").asBoolean()).isTrue();
        assertThat(again.path("unconfirmed")
                        .valueStream()
                        .filter(u -> !u.path("differences").isEmpty()))
                .isEmpty();
        assertThat(again.path("suggested")
                        .valueStream()
                        .flatMap(s -> s.path("files").valueStream()))
                .isEmpty();
        assertThat(again.at("/suggested/0/shown")).isEqualTo(first.at("/suggested/0/shown"));
    }

    @Test
    void nothingIsWrittenOfAProgramWithErrors() throws IOException {
        StateMarket.written(home);
        Path rules = home.resolve("rules/demo/qualification.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("employees", "employes"));
        assertThat(typed("test", "--suggest").exit()).isEqualTo(1);
        assertThat(suggested()).isEmpty();
    }

    private Typed typed(String... args) {
        return Typed.assay(Stream.concat(Stream.of("--home", home.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private JsonNode json(String... typed) throws IOException {
        String[] all = Stream.concat(Stream.of(typed), Stream.of("--json")).toArray(String[]::new);
        return JsonMapper.shared().readTree(typed(all).out()).get(0);
    }

    private List<Path> suggested() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(f -> f.getFileName().toString().startsWith("suggested-"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
