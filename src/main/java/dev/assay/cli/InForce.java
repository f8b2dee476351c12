package dev.assay.cli;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.activation.ProgramStatus;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.Scheduler;
import dev.assay.program.reading.ProgramReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is done by the revision in force, and recorded. */
final class InForce {
    private static final Duration REST = Duration.ofSeconds(5);

    private final AssayCommand assay;
    private final DatabaseOption database;
    private final String program;

    InForce(AssayCommand assay, DatabaseOption database, String program) {
        this.assay = assay;
        this.database = database;
        this.program = program;
    }

    /** What is done; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int run(Opened open, Program active, ProgramStatus status) throws IOException;
    }

    /** By the newest activation; only where there is none are the files activated, once they rest. */
    int run(Work work) throws IOException, InterruptedException {
        Path home = assay.home();
        if (!new ProgramReader(home, assay.clock()).names().contains(program)) {
            Chosen.read(assay, List.of(program));
        }
        try (Opened open = Opened.at(database.of(home), home, assay.clock())) {
            try (Programs programs = Programs.withoutLog(home, open.history(), assay.clock())) {
                if (programs.active(program).isEmpty()) {
                    programs.watch(Scheduler.inBackground());
                    programs.awaitRest(REST);
                }
                Optional<Program> active = programs.active(program);
                return active.isEmpty()
                        ? notActive()
                        : work.run(open, active.get(), programs.status(program).orElseThrow());
            }
        }
    }

    private int notActive() {
        String message =
                "Program '" + program + "' has no active revision: `./assay check " + program + "` says what is wrong.";
        assay.console().err().println(message);
        if (assay.json()) {
            JsonOut.refused(assay.console(), List.of(Problem.error("program-not-active", Place.NOWHERE, message)));
        }
        return Exit.PROBLEMS;
    }

    /** Says on the error output where the files have gone on since. */
    void sayDifference(Program active) {
        String difference = ByRevision.difference(active, new ProgramReader(assay.home()), assay.clock());
        if (!difference.isEmpty()) {
            assay.console().err().println(difference);
        }
    }
}
