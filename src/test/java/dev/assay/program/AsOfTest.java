package dev.assay.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    noon in the program's zone         | 2026-03-01                | Europe/Berlin     | 2026-03-01T11:00:00Z
                    noon in summer                     | 2026-07-01                | Europe/Berlin     | 2026-07-01T10:00:00Z
                    a day whose midnight is left out   | 2026-03-29                | Asia/Beirut       | 2026-03-29T09:00:00Z
                    a moment                           | 2026-03-01T09:30:00Z      | Europe/Berlin     | 2026-03-01T09:30:00Z
                    a moment with its offset           | 2026-03-01T09:30:00+02:00 | Europe/Berlin     | 2026-03-01T07:30:00Z
                    a day that there is not            | 2026-02-30                | UTC               |
                    a moment of nowhere                | 2026-03-01T09:30:00       | UTC               |
                    a year that cannot be meant        | 0026-03-01                | UTC               |
                    the last year                      | 9999-01-01                | UTC               |
                    words                              | next week                 | UTC               |
                    """)
    void aDayIsItsNoon(String law, String text, String zone, @Nullable Instant time) {
        assertThat(AsOf.of(text, ZoneId.of(zone)).orElse(null)).as(law).isEqualTo(time);
    }
}
