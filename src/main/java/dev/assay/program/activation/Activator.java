package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.ProgramFolder;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Decides what is active: the newest activation of the history, to which the folder adds whatever is good and new. */
final class Activator {
    private static final int ATTEMPTS = 5;

    private final ProgramReader reader;
    private final RevisionHistory history;
    private final Clock clock;
    private final Days days;
    private final Logger log;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    Activator(ProgramReader reader, RevisionHistory history, Clock clock, Logger log) {
        this.log = log;
        this.reader = reader;
        this.history = history;
        this.clock = clock;
        this.days = new Days(clock);
    }

    /** By program. May be read at any time; only this changes it. */
    Map<String, Standing> standings() {
        return standings;
    }

    private Standing standing(String id) {
        return standings.getOrDefault(id, Standing.NONE);
    }

    /** Takes over what is active by the history. What cannot be asked of it now is asked the next time. */
    synchronized void follow() {
        history.active().forEach((id, activation) -> {
            if (activation.number() > standing(id).newest()) {
                try {
                    follow(activation);
                } catch (RuntimeException fault) {
                    log.atError().setCause(fault).addKeyValue("program", id).log("program.follow.failed");
                }
            }
        });
    }

    private void follow(Activation activation) {
        Standing standing = standing(activation.program());
        Restored restored = Restored.of(activation, history, reader);
        Program program = restored.program();
        Reading reading = restored.reading();
        if (reading == null || program == null) {
            standings.put(activation.program(), standing.passing(activation, restored.why()));
            log.atError()
                    .addKeyValue("program", activation.program())
                    .addKeyValue("revision", activation.revision())
                    .addKeyValue("why", restored.why())
                    .log("program.restore.failed");
            return;
        }
        standings.put(
                activation.program(),
                standing.activated(activation, program, warnings(program, reading))
                        .judgedAnew(clock.instant()));
        log(activation);
    }

    /**
     * Looks at the content of all folders, and activates what is good and new.
     *
     * @return false when something good could not be kept, and must be tried again
     */
    synchronized boolean consider(SortedMap<String, ProgramFolder.Found> folders) {
        boolean kept = true;
        for (Map.Entry<String, ProgramFolder.Found> each : folders.entrySet()) {
            kept &= guarded(each.getKey(), each.getValue());
        }
        standings
                .entrySet()
                .removeIf(s -> !folders.containsKey(s.getKey())
                        && s.getValue().program() == null
                        && s.getValue().lost() == null);
        standings.replaceAll((id, s) -> folders.containsKey(id) ? s : s.missing(clock.instant()));
        return kept;
    }

    /**
     * Judges anew what expires, where a new day has begun.
     *
     * @return whether one has begun for some program
     */
    synchronized boolean newDay() {
        boolean any = false;
        for (Map.Entry<String, Standing> each : standings.entrySet()) {
            Program program = each.getValue().program();
            if (program != null && days.isNew(program)) {
                any = true;
                List<Problem> today = warnings(program, reader.restore(program.files()));
                standings.put(each.getKey(), each.getValue().warned(today, clock.instant()));
            }
        }
        return any;
    }

    /** Of a program that is active: what its files say today, and which rules no case tries. Cases that no longer fit keep nothing from being restored. */
    private List<Problem> warnings(Program program, Reading reading) {
        try {
            return new CaseRun(program, clock).run().with(reading.warnings());
        } catch (RuntimeException fault) {
            log.atWarn().setCause(fault).addKeyValue("program", program.id()).log("program.cases.failed");
            return reading.warnings();
        }
    }

    /** One program over which Assay fails keeps no other from being looked at. */
    private boolean guarded(String id, ProgramFolder.Found found) {
        try {
            return consider(id, found);
        } catch (RuntimeException | StackOverflowError fault) {
            Revision revision = found.files().revision();
            Standing standing = standing(id);
            if (!standing.isAtFault(revision)) {
                standings.put(id, standing.atFault(revision, clock.instant()));
                log.atError()
                        .setCause(fault)
                        .addKeyValue("program", id)
                        .addKeyValue("revision", revision)
                        .log("program.fault");
            }
            return true;
        }
    }

    private boolean consider(String id, ProgramFolder.Found found) {
        Revision revision = found.files().revision();
        Standing standing = standing(id);
        if (found.problems().isEmpty() && standing.isActive(revision)) {
            standings.put(id, standing.inStep(clock.instant()));
            return true;
        }
        if (standing.isOvertaken(revision)) {
            return true;
        }
        Candidate candidate = Candidate.of(found, reader, clock);
        if (standing.isHeld(revision)) {
            standings.put(id, standing.rolledBack(candidate, clock.instant()));
            return true;
        }
        Program program = candidate.good();
        if (program == null) {
            if (!standing.isRefused(candidate)) {
                refuse(id, standing.refused(candidate, clock.instant()), candidate);
            }
            return true;
        }
        return activate(program, candidate);
    }

    private void refuse(String id, Standing standing, Candidate candidate) {
        standings.put(id, standing);
        new RefusalLog(log).tell(id, candidate);
    }

    /** Keeps it first, then swaps: what is active can always be restored. */
    private boolean activate(Program program, Candidate candidate) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Standing standing = standing(program.id());
                if (standing.isActive(program.revision())) {
                    standings.put(program.id(), standing.inStep(clock.instant()));
                    return true;
                }
                Activation next = next(program, standing.newest(), candidate);
                if (history.add(next, program.files())) {
                    Standing active = standing.activated(next, program, candidate.problems());
                    standings.put(program.id(), active.inStep(clock.instant()));
                    log(next);
                    return true;
                }
                follow();
            }
        } catch (RuntimeException fault) {
            log.atError().setCause(fault).addKeyValue("program", program.id()).log("program.keep.failed");
        }
        standings.put(program.id(), standing(program.id()).notKept(program.revision(), clock.instant()));
        return false;
    }

    private Activation next(Program program, int newest, Candidate candidate) {
        return new Activation(
                program.id(),
                newest + 1,
                program.revision(),
                clock.instant(),
                Cause.FOLDER,
                "folder",
                null,
                candidate.report());
    }

    private void log(Activation activation) {
        log.atInfo()
                .addKeyValue("program", activation.program())
                .addKeyValue("revision", activation.revision())
                .addKeyValue("cause", activation.cause().json())
                .log("program.activated");
    }
}
