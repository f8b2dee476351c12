package dev.assay.program.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundSchedulerTest {

    @Test
    void aTaskThatFailsOnceIsRunAgain() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        try (Scheduler scheduler = Scheduler.inBackground()) {
            scheduler.every(Duration.ofMillis(1), () -> {
                runs.countDown();
                throw new IllegalStateException("a fault of the test");
            });
            assertThat(runs.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
