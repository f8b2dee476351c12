package dev.assay.batch;

import dev.assay.questionnaire.RowCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers what the cells of one column mean, as long as they are short and not too many: the lists of this world say the same words again and again. For one thread. */
final class CellMemo {
    private static final int LONGEST = 48;
    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 2;

    private final Cell cell;
    private final RowCheck check;
    private byte[][] keys = new byte[64][];
    private Cell.Meant[] meanings = new Cell.Meant[64];
    private int held;

    CellMemo(Cell cell, RowCheck check) {
        this.cell = cell;
        this.check = check;
    }

    Cell.Meant read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return cell.read(new String(bytes, from, length, StandardCharsets.UTF_8), check);
        }
        int slot = slot(hash(bytes, from, to));
        byte @Nullable [] key = keys[slot];
        while (key != null) {
            if (key.length == length && isSame(key, bytes, from)) {
                return meanings[slot];
            }
            slot = slot + 1 & keys.length - 1;
            key = keys[slot];
        }
        Cell.Meant meant = cell.read(new String(bytes, from, length, StandardCharsets.UTF_8), check);
        keep(slot, Arrays.copyOfRange(bytes, from, to), meant);
        return meant;
    }

    private static boolean isSame(byte[] key, byte[] bytes, int from) {
        for (int i = 0; i < key.length; i++) {
            if (key[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void keep(int slot, byte[] key, Cell.Meant meant) {
        if (held >= MOST) {
            // A column of ever new values: what was seen is as good as anything.
            return;
        }
        keys[slot] = key;
        meanings[slot] = meant;
        held++;
        if (held * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        byte[][] oldKeys = keys;
        Cell.Meant[] oldMeanings = meanings;
        keys = new byte[oldKeys.length * 2][];
        meanings = new Cell.Meant[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            byte @Nullable [] key = oldKeys[i];
            if (key != null) {
                int slot = slot(hash(key, 0, key.length));
                while (keys[slot] != null) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = key;
                meanings[slot] = oldMeanings[i];
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & keys.length - 1;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }
}
