package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.difference.Effort;
import dev.assay.reasoning.difference.ProgramComparison;
import dev.assay.reasoning.difference.ProgramDifference;
import dev.assay.workload.VariedRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/** How long it takes to compare a program with an edit of it, circuits included: the first time in a process, as the command does it, and the median of three more. */
final class Differing {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int RUNS = 3;

    private Differing() {}

    /**
     * A change of a text in one file.
     *
     * @param words what it does
     * @param file end of the path
     * @param from text, first place only
     * @param to text
     */
    private record Edit(String words, String file, String from, String to) {
        private ProgramFiles of(ProgramFiles files) {
            TreeMap<String, byte[]> contents = new TreeMap<>(files.contents());
            String path = contents.keySet().stream()
                    .filter(p -> p.endsWith(file))
                    .findFirst()
                    .orElseThrow();
            String text = new String(contents.get(path), StandardCharsets.UTF_8);
            int at = text.indexOf(from);
            if (at < 0) {
                throw new IllegalStateException("no '" + from + "' in " + path);
            }
            String edited = text.substring(0, at) + to + text.substring(at + from.length());
            contents.put(path, edited.getBytes(StandardCharsets.UTF_8));
            return ProgramFiles.of(files.program(), contents);
        }
    }

    static void run() {
        ProgramReader reader = new ProgramReader(Path.of("."), CLOCK);
        System.out.println(
                "| program | rules | edit | steps | first, ms | then, ms | sources | ways | all ways known | not settled |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|---:|---|---:|");
        ProgramFiles saas = reader.read("b2b-saas").files();
        for (Edit edit : List.of(
                new Edit("none", "segments.drl", "package", "package"),
                new Edit("the same rule in other words", "traits.drl", "employees >= 1000", "employees > 999"),
                new Edit("a threshold of a trait", "traits.drl", "employees >= 1000", "employees >= 500"),
                new Edit("points of a segment", "segments.drl", "enterprise\", 40", "enterprise\", 20"),
                new Edit("points of the score", "qualification.drl", "score(15", "score(20"),
                new Edit("whom a cap concerns", "qualification.drl", "budget < 5000", "budget < 4000"),
                new Edit("a bar", "program.json", "\"from\": 60", "\"from\": 65"))) {
            line(reader, "b2b-saas", saas, edit);
        }
        for (int size : new int[] {500, 2_000}) {
            ProgramFiles varied = VariedRules.of(size);
            for (Edit edit : List.of(
                    new Edit("none", "varied.drl", "package", "package"),
                    new Edit("points of the score", "varied.drl", "conclude.score(", "conclude.score(1"),
                    new Edit("a threshold of a trait", "varied.drl", "employees >= ", "employees >= 1"))) {
                line(reader, "varied" + size, varied, edit);
            }
        }
    }

    private static void line(ProgramReader reader, String name, ProgramFiles files, Edit edit) {
        Program from = program(reader.read(files));
        Program to = program(reader.read(edit.of(files)));
        double[] millis = new double[1 + RUNS];
        ProgramDifference difference = new ProgramDifference(List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            difference = compare(from, to);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        double first = millis[0];
        double[] rest = Arrays.stream(millis).skip(1).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %,d | %,.0f | %,.0f | %d | %d | %s | %d |",
                name,
                from.ruleset().rules().size(),
                edit.words(),
                difference.steps(),
                first,
                rest[RUNS / 2],
                difference.sources().size(),
                difference.changes().size(),
                difference.isComplete()
                        ? "yes, with all places"
                        : difference.unsettled().isEmpty() ? "yes" : "no",
                difference.unsettled().size()));
    }

    private static ProgramDifference compare(Program from, Program to) {
        return ProgramComparison.of(
                new ProgramComparison.Side(new Reasoning(from, DAY, null), null),
                new ProgramComparison.Side(new Reasoning(to, DAY, null), null),
                Effort.USUAL);
    }

    private static Program program(Reading reading) {
        return Objects.requireNonNull(
                reading.program(), () -> reading.problems().toString());
    }
}
