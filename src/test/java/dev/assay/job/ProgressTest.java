package dev.assay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void rateAndTimeLeftAreThoseOfThisRun() {
        Progress before = Progress.none(1_000).begin(NOON, false).seen(500, 2, 400, NOON.plusSeconds(1));
        Progress after = before.begin(NOON.plusSeconds(3_600), false).seen(600, 2, 500, NOON.plusSeconds(3_610));

        assertThat(after.rate()).isEqualTo(10.0);
        assertThat(after.left()).isEqualTo(Duration.ofSeconds(50));
        assertThat(after.percent()).isEqualTo(50);
    }

    @Test
    void saysNothingBeforeTheFirstRows() {
        Progress begun = Progress.none(1_000).begin(NOON, false);
        assertThat(begun.rate()).isNull();
        assertThat(begun.left()).isNull();
        assertThat(begun.seen(0, 0, 0, NOON.plusSeconds(5)).left()).isNull();
        assertThat(Progress.none(0).percent()).isZero();
    }
}
