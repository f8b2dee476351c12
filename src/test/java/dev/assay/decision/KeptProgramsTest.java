package dev.assay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class KeptProgramsTest {
    private final ProgramReader reader = new ProgramReader(Path.of("src/test/resources/web/home"));
    private final Program shop =
            Optional.ofNullable(reader.read("shop").program()).orElseThrow();
    private final History history = new History();
    private final Ticking clock = new Ticking();

    @Test
    void givesTheActiveProgramItselfAndReadsNothing() {
        KeptPrograms kept = kept(Optional.of(shop));
        assertThat(kept.program("shop", shop.revision().hex())).containsSame(shop);
        assertThat(kept.words("shop", shop.revision().hex())).containsSame(shop.vocabulary());
        assertThat(history.asked).hasValue(0);
    }

    @Test
    void rebuildsOnceHoweverManyAskAtOnce() throws Exception {
        history.files = shop.files();
        KeptPrograms kept = kept(Optional.empty());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<Program>>> asked = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                asked.add(pool.submit(() -> kept.program("shop", shop.revision().hex())));
            }
            Program first = asked.get(0).get().orElseThrow();
            for (Future<Optional<Program>> one : asked) {
                assertThat(one.get()).containsSame(first);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(history.asked).hasValue(1);
    }

    @Test
    void remembersForAWhileThatARevisionIsNotKept() {
        KeptPrograms kept = kept(Optional.empty());
        assertThat(kept.program("shop", shop.revision().hex())).isEmpty();
        assertThat(kept.program("shop", shop.revision().hex())).isEmpty();
        assertThat(history.asked).hasValue(1);
        history.files = shop.files();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(kept.program("shop", shop.revision().hex())).isPresent();
    }

    @Test
    void readsTheWordsWithoutTheRules() {
        TreeMap<String, byte[]> contents = new TreeMap<>(shop.files().contents());
        contents.replaceAll(
                (path, bytes) -> path.endsWith(".drl") ? "rule without end".getBytes(StandardCharsets.UTF_8) : bytes);
        history.files = ProgramFiles.of("shop", contents);
        KeptPrograms kept = kept(Optional.empty());
        String revision = history.files.revision().hex();
        assertThat(kept.words("shop", revision).orElseThrow().tiers())
                .isEqualTo(shop.vocabulary().tiers());
        assertThat(kept.program("shop", revision)).isEmpty();
    }

    @Test
    void doesWithoutWordsWhileTheDatabaseIsAwayAndAsksAgain() {
        history.away = true;
        KeptPrograms kept = kept(Optional.empty());
        assertThat(kept.words("shop", shop.revision().hex())).isEmpty();
        assertThatThrownBy(() -> kept.program("shop", shop.revision().hex()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        history.away = false;
        history.files = shop.files();
        assertThat(kept.words("shop", shop.revision().hex())).isPresent();
        assertThat(kept.program("shop", shop.revision().hex())).isPresent();
    }

    private KeptPrograms kept(Optional<Program> active) {
        return new KeptPrograms(history, reader, id -> active, clock);
    }

    private static final class History implements RevisionHistory {
        private final RevisionHistory none = RevisionHistory.inMemory();
        private final AtomicInteger asked = new AtomicInteger();
        private ProgramFiles files;
        private boolean away;

        @Override
        public SortedMap<String, Activation> active() {
            return none.active();
        }

        @Override
        public List<Activation> of(String program) {
            return none.of(program);
        }

        @Override
        public Optional<ProgramFiles> files(String program, Revision revision) {
            asked.incrementAndGet();
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return Optional.ofNullable(files);
        }

        @Override
        public boolean add(Activation activation, ProgramFiles kept) {
            return none.add(activation, kept);
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Samples.NOON;

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
    }
}
