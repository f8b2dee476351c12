package dev.assay.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds it is the only one that writes a result, of all threads and processes. The system lets it go when the process ends, however it ends; where the file system knows no
 * locks, everybody gets one.
 */
final class RunLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Path of(Path out) {
        return out.resolveSibling(out.getFileName() + ".lock");
    }

    /** The lock of a result; empty when somebody else holds it. */
    static Optional<RunLock> on(Path out) throws IOException {
        Path file = of(out);
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                if (!isFree(channel)) {
                    channel.close();
                    return Optional.empty();
                }
                if (isThere(channel, file)) {
                    return Optional.of(new RunLock(file, channel));
                }
                channel.close();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            // Far behind what is written, which some systems would let nobody read.
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException here) {
            return false;
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Whether the file is still the one that was opened: who had it before may have deleted it in between. */
    private static boolean isThere(FileChannel channel, Path file) throws IOException {
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(mark));
        try {
            return Arrays.equals(mark, Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
