package dev.assay.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place and moved there when it is whole: until then what was there stays. What is no ordinary file, such as a pipe, is written straight.
 */
final class ResultFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path place;
    private final @Nullable FileChannel file;
    private final OutputStream stream;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long size;

    private ResultFile(Path place, @Nullable FileChannel file, OutputStream stream, long size) {
        this.place = place;
        this.file = file;
        this.stream = stream;
        this.size = size;
    }

    /** Whether it is a file, and so can be gone on with. */
    static boolean isFile(Path place) {
        return !Files.exists(place) || Files.isRegularFile(place);
    }

    /** Begins, or goes on after so many bytes, which must be there. */
    static ResultFile at(Path place, long from) throws IOException {
        if (!isFile(place)) {
            return new ResultFile(place, null, Files.newOutputStream(place), 0);
        }
        FileChannel file =
                FileChannel.open(ListWork.unfinished(place), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (file.size() < from) {
                throw new IOException(ListWork.unfinished(place).getFileName() + " became shorter than it was.");
            }
            file.truncate(from).position(from);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return new ResultFile(place, file, Channels.newOutputStream(file), from);
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

    private void flush() throws IOException {
        if (buffer.position() > 0) {
            stream.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
    }

    /** Returns when what was written outlasts the loss of power. */
    void force() throws IOException {
        flush();
        if (file != null) {
            file.force(false);
        }
    }

    /** Says that all is written; nothing may be written after that. */
    void keep() throws IOException {
        close();
        if (file != null) {
            move(place);
        }
    }

    /** Moves what is whole to its place, if that was not done before. */
    static void move(Path place) throws IOException {
        Path unfinished = ListWork.unfinished(place);
        if (Files.exists(unfinished)) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes it even where what waits cannot be written. */
    @Override
    public void close() throws IOException {
        try {
            flush();
        } finally {
            stream.close();
        }
    }
}
