package dev.assay.program.starter;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Makes a small program to grow from. It is checked and its cases are run before a file is written, and its folder appears whole or not at all. */
public final class Starter {
    private static final List<String> FILES = List.of(
            "segments.drl",
            "qualification.drl",
            "collateral.drl",
            "program.json",
            "collateral.json",
            "cases/large-organisation.json",
            "cases/growing-company.json",
            "cases/public-body.json",
            "cases/student.json");

    private final Path home;

    /**
     * @param home where it is to be made; an existing folder
     */
    public Starter(Path home) {
        this.home = home;
    }

    /**
     * What was made.
     *
     * @param files paths relative to home; none when there is a problem
     * @param problems why nothing was made
     */
    public record Made(List<String> files, List<Problem> problems) {
        /** Copies. */
        public Made {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Makes a program.
     *
     * @param id its name
     * @param title what people read; null for one made from the id
     * @throws UncheckedIOException if the disk does not take it; nothing of it is then left
     */
    public Made make(String id, @Nullable String title) {
        Optional<Problem> refused = ProgramId.problem(id, Place.NOWHERE).or(() -> taken(id));
        if (refused.isPresent()) {
            return new Made(List.of(), List.of(refused.get()));
        }
        SortedMap<String, byte[]> contents =
                contents(id, title == null || title.isBlank() ? titled(id) : title.strip());
        List<Problem> problems = check(ProgramFiles.of(id, contents));
        if (!problems.isEmpty()) {
            return new Made(List.of(), problems);
        }
        write(id, contents);
        List<String> files = new ArrayList<>();
        FILES.forEach(f -> files.add("rules/" + id + "/" + f));
        files.add("questionnaires/" + id + ".json");
        return new Made(files, List.of());
    }

    private Optional<Problem> taken(String id) {
        return Stream.of("rules/" + id, "questionnaires/" + id + ".json")
                .filter(path -> Files.exists(home.resolve(path)))
                .findFirst()
                .map(path -> Problem.error(
                        "program-exists",
                        Place.of(path),
                        "There is already " + path
                                + ". Choose another name, or move it away first; nothing was changed.",
                        id,
                        null));
    }

    /** Only a title can make it fail: too long, or without a letter. */
    private List<Problem> check(ProgramFiles files) {
        Reading reading = new ProgramReader(home).read(files);
        Program program = reading.program();
        if (program == null) {
            return reading.errors();
        }
        if (!new CaseRun(program, Clock.systemUTC()).run().passed()) {
            throw new IllegalStateException("the cases of the starter fail");
        }
        return List.of();
    }

    private SortedMap<String, byte[]> contents(String id, String title) {
        Map<String, String> words = Map.of(
                "{{id}}",
                id,
                "{{package}}",
                ProgramId.drlPackage(id),
                "{{title}}",
                new String(JsonStringEncoder.getInstance().quoteAsCharArray(title)));
        SortedMap<String, byte[]> contents = new TreeMap<>();
        FILES.forEach(f -> contents.put("rules/" + id + "/" + f, filled(f, words)));
        contents.put("questionnaires/" + id + ".json", filled("questionnaire.json", words));
        return contents;
    }

    private static byte[] filled(String file, Map<String, String> words) {
        try (InputStream in = Starter.class.getResourceAsStream("/starter/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no resource /starter/" + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String titled(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    /** Beside its place first, under a hidden name that no reader looks at; then by two moves within one disk. */
    private void write(String id, SortedMap<String, byte[]> contents) {
        Path draft = home.resolve(".new-" + id + "-" + ProcessHandle.current().pid());
        Path questionnaire = home.resolve("questionnaires").resolve(id + ".json");
        try {
            for (Map.Entry<String, byte[]> each : contents.entrySet()) {
                Path file = draft.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            Files.createDirectories(home.resolve("rules"));
            Files.createDirectories(home.resolve("questionnaires"));
            Files.move(draft.resolve("questionnaires").resolve(id + ".json"), questionnaire);
            try {
                Files.move(
                        draft.resolve("rules").resolve(id),
                        home.resolve("rules").resolve(id));
            } catch (IOException fault) {
                Files.deleteIfExists(questionnaire);
                throw fault;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write the program to " + home + ": " + fault.getMessage(), fault);
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException left) {
            // Hidden, and passed over by every reader; whoever sees it may delete it.
        }
    }
}
