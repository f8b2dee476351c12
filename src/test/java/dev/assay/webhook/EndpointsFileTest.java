package dev.assay.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsFileTest {
    private static final Path FILES = Path.of("src/test/resources/webhooks");

    private static EndpointsFile.Reading read(String name) throws IOException {
        return EndpointsFile.read(Document.read(name, Files.readAllBytes(FILES.resolve(name))));
    }

    @Test
    void readsWhoIsToldWhat() throws IOException {
        EndpointsFile.Reading reading = read("good.json");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.endpoints().of(EventType.HANDED_OVER))
                .extracting(Endpoint::name)
                .containsExactly("crm", "inside");
        assertThat(reading.endpoints().of(EventType.FINISHED))
                .extracting(Endpoint::name)
                .containsExactly("crm");
        assertThat(reading.endpoints().find("inside").orElseThrow().secrets()).hasSize(2);
    }

    @Test
    void tellsAllMistakesAtOnceAndShowsNoSecret() throws IOException {
        List<Problem> problems = read("mistakes.bad.json").problems();
        assertThat(problems)
                .map(Problem::toString)
                .containsExactly(Files.readString(FILES.resolve("mistakes.bad.txt"))
                        .strip()
                        .split("\n"));
        assertThat(problems.toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void showsNoSecretOfAFileThatIsNoJson() throws IOException {
        List<Problem> problems = read("unquoted.bad.json").problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.toString()).doesNotContain("c2VjcmV0");
    }
}
