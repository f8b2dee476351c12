package dev.assay.batch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether a text is UTF-8 (RFC 3629), eight bytes at a time where it is plain ASCII. */
final class Utf8Scan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private long line = 1;
    private int due;
    private int least = 0x80;
    private int most = 0xBF;

    private Utf8Scan() {}

    /** The line of the first byte that UTF-8 does not have there, from 1; 0 when all is UTF-8. */
    static long firstOddLine(InputStream text) throws IOException {
        try (InputStream in = text) {
            Utf8Scan scan = new Utf8Scan();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int odd = scan.odd(buffer, read);
                if (odd >= 0) {
                    return scan.line + lines(buffer, odd);
                }
                // Counted only when asked for: of the buffers before, line by line.
                scan.line += lines(buffer, read);
            }
            return scan.due > 0 ? scan.line : 0;
        }
    }

    private static long lines(byte[] bytes, int until) {
        long lines = 0;
        for (int i = 0; i < until; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Position of the first odd byte; -1 when there is none. */
    private int odd(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (due == 0) {
                while (i + 8 <= length && ((long) EIGHT.get(bytes, i) & HIGH) == 0) {
                    i += 8;
                }
                if (i == length) {
                    return -1;
                }
            }
            int b = bytes[i] & 0xFF;
            if (due > 0) {
                if (b < least || b > most) {
                    return i;
                }
                due--;
                least = 0x80;
                most = 0xBF;
            } else if (b >= 0x80 && !begins(b)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    private boolean begins(int b) {
        due = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return due > 0;
    }
}
