package dev.assay.workload;

/** The random numbers of Python's {@code random.Random}: Mersenne Twister MT19937, seeded by an array of one word, 53 bits a number. Not for several threads. */
final class PythonRandom {
    private static final int WORDS = 624;
    private static final int MIDDLE = 397;

    private final int[] state = new int[WORDS];
    private int at = WORDS;

    /**
     * @param seed as in {@code Random(seed)}, positive
     */
    PythonRandom(int seed) {
        fill(19650218);
        int i = 1;
        for (int k = 0; k < WORDS; k++) {
            state[i] = (state[i] ^ (mixed(i) * 1664525)) + seed;
            i = after(i);
        }
        for (int k = 0; k < WORDS - 1; k++) {
            state[i] = (state[i] ^ (mixed(i) * 1566083941)) - i;
            i = after(i);
        }
        state[0] = 0x80000000;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private int mixed(int i) {
        return state[i - 1] ^ (state[i - 1] >>> 30);
    }

    private int after(int i) {
        if (i + 1 < WORDS) {
            return i + 1;
        }
        state[0] = state[WORDS - 1];
        return 1;
    }

    /** {@code random()}: at least 0, below 1. */
    double next() {
        int high = word() >>> 5;
        int low = word() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + (int) (next() * (most - least + 1));
    }

    /** From {@code low} to {@code high}, spread evenly over the orders of magnitude. */
    int logarithmic(int low, int high) {
        return (int) (low * Math.pow((double) high / low, next()));
    }

    private int word() {
        if (at == WORDS) {
            twist();
        }
        int y = state[at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int k = 0; k < WORDS; k++) {
            int y = (state[k] & 0x80000000) | (state[(k + 1) % WORDS] & 0x7fffffff);
            state[k] = state[(k + MIDDLE) % WORDS] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        at = 0;
    }
}
