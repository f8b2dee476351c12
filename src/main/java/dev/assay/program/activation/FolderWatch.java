package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.Revision;
import dev.assay.program.reading.ProgramFolder;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the folder has changed and has come to rest. It looks again and again instead of asking the system to call: that works on every file system,
 * also on network drives and in containers, where the system does not call, and it cannot lose an event. An idle look only reads sizes and times. Content
 * counts when two looks in a row saw the very same bytes, also at start, so what an editor has half written is passed over. For use by many threads.
 */
final class FolderWatch {
    /** Between two looks: as long must the folder rest. */
    static final Duration LOOK = Duration.ofMillis(300);

    /**
     * Some file systems tell time in steps of two seconds: a file may change once more in that time without looking different. So for three seconds of looks
     * in which nothing seemed to change the bytes are read all the same. What the files' own times say plays no part: they may lie in the future.
     */
    static final int LOOKS_BEFORE_IDLE = (int) Duration.ofSeconds(3).dividedBy(LOOK) + 1;

    private static final int DEPTH = 4;

    private final ProgramFolder folder;
    private final Predicate<SortedMap<String, ProgramFolder.Found>> onRest;
    private final CountDownLatch rested = new CountDownLatch(1);
    private @Nullable Map<String, String> known;
    private @Nullable Map<String, String> lastOutside;
    private SortedMap<String, Seen> last = new TreeMap<>();
    private @Nullable SortedMap<String, Seen> told;
    private int alike;

    /**
     * @param onRest told of all programs when something has changed and rests; again at the next look when it answers false
     */
    FolderWatch(ProgramFolder folder, Predicate<SortedMap<String, ProgramFolder.Found>> onRest) {
        this.folder = folder;
        this.onRest = onRest;
    }

    private record Seen(Revision revision, List<Problem> problems) {}

    /** One look. The first one never tells. */
    synchronized void look() {
        Map<String, String> outside = outside();
        if (outside.equals(known)) {
            return;
        }
        SortedMap<String, ProgramFolder.Found> found = found();
        SortedMap<String, Seen> now = seen(found);
        boolean rests = now.equals(last) && outside.equals(lastOutside);
        last = now;
        lastOutside = outside;
        alike = rests ? alike + 1 : 0;
        if (!rests) {
            return;
        }
        if (!now.equals(told)) {
            told = onRest.test(found) ? now : null;
        }
        rested.countDown();
        if (told != null && alike >= LOOKS_BEFORE_IDLE) {
            known = outside;
        }
    }

    /** Tells again at the next look, though nothing may have changed. */
    synchronized void tellAgain() {
        known = null;
        told = null;
    }

    /**
     * Waits until the folder was told of for the first time.
     *
     * @return false when it did not come to rest in this time
     */
    boolean awaitRest(Duration atMost) throws InterruptedException {
        return rested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private SortedMap<String, ProgramFolder.Found> found() {
        SortedMap<String, ProgramFolder.Found> found = new TreeMap<>();
        for (String id : folder.names()) {
            found.put(id, folder.read(id));
        }
        return found;
    }

    private static SortedMap<String, Seen> seen(SortedMap<String, ProgramFolder.Found> found) {
        SortedMap<String, Seen> seen = new TreeMap<>();
        found.forEach((id, f) -> seen.put(id, new Seen(f.files().revision(), f.problems())));
        return seen;
    }

    /** Sizes and times of all files, and what cannot be looked at, such as a link that leads round in a circle. */
    private Map<String, String> outside() {
        Map<String, String> files = new TreeMap<>();
        for (String part : new String[] {"rules", "questionnaires"}) {
            try {
                Files.walkFileTree(
                        folder.home().resolve(part), EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new Notes(files));
            } catch (IOException fault) {
                files.put(part, fault.toString());
            }
        }
        return files;
    }

    private static final class Notes extends SimpleFileVisitor<Path> {
        private final Map<String, String> files;

        Notes(Map<String, String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            return visitFile(folder, is);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            files.put(file.toString(), is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            files.put(file.toString(), fault.getClass().getName());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
            if (fault != null) {
                files.put(folder.toString(), fault.getClass().getName());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
