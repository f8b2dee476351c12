package dev.assay.batch;

import dev.assay.questionnaire.Reply;
import dev.assay.reasoning.AnswerKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was said of prospects, for the next whose answers are all of the same kinds. Gives up where few are alike. For all threads of a run.
 */
final class RowMemo {
    /** Bytes of rows that are kept at most; what was met first is as good as anything. */
    private static final long MOST = 16L << 20;

    /** Rows after which it is judged whether remembering pays. */
    private static final int TRIED = 8_192;

    private static final int WORTH_ONE_IN = 8;

    /** Kinds of answers that are told apart at most: more is a list of prospects who are each their own. */
    private static final int KINDS = 1 << 16;

    private final @Nullable AnswerKinds kinds;
    private final Map<Asked, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private final Map<Key, Said> rows = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder found = new LongAdder();
    private final LongAdder missed = new LongAdder();
    private volatile boolean on;

    /**
     * @param kinds null for one that remembers nothing
     */
    RowMemo(@Nullable AnswerKinds kinds) {
        this.kinds = kinds;
        on = kinds != null;
    }

    private record Asked(int question, Object kind) {}

    /**
     * What was said of a prospect.
     *
     * @param row all of its row but the id
     */
    record Said(byte[] row, String tier, @Nullable String primary) {}

    /** Kinds of the answers of one prospect, by column. A probe is filled again and again; what is kept is a copy. */
    static final class Key {
        private final int[] kinds;

        Key(int columns) {
            kinds = new int[columns];
        }

        private Key(Key other) {
            kinds = other.kinds.clone();
        }

        void put(int column, int kind) {
            kinds[column] = kind;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(kinds, key.kinds);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(kinds);
        }
    }

    /** Whether it is worth asking. */
    boolean isOn() {
        return on;
    }

    /** Number of the kind of an answer to a question; 0 for all where nothing is remembered. */
    int kind(int question, Reply reply) {
        if (kinds == null || !on || !reply.problems().isEmpty()) {
            return 0;
        }
        Object kind = reply.isUnknown() ? List.of("unknown") : kinds.kind(question, reply.value());
        int number = numbers.computeIfAbsent(new Asked(question, kind), k -> next.getAndIncrement());
        if (number > KINDS) {
            giveUp();
        }
        return number;
    }

    private void giveUp() {
        on = false;
        rows.clear();
        numbers.clear();
    }

    /** What was said of a prospect of these kinds, or null. */
    @Nullable Said said(Key key) {
        Said said = rows.get(key);
        if (said != null) {
            found.increment();
        } else {
            missed.increment();
        }
        return said;
    }

    void keep(Key key, Said said) {
        bytes.add(said.row().length + 64L + 4L * key.kinds.length);
        if (bytes.sum() <= MOST) {
            rows.put(new Key(key), said);
        }
        long hits = found.sum();
        long misses = missed.sum();
        if (hits + misses >= TRIED && hits * WORTH_ONE_IN < hits + misses) {
            giveUp();
        }
    }
}
