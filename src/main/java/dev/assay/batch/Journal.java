package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small file beside the result that says how far a run has come, so that another can go on with it. It is always whole: each state takes the place of the one before at once. */
final class Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path out;
    private final @Nullable Path errors;
    private final Path file;
    private final Map<String, String> identity;

    Journal(Path out, @Nullable Path errors, Map<String, String> identity) {
        this.out = out;
        this.errors = errors;
        this.file = of(out);
        this.identity = identity;
    }

    static Path of(Path out) {
        return out.resolveSibling(out.getFileName() + ".resume");
    }

    /**
     * How far a run has come.
     *
     * @param out bytes of the result
     * @param errors bytes of the errors file
     * @param done what became of the rows so far
     * @param whole whether those are all rows, so that only the files are to be moved to their places
     */
    record State(long out, long errors, ListSummary done, boolean whole) {}

    /** Keeps a state. The files must hold by then, for good, what it says. */
    void keep(State state) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode run = json.putObject("run");
        identity.forEach(run::put);
        json.put("out", state.out());
        json.put("errors", state.errors());
        json.put("whole", state.whole());
        json.set("done", JSON.valueToTree(state.done()));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void end() throws IOException {
        Files.deleteIfExists(file);
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** What keeps the run from going on; null when nothing does. */
    @Nullable Problem problem() throws IOException {
        if (!exists()) {
            return Problem.error(
                    "nothing-to-resume",
                    Place.NOWHERE,
                    "There is nothing to go on with: no " + file.getFileName()
                            + " beside the result. No run came so far, or one ended and took it away; begin anew without --resume.");
        }
        JsonNode json = read(file);
        JsonNode run = json.path("run");
        if (!run.isObject() || !json.path("done").isObject()) {
            return changed(file.getFileName() + " cannot be read");
        }
        Map<String, String> differs = new LinkedHashMap<>();
        identity.forEach((part, now) -> {
            String before = run.path(part).asString("");
            if (!before.equals(now)) {
                differs.put(part, before);
            }
        });
        if (differs.isEmpty()) {
            return missing();
        }
        StringBuilder what = new StringBuilder();
        differs.forEach((part, before) -> what.append(what.isEmpty() ? "" : "; ")
                .append(part.startsWith("--") ? part + " was " + given(before) : "the " + part + " has changed"));
        return changed(what.toString());
    }

    /** What is no longer there of what was done. */
    private @Nullable Problem missing() throws IOException {
        State state = state();
        String what = missing(out, state.out(), state.whole());
        if (what == null && errors != null) {
            what = missing(errors, state.errors(), state.whole());
        }
        return what == null
                ? null
                : Problem.error(
                        "cannot-resume",
                        Place.NOWHERE,
                        "The run that was stopped cannot be gone on with, since what it had written is not there: "
                                + what + ". Bring that back, or begin anew, with --force in place of --resume.");
    }

    private static @Nullable String missing(Path place, long bytes, boolean whole) throws IOException {
        Path unfinished = ListWork.unfinished(place);
        if (!Files.isRegularFile(unfinished)) {
            boolean moved = whole && Files.isRegularFile(place) && Files.size(place) == bytes;
            return moved ? null : "there is no " + unfinished.getFileName();
        }
        long found = Files.size(unfinished);
        return found >= bytes
                ? null
                : String.format(
                        Locale.ROOT, "%s has %,d bytes, and %,d were written", unfinished.getFileName(), found, bytes);
    }

    private static String given(String before) {
        return before.isEmpty() || before.equals("false") ? "left out" : before.equals("true") ? "given" : before;
    }

    private static Problem changed(String what) {
        return Problem.error(
                "cannot-resume",
                Place.NOWHERE,
                "The run that was stopped cannot be gone on with, since the rest would not fit what is done: " + what
                        + ". Bring that back, or begin anew, with --force in place of --resume.");
    }

    /** Where it stands; only where there is no {@link #problem()}. */
    State state() throws IOException {
        JsonNode json = read(file);
        return new State(
                json.path("out").asLong(),
                json.path("errors").asLong(),
                JSON.treeToValue(json.path("done"), ListSummary.class),
                json.path("whole").asBoolean(false));
    }

    /** Moves the files of a {@link State#whole whole} run to their places, as far as that was not done, and ends. The result comes last: whoever sees it has all. */
    void finish() throws IOException {
        if (errors != null) {
            ResultFile.move(errors);
        }
        ResultFile.move(out);
        end();
    }

    /** By which time the unfinished run beside a result judges; empty when there is none. */
    static Optional<Instant> asOf(Path out) throws IOException {
        Path file = of(out);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String time = read(file).path("run").path("--as-of").asString("");
        return time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }
}
