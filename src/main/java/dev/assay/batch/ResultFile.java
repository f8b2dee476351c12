package dev.assay.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its place and moved there when it is whole: until then what was there stays. What is no ordinary file, such as a pipe, is written straight.
 */
final class ResultFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path place;
    private final Path unfinished;
    private final OutputStream stream;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long size;

    private ResultFile(Path place, Path unfinished, OutputStream stream, long size) {
        this.place = place;
        this.unfinished = unfinished;
        this.stream = stream;
        this.size = size;
    }

    /** Whether it is a file, and so can be gone on with. */
    static boolean isFile(Path place) {
        return !Files.exists(place) || Files.isRegularFile(place);
    }

    /** Begins, or goes on after so many bytes. */
    static ResultFile at(Path place, long from) throws IOException {
        if (!isFile(place)) {
            return new ResultFile(place, place, Files.newOutputStream(place), 0);
        }
        Path unfinished = ListWork.unfinished(place);
        try (FileChannel whole = FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            whole.truncate(from);
        }
        return new ResultFile(place, unfinished, Files.newOutputStream(unfinished, StandardOpenOption.APPEND), from);
    }

    void write(Out bytes) throws IOException {
        size += bytes.size();
        if (bytes.size() > buffer.remaining()) {
            flush();
        }
        if (bytes.size() > buffer.remaining()) {
            stream.write(bytes.bytes(), 0, bytes.size());
        } else {
            buffer.put(bytes.bytes(), 0, bytes.size());
        }
    }

    /** Bytes written, what waits included. */
    long size() {
        return size;
    }

    void flush() throws IOException {
        stream.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Says that all is written; nothing may be written after that. */
    void keep() throws IOException {
        close();
        if (!unfinished.equals(place)) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        stream.close();
    }
}
