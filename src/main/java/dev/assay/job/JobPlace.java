package dev.assay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * The folder that holds lists, with an id of its own: of several servers on one database, each sees which lists are with it. Servers that share the folder share the id.
 *
 * @param folder where
 * @param id of it
 */
record JobPlace(Path folder, String id) {
    private static final long LITTLE = 1_000_000;
    private static final String ID = "place.id";

    /**
     * Makes the folder when it is not there.
     *
     * @throws UncheckedIOException if it cannot be made or read
     */
    static JobPlace at(Path folder) {
        try {
            make(folder);
            Path file = folder.resolve(ID);
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(folder, ID, ".new");
                Files.writeString(fresh, UUID.randomUUID() + "\n", StandardOpenOption.WRITE);
                try {
                    // A link appears whole, and only once.
                    Files.createLink(file, fresh);
                } catch (FileAlreadyExistsException another) {
                    // A server that started at the same time made it.
                } catch (UnsupportedOperationException noLinks) {
                    Files.move(fresh, file);
                } finally {
                    Files.deleteIfExists(fresh);
                }
            }
            return new JobPlace(folder, Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists hold personal data: a folder that is made here is its owner's alone, where the system knows owners. */
    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        PosixFileAttributeView owner = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (owner != null) {
            owner.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    JobFiles files(String id) {
        return new JobFiles(folder.resolve(id));
    }

    /** Whether nothing more can be written. */
    boolean isFull() {
        return room() < LITTLE;
    }

    /** Bytes that can still be written; as many as there are numbers where the system does not say. */
    long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
