package dev.assay.job;

import dev.assay.batch.ListBeginning;
import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was seen of a list, kept beside it: to look at a list means to read all of it once. For use by many threads and processes. */
record SeenList(JobFiles files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What is recognised by these rules and wishes; the list itself is looked at once.
     *
     * @throws IOException if the list cannot be read
     */
    Recognised of(Program program, JobRequest request) throws IOException {
        return Recognised.of(program, beginning(request.name()), request);
    }

    /** The same, as long as the list was looked at before. */
    Optional<Recognised> before(Program program, JobRequest request) throws IOException {
        return before().map(beginning -> Recognised.of(program, beginning, request));
    }

    private ListBeginning beginning(String name) throws IOException {
        Optional<ListBeginning> before = before();
        if (before.isPresent()) {
            return before.get();
        }
        ListBeginning seen = ListBeginning.of(files.list(), name);
        keep(seen);
        return seen;
    }

    private Optional<ListBeginning> before() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(files.seen()), ListBeginning.class));
        } catch (NoSuchFileException | JacksonException none) {
            return Optional.empty();
        }
    }

    private void keep(ListBeginning seen) throws IOException {
        Path fresh = Files.createTempFile(files.folder(), "seen", ".new");
        Files.write(fresh, JSON.writeValueAsBytes(seen));
        Files.move(fresh, files.seen(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
