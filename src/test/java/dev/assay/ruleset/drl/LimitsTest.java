package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void theOperatorsPageTellsThem() throws IOException {
        assertThat(Files.readString(Path.of("docs/operations.md")))
                .contains("| a rule file | %d MB; a program has up to %,d rules |"
                        .formatted(Limits.FILE_BYTES / 1_000_000, Limits.RULES));
    }
}
