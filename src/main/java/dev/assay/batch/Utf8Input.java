package dev.assay.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as bytes of UTF-8. */
final class Utf8Input extends InputStream {
    private final Reader in;
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private boolean ended;

    Utf8Input(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            chars.compact();
            ended = in.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, ended);
            bytes.flip();
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(to, from, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
