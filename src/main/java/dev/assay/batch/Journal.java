package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    private final Path file;
    private final Map<String, String> identity;

    Journal(Path out, Map<String, String> identity) {
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
     */
    record State(long out, long errors, ListSummary done) {}

    void keep(State state) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode run = json.putObject("run");
        identity.forEach(run::put);
        json.put("out", state.out());
        json.put("errors", state.errors());
        json.set("done", JSON.valueToTree(state.done()));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
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
                            + " beside the result. A run that ended has taken it away; begin anew without --resume.");
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
            return null;
        }
        StringBuilder what = new StringBuilder();
        differs.forEach((part, before) -> what.append(what.isEmpty() ? "" : "; ")
                .append(part.startsWith("--") ? part + " was " + given(before) : "the " + part + " has changed"));
        return changed(what.toString());
    }

    private static String given(String before) {
        return before.isEmpty() || before.equals("false") ? "left out" : before.equals("true") ? "given" : before;
    }

    private static Problem changed(String what) {
        return Problem.error(
                "cannot-resume",
                Place.NOWHERE,
                "The run that was stopped cannot be gone on with, since the rest would not fit what is done: " + what
                        + ". Bring that back, or begin anew without --resume.");
    }

    /** Where it stands; only where there is no {@link #problem()}. */
    State state() throws IOException {
        JsonNode json = read(file);
        return new State(
                json.path("out").asLong(),
                json.path("errors").asLong(),
                JSON.treeToValue(json.path("done"), ListSummary.class));
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
