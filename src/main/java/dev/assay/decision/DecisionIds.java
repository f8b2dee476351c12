package dev.assay.decision;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids of decisions, and of what else is kept in order of time: UUIDs of version 7 (RFC 9562), which sort by time as text, always greater than the last. For use by many threads. */
public final class DecisionIds {
    private static final int COUNTS = 1 << 12;

    private final RandomGenerator random;
    private long millis;
    private int count;

    /**
     * @param random of the part that keeps ids of several processes apart
     */
    public DecisionIds(RandomGenerator random) {
        this.random = random;
    }

    /** The next id for what happens at this time. Should the clock go back, ids go on from where they were. */
    public synchronized String next(Instant time) {
        long now = time.toEpochMilli();
        if (now > millis) {
            millis = now;
            count = random.nextInt(COUNTS / 2);
        } else if (++count == COUNTS) {
            millis++;
            count = 0;
        }
        return id(millis, count, random.nextLong());
    }

    /** No decision from this time on has a lower id. */
    static String lowest(Instant time) {
        return id(Math.max(0, time.toEpochMilli()), 0, 0);
    }

    /** Whether a text has the form of an id. */
    static boolean isId(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String id(long millis, int count, long random) {
        long high = millis << 16 | 0x7000 | count;
        long low = random & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
