package dev.assay.program.activation;

import static dev.assay.program.StarterFiles.CLOCK;
import static dev.assay.program.StarterFiles.edit;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.assay.program.StarterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RefusalLogTest {
    @TempDir
    private Path home;

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Activator.class);

    @BeforeEach
    void listen() {
        StarterFiles.in(home);
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void stop() {
        log.detachAppender(told);
    }

    private List<String> refusal() {
        try (Programs programs = new Programs(home, new FlakyHistory(), CLOCK)) {
            programs.look();
        }
        return told.list.stream()
                .map(e -> e.getMessage() + " "
                        + e.getKeyValuePairs().stream()
                                .filter(p -> !p.key.equals("revision"))
                                .map(p -> p.key + "=" + p.value)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void eachErrorIsTold() {
        edit(home, "rules/demo/segments.drl", "employees >= 1000", "employes >= 1000");
        assertThat(refusal())
                .containsExactly(
                        "program.refused program=demo errors=1 failingCases=0 untold=0",
                        "program.refused.error program=demo place=rules/demo/segments.drl:13:15 code=unknown-question"
                                + " message=There is no question 'employes'; did you mean 'employees'?");
    }

    @Test
    void eachFailingCaseIsToldWithoutItsAnswers() {
        edit(home, "rules/demo/cases/growing-company.json", "\"acceptable\"", "\"target\"");
        assertThat(refusal())
                .containsExactly(
                        "program.refused program=demo errors=0 failingCases=1 untold=0",
                        "program.refused.case program=demo place=rules/demo/cases/growing-company.json:1:1"
                                + " case=A growing company without a budget is acceptable"
                                + " difference=tier: expected target, found acceptable (score 40)");
    }

    @Test
    void ofAWrongAnswerInACaseOnlyThePlaceIsTold() throws IOException {
        Path file = home.resolve("rules/demo/cases/growing-company.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"employees\": \\d+", "\"employees\": \"Jo Doe\""));
        assertThat(refusal())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("program.refused.error program=demo place=rules/demo/cases/growing-company.json:")
                .contains("code=")
                .doesNotContain("Jo Doe");
    }

    @Test
    void noMoreThanTwentyAreTold() throws IOException {
        StringBuilder rules = new StringBuilder("package demo\n");
        for (int i = 0; i < 25; i++) {
            rules.append("rule \"Extra ")
                    .append(i)
                    .append("\"\nwhen\n    Prospect( none == 1 )\nthen\n    conclude.score(1);\nend\n");
        }
        Files.writeString(home.resolve("rules/demo/more.drl"), rules);
        assertThat(refusal())
                .hasSize(21)
                .first()
                .isEqualTo("program.refused program=demo errors=25 failingCases=0 untold=5");
    }
}
