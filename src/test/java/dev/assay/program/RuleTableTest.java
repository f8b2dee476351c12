package dev.assay.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final Path HOME = Path.of("");

    @Test
    void theTableInTheRepositoryIsFresh() throws IOException {
        ProgramReader reader = new ProgramReader(HOME);
        List<Program> programs = reader.names().stream()
                .map(reader::read)
                .peek(r -> assertThat(r.errors()).isEmpty())
                .map(Reading::program)
                .toList();
        assertThat(Files.readString(HOME.resolve(RuleTable.FILE)))
                .withFailMessage(RuleTable.FILE + " is stale: run ./assay programs --write-table, and commit it.")
                .isEqualTo(RuleTable.of(programs));
    }
}
