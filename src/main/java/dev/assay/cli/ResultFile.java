package dev.assay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there when it is whole: whatever ends the run before that, what was there stays, and nothing
 * unfinished is left behind. What is no ordinary file, such as a pipe, is written straight.
 */
final class ResultFile implements AutoCloseable {
    private final Path place;
    private final Path unfinished;
    private final Writer writer;
    private boolean whole;

    private ResultFile(Path place, Path unfinished, Writer writer) {
        this.place = place;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    /**
     * Begins.
     *
     * @throws UsageException if it cannot be a file
     */
    static ResultFile at(Path named) throws IOException {
        Path place = SameFile.real(named);
        if (Files.isDirectory(place)) {
            throw new UsageException(named + " is a folder; name a file.");
        }
        if (Files.isSymbolicLink(place) && !Files.exists(place)) {
            throw new UsageException(named + " is a link that leads in a circle; name another file.");
        }
        if (!Files.isDirectory(place.resolveSibling("."))) {
            throw new UsageException("There is no folder " + place.getParent() + " to write " + named + " into.");
        }
        Path unfinished = SameFile.isPipeOrDevice(place) ? place : unfinished(place);
        try {
            return new ResultFile(place, unfinished, Files.newBufferedWriter(unfinished));
        } catch (AccessDeniedException denied) {
            throw new UsageException("You may not write " + unfinished + ".");
        }
    }

    /** Where a file is written until it is whole. */
    static Path unfinished(Path place) {
        return place.resolveSibling(place.getFileName() + ".unfinished");
    }

    Writer writer() {
        return writer;
    }

    /** Says that all is written; nothing may be written after that. */
    void keep() throws IOException {
        writer.close();
        if (!unfinished.equals(place)) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
        whole = true;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (!whole && !unfinished.equals(place)) {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
