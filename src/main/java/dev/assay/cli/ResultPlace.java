package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a result is to be written. */
final class ResultPlace {
    private ResultPlace() {}

    /**
     * The place that a name leads to, through links.
     *
     * @throws UsageException if nothing can be written there
     */
    static Path of(Path named) throws IOException {
        Path place = SameFile.real(named);
        if (Files.isDirectory(place)) {
            throw new UsageException(named + " is a folder; name a file.");
        }
        if (Files.isSymbolicLink(place) && !Files.exists(place)) {
            throw new UsageException(named + " is a link that leads in a circle; name another file.");
        }
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + " to write " + named + " into.");
        }
        if (!SameFile.isPipeOrDevice(place) && !Files.isWritable(folder)) {
            throw new UsageException("You may not write into the folder " + folder + ".");
        }
        return place;
    }
}
