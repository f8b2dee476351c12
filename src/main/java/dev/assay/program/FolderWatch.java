package dev.assay.program;

import dev.assay.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the folder has changed and has come to rest. It looks again and again instead of asking the system to call: that works on every file system,
 * also on network drives and in containers, where the system does not call, and it cannot lose an event. An idle look only reads sizes and times. Content
 * counts when two looks in a row saw the very same bytes, so what an editor has half written is passed over.
 */
final class FolderWatch {
    /** Between two looks: as long must the folder rest. */
    static final Duration LOOK = Duration.ofMillis(300);

    /** Some file systems tell time in steps of two seconds: a file this young may change once more without looking different. */
    private static final Duration COARSEST_TIME = Duration.ofSeconds(3);

    private final ProgramFolder folder;
    private final Clock clock;
    private final Predicate<SortedMap<String, ProgramFolder.Found>> onRest;
    private @Nullable Outside known;
    private @Nullable Outside lastOutside;
    private SortedMap<String, Seen> last = new TreeMap<>();
    private @Nullable SortedMap<String, Seen> told;

    /**
     * @param onRest told of all programs when something has changed and rests; again at the next look when it answers false
     */
    FolderWatch(ProgramFolder folder, Clock clock, Predicate<SortedMap<String, ProgramFolder.Found>> onRest) {
        this.folder = folder;
        this.clock = clock;
        this.onRest = onRest;
    }

    private record Seen(Revision revision, List<Problem> problems) {}

    /** Sizes and times of all files; not whole when a folder could not be walked, as when a link leads round in a circle. */
    private record Outside(Map<String, String> files, Instant newest, boolean whole) {}

    /** The first look, at start: tells at once, without waiting for rest. */
    void begin() {
        SortedMap<String, ProgramFolder.Found> found = found();
        last = seen(found);
        told = onRest.test(found) ? last : null;
    }

    /** One look. Not for use by several threads. */
    void look() {
        Outside outside = outside();
        if (outside.equals(known)) {
            return;
        }
        SortedMap<String, ProgramFolder.Found> found = found();
        SortedMap<String, Seen> now = seen(found);
        boolean rests = now.equals(last) && outside.equals(lastOutside);
        last = now;
        lastOutside = outside;
        if (!rests) {
            return;
        }
        if (!now.equals(told)) {
            told = onRest.test(found) ? now : null;
        }
        if (told != null
                && outside.whole()
                && outside.newest().isBefore(clock.instant().minus(COARSEST_TIME))) {
            known = outside;
        }
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

    private Outside outside() {
        Map<String, String> files = new TreeMap<>();
        FileTime[] newest = {FileTime.fromMillis(0)};
        boolean whole = true;
        for (String part : new String[] {"rules", "questionnaires"}) {
            try (Stream<Path> all =
                    Files.find(folder.home().resolve(part), 4, (file, is) -> true, FileVisitOption.FOLLOW_LINKS)) {
                all.forEach(file -> {
                    FileTime changed = note(file, files);
                    if (changed.compareTo(newest[0]) > 0) {
                        newest[0] = changed;
                    }
                });
            } catch (IOException | UncheckedIOException vanished) {
                whole = false;
            }
        }
        return new Outside(files, newest[0].toInstant(), whole);
    }

    private static FileTime note(Path file, Map<String, String> files) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            files.put(file.toString(), is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
            return is.lastModifiedTime();
        } catch (IOException vanished) {
            files.put(file.toString(), "gone");
            return FileTime.fromMillis(0);
        }
    }
}
