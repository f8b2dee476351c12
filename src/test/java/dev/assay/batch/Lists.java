package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.Draft;
import dev.assay.document.Document;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.MappingReader;
import dev.assay.program.reading.ProgramReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs lists over the program of {@code src/test/resources/batch/home}, and remembers what became of them. */
final class Lists {
    static final Path FILES = Path.of("src/test/resources/batch");
    static final Program PROGRAM = Objects.requireNonNull(
            new ProgramReader(FILES.resolve("home")).read("q").program());
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Path folder;
    private final Map<String, List<Draft>> recorded = new TreeMap<>();
    private final Set<String> keys = new TreeSet<>();
    private int threads = 2;

    Lists(Path folder) {
        this.folder = folder;
    }

    Lists with(int number) {
        threads = number;
        return this;
    }

    Path write(String text, String charset) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text, Charset.forName(charset));
    }

    Path out() {
        return folder.resolve("out.csv");
    }

    Path errors() {
        return folder.resolve("errors.csv");
    }

    /** The plainest request, with errors and recording. */
    ListRequest request(Path in, Mapping mapping) {
        return request(in, out(), mapping, null, true, false);
    }

    ListRequest request(Path in, Path out, Mapping mapping, @Nullable String id, boolean reasons, boolean resume) {
        return new ListRequest(
                in,
                String.valueOf(in.getFileName()),
                out,
                errors(),
                mapping,
                id,
                null,
                null,
                NOON,
                reasons,
                (drafts, request) -> {
                    synchronized (recorded) {
                        keys.add(request.key());
                        recorded.putIfAbsent(number(request.key()), drafts);
                    }
                },
                resume);
    }

    /** Keys end in the number of the block, which is to sort as a number. */
    private static String number(String key) {
        return String.format(Locale.ROOT, "%9s", key.substring(key.lastIndexOf('-') + 1));
    }

    ListOutcome run(Path in, Mapping mapping) throws IOException {
        return run(request(in, mapping), () -> false);
    }

    ListOutcome run(ListRequest request, BooleanSupplier stop) throws IOException {
        return new ListWork(PROGRAM, threads).run(request, progress -> {}, stop);
    }

    /** What was judged, in the order of the list: {@code industry=banking|employees=1}. */
    List<String> judged() {
        return recorded().stream()
                .map(draft -> draft.classification().answers().values().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().plain())
                        .collect(Collectors.joining("|")))
                .toList();
    }

    /** What each group of rows was recorded under. */
    Set<String> keys() {
        return keys;
    }

    List<Draft> recorded() {
        List<Draft> all = new ArrayList<>();
        recorded.values().forEach(all::addAll);
        return all;
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }

    static Mapping mapping(String json) {
        MappingReader.Reading reading = MappingReader.read(
                Document.read("mapping.json", json.getBytes(StandardCharsets.UTF_8)), PROGRAM.questionnaire());
        assertThat(reading.problems()).isEmpty();
        return reading.mapping();
    }
}
