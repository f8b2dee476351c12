package dev.assay.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of UTF-8, growing. */
final class Out {
    private byte[] bytes;
    private int size;

    Out() {
        this(256);
    }

    /**
     * @param room bytes to begin with
     */
    Out(int room) {
        bytes = new byte[room];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    void cut(int to) {
        size = to;
    }

    Out put(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    Out put(byte[] from, int start, int end) {
        ensure(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        return this;
    }

    Out put(byte[] all) {
        return put(all, 0, all.length);
    }

    Out put(String text) {
        int length = text.length();
        ensure(length);
        int before = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                size = before;
                return put(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    /** A number as programs write it, without an exponent: {@code 40}, {@code -2.5}. */
    Out put(double number) {
        long whole = (long) number;
        return whole == number && Math.abs(whole) < 1_000_000_000_000_000L
                ? put(whole)
                : put(new BigDecimal(Double.toString(number))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    Out put(long number) {
        if (number < 0 || number > 9) {
            return put(Long.toString(number));
        }
        return put((char) ('0' + number));
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
