package dev.assay.job;

import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was recognised of a list, kept beside it: to look at a list means to read all of it once. For use by many threads and processes. */
record SeenList(JobFiles files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was recognised, and by which rules and wishes. */
    private record Kept(
            String revision,
            @Nullable String mapping,
            @Nullable String id,
            Recognised seen) {
        boolean isOf(Program program, JobRequest request) {
            return equals(kept(program, request, seen));
        }
    }

    private static Kept kept(Program program, JobRequest request, Recognised seen) {
        return new Kept(program.revision().hex(), request.mapping(), request.id(), seen);
    }

    /**
     * What is recognised; looked for at most once by the same rules and wishes.
     *
     * @throws IOException if the list cannot be read
     */
    Recognised of(Program program, JobRequest request) throws IOException {
        Kept before = before();
        if (before != null && before.isOf(program, request)) {
            return before.seen();
        }
        Recognised seen = Recognised.of(program, files.list(), request);
        keep(kept(program, request, seen));
        return seen;
    }

    private @Nullable Kept before() throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(files.seen()), Kept.class);
        } catch (NoSuchFileException | JacksonException none) {
            return null;
        }
    }

    private void keep(Kept kept) throws IOException {
        Path fresh = Files.createTempFile(files.folder(), "seen", ".new");
        Files.write(fresh, JSON.writeValueAsBytes(kept));
        Files.move(fresh, files.seen(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
