package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void isDoneWhenItsResultIsAskedForAndOnlyOnce() {
        Ahead<Integer> work = Ahead.of(times::incrementAndGet);
        assertThat(times).hasValue(0);
        assertThat(work.result()).isEqualTo(1);
        work.help();
        work.begin();
        assertThat(work.result()).isEqualTo(1);
    }

    @Test
    void whoNeedsTheResultWaitsForAnotherThatHasBegun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Ahead<String> work = Ahead.of(() -> {
            begun.countDown();
            goOn.await();
            return Thread.currentThread().getName();
        });
        Thread other = new Thread(work::help, "the other");
        other.start();
        begun.await();
        work.help();
        goOn.countDown();
        assertThat(work.result()).isEqualTo("the other");
        other.join();
    }

    @Test
    void throwsWhatTheWorkThrew() {
        IllegalArgumentException fault = new IllegalArgumentException("so");
        Ahead<String> broken = Ahead.of(() -> {
            throw fault;
        });
        StackOverflowError deep = new StackOverflowError();
        Ahead<String> tooDeep = Ahead.of(() -> {
            throw deep;
        });
        assertThatThrownBy(broken::result).isSameAs(fault);
        assertThatThrownBy(tooDeep.begin()::result).isSameAs(deep);
    }

    @Test
    void anInterruptedThreadHasItsResultAndStaysInterrupted() {
        Ahead<String> work = Ahead.of(() -> "done");
        Thread.currentThread().interrupt();
        assertThat(work.result()).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
    }
}
