package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.ListProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void drawsOneLineOverOnATerminal() {
        ProgressLine line = line(true);
        line.at(new ListProgress(0, 0, 0, 1_000));
        now = now.plusSeconds(10);
        line.at(new ListProgress(20_000, 3, 250, 1_000));
        line.at(new ListProgress(20_256, 3, 260, 1_000));
        line.end();
        assertThat(err.toString())
                .isEqualTo(
                        "\r\u001b[K[██████░░░░░░░░░░░░░░░░░░]  25 %  20,000 rows, 2,000 a second, 30 s left, 3 mistakes"
                                + "\r\u001b[K");
    }

    @Test
    void saysALineNowAndThenElsewhere() {
        ProgressLine line = line(false);
        line.at(new ListProgress(0, 0, 0, 1_000));
        now = now.plusSeconds(10);
        line.at(new ListProgress(10, 0, 1, 1_000));
        now = now.plusSeconds(30);
        line.at(new ListProgress(400, 0, 100, 1_000));
        line.end();
        assertThat(err.toString().strip()).isEqualTo("10 %  400 rows, 10 a second, 6:00 min left");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(err), clock(), terminal);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
