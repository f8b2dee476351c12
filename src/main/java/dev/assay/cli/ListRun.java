package dev.assay.cli;

import dev.assay.batch.DamagedList;
import dev.assay.batch.ListOutcome;
import dev.assay.batch.ListRequest;
import dev.assay.batch.ListWork;
import dev.assay.batch.Recorder;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classifies a list file into another, and says what became of it. */
final class ListRun {
    private final AssayCommand assay;
    private final ListOptions options;
    private final @Nullable String market;

    ListRun(AssayCommand assay, ListOptions options, @Nullable String market) {
        this.assay = assay;
        this.options = options;
        this.market = market;
    }

    /**
     * Runs.
     *
     * @param by in words, by which revision
     * @param recorder keeps the decisions, or null
     */
    int run(Program program, String by, @Nullable Recorder recorder) throws IOException {
        if (!Files.isRegularFile(options.in())) {
            throw new UsageException("There is no file " + options.in() + ".");
        }
        ListMapping map = new ListMapping(assay, options.map(), program);
        Path out = ResultPlace.of(options.out());
        Path errors = options.errors() == null ? null : ResultPlace.of(options.errors());
        SameFile.refuse(files(map, out, errors));
        Optional<Mapping> mapping = map.read();
        if (mapping.isEmpty()) {
            return Exit.PROBLEMS;
        }
        if (!options.resume() && !options.force() && Files.exists(ListWork.journal(out))) {
            throw new UsageException("A run for " + options.out()
                    + " was stopped before its end. Go on with it by --resume, or begin anew by --force.");
        }
        ListRequest request = new ListRequest(
                options.in(),
                String.valueOf(options.in().getFileName()),
                out,
                errors,
                mapping.get(),
                options.id(),
                options.language(),
                market,
                asOf(program, out),
                options.reasons(),
                recorder,
                options.resume());
        Instant began = assay.clock().instant();
        boolean replaces = Files.isRegularFile(out) && !options.resume();
        try (StopSign stop = new StopSign()) {
            ListOutcome outcome = work(program, request, stop);
            if (outcome == null) {
                return Exit.PROBLEMS;
            }
            Duration taken = Duration.between(began, assay.clock().instant());
            int exit = new ListReport(assay, options, market).say(program, by, outcome, taken, out);
            if (replaces && !assay.json() && !outcome.stopped() && outcome.summary() != null) {
                assay.console()
                        .err()
                        .println(Console.plain("The " + options.out() + " that was there before is replaced."));
            }
            assay.console().flush();
            return exit;
        }
    }

    /** Null when the list turned out to be damaged, and that was said. */
    private @Nullable ListOutcome work(Program program, ListRequest request, StopSign stop) throws IOException {
        ProgressLine progress =
                new ProgressLine(assay.console().err(), assay.clock(), Boolean.getBoolean("assay.terminal"));
        boolean ended = false;
        try {
            ListOutcome outcome = new ListWork(program).run(request, progress, stop);
            ended = true;
            return outcome;
        } catch (DamagedList damaged) {
            ended = true;
            progress.end();
            refuse(damaged.problem().at(Place.of(request.name())), request);
            return null;
        } finally {
            progress.end();
            if (!ended && Files.exists(ListWork.journal(request.out()))) {
                assay.console()
                        .err()
                        .println("What was done so far is kept; the same command with --resume goes on with it.");
            }
        }
    }

    /** Going on would come to the same place of the same list. */
    private void refuse(Problem damage, ListRequest request) {
        Console console = assay.console();
        console.err().println(Console.plain(damage.toString()));
        if (Files.exists(ListWork.journal(request.out()))) {
            console.err()
                    .println(Console.plain("The rows before that place lie in " + ListWork.unfinished(request.out())
                            + "; classify the mended list anew, with --force."));
        }
        if (assay.json()) {
            JsonOut.refused(console, List.of(damage));
        }
        console.flush();
    }

    /** A run that is gone on with judges by the time of its beginning. */
    private Instant asOf(Program program, Path out) throws IOException {
        String typed = options.asOf();
        if (typed != null) {
            return Moment.of(typed, program.vocabulary().zone());
        }
        Instant now = assay.clock().instant();
        return options.resume() ? ListWork.asOf(out).orElse(now) : now;
    }

    /** All files of the run by what names them, and where they are written until they are whole. */
    private Map<String, Path> files(ListMapping map, Path out, @Nullable Path errors) {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("--in", options.in());
        Path mapping = map.file();
        if (mapping != null) {
            files.put(map.isNamed() ? "--map" : "the program's mapping", mapping);
        }
        files.put("--out", out);
        files.put("--out, while it is written,", ListWork.unfinished(out));
        files.put("the note of how far --out has come", ListWork.journal(out));
        files.put("the lock of --out", ListWork.lock(out));
        if (errors != null) {
            files.put("--errors", errors);
            files.put("--errors, while it is written,", ListWork.unfinished(errors));
            files.put("the lock of --errors", ListWork.lock(errors));
        }
        return files;
    }

    /** Where what is done lies; what went into a pipe is kept nowhere. */
    static String stopped(Path out) {
        return Files.exists(ListWork.journal(out))
                ? "Stopped before the end. What is done lies in " + ListWork.unfinished(out)
                        + "; the same command with --resume goes on with it."
                : "Stopped before the end. What goes into a pipe or a device cannot be gone on with; begin anew.";
    }
}
