package dev.assay.batch;

import dev.assay.questionnaire.Reply;
import dev.assay.questionnaire.RowCheck;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Remembers what the cells of one column mean, as long as they are short and not too many: the lists of this world say the same words again and again. For one thread. */
final class CellMemo {
    private static final int LONGEST = 48;
    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 2;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Cell cell;
    private final RowCheck check;
    private final ToIntFunction<Reply> kinds;
    private Known[] slots = new Known[64];
    private int held;

    /**
     * @param kinds number of the kind of an answer, for whoever remembers whole rows
     */
    CellMemo(Cell cell, RowCheck check, ToIntFunction<Reply> kinds) {
        this.cell = cell;
        this.check = check;
        this.kinds = kinds;
    }

    /**
     * A cell met before.
     *
     * @param first its first eight bytes, little end first, zeros after the last
     * @param bytes all of it
     * @param kind of the answer
     */
    record Known(long first, byte[] bytes, Cell.Meant meant, int kind) {
        boolean is(long begin, byte[] all, int from, int to) {
            return first == begin
                    && bytes.length == to - from
                    && (bytes.length <= Long.BYTES || Arrays.equals(bytes, 0, bytes.length, all, from, to));
        }

        int hash() {
            return CellMemo.hash(first, bytes, 0, bytes.length);
        }
    }

    Known read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return known(0, bytes, from, to);
        }
        long first = first(bytes, from, length);
        int slot = hash(first, bytes, from, to) & slots.length - 1;
        Known known = slots[slot];
        while (known != null) {
            if (known.is(first, bytes, from, to)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
            known = slots[slot];
        }
        Known read = known(first, bytes, from, to);
        keep(slot, read);
        return read;
    }

    private Known known(long first, byte[] bytes, int from, int to) {
        Cell.Meant meant = cell.read(new String(bytes, from, to - from, StandardCharsets.UTF_8), check);
        return new Known(first, Arrays.copyOfRange(bytes, from, to), meant, kinds.applyAsInt(meant.reply()));
    }

    private static long first(byte[] bytes, int from, int length) {
        if (from + Long.BYTES <= bytes.length) {
            long all = (long) LONGS.get(bytes, from);
            return length >= Long.BYTES ? all : all & (1L << 8 * length) - 1;
        }
        long first = 0;
        for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
            first = first << 8 | bytes[from + i] & 0xff;
        }
        return first;
    }

    private void keep(int slot, Known known) {
        if (held >= MOST) {
            // A column of ever new values: what was seen is as good as anything.
            return;
        }
        slots[slot] = known;
        held++;
        if (held * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        Known[] old = slots;
        slots = new Known[old.length * 2];
        for (Known known : old) {
            if (known != null) {
                int slot = known.hash() & slots.length - 1;
                while (slots[slot] != null) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = known;
            }
        }
    }

    private static int hash(long first, byte[] bytes, int from, int to) {
        long hash = first;
        for (int i = from + Long.BYTES; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        // Folded first, so that the last of eight digits tells as much as the first.
        hash = (hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }
}
