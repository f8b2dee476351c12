package dev.assay.program.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundSchedulerTest {

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, StackOverflowError.class})
    void aTaskThatFailsOnceIsRunAgain(Class<? extends Throwable> fault) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        try (Scheduler scheduler = Scheduler.inBackground()) {
            scheduler.every(Duration.ofMillis(1), () -> {
                runs.countDown();
                BackgroundSchedulerTest.<RuntimeException>fail(fault);
            });
            assertThat(runs.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Class<? extends Throwable> fault) throws T {
        try {
            throw (T) fault.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
