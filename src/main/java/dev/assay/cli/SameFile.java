package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses a run that would read and write, or write twice, one file under two names. */
final class SameFile {
    private static final int LINKS = 40;

    private SameFile() {}

    /**
     * Checks the files of one run.
     *
     * @param named by the option that names it; what is not there yet counts too
     * @throws UsageException if two are one file, through links or not
     */
    static void refuse(Map<String, Path> named) throws IOException {
        List<Map.Entry<String, Path>> files = new ArrayList<>(named.entrySet());
        for (int i = 0; i < files.size(); i++) {
            Map.Entry<String, Path> one = files.get(i);
            for (Map.Entry<String, Path> other : files.subList(0, i)) {
                if (isSame(other.getValue(), one.getValue())) {
                    throw new UsageException(
                            one.getKey() + " names the same file as " + other.getKey() + "; name another file.");
                }
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        Path first = real(one);
        Path second = real(other);
        return first.equals(second)
                || Files.isRegularFile(first) && Files.isRegularFile(second) && Files.isSameFile(first, second);
    }

    /** What is written as it is named: the links of /dev/stdout, or of a shell's pipe, lead to no path. */
    static boolean isPipeOrDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Where a path leads through all links, also when there is no file yet. */
    static Path real(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        if (isPipeOrDevice(at)) {
            return at;
        }
        for (int i = 0; i < LINKS && Files.isSymbolicLink(at); i++) {
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        Path folder = at.getParent();
        Path name = at.getFileName();
        if (folder == null || name == null || Files.exists(at)) {
            return Files.exists(at) ? at.toRealPath() : at;
        }
        return (Files.exists(folder) ? folder.toRealPath() : folder.normalize()).resolve(name);
    }
}
