package dev.assay.program.activation;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.cases.CaseResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One program at one moment: what is active, and how its folder is. Replaced as a whole.
 *
 * @param newest highest number of an activation seen in the history, whether or not it could be rebuilt
 * @param activation of the active program; null while there is none
 * @param program the active one; null while there is none
 * @param warnings of the active one
 * @param folder how the folder is; null before the first look
 * @param lost why what the history says is active could not be rebuilt; null when it could
 */
record Standing(
        int newest,
        @Nullable Activation activation,
        @Nullable Program program,
        List<Problem> warnings,
        @Nullable FolderStatus folder,
        @Nullable Problem lost) {
    private static final String AT_FAULT = "assay-at-fault";
    static final Standing NONE = new Standing(0, null, null, List.of(), null, null);

    Standing activated(Activation next, Program active, List<Problem> found) {
        return new Standing(next.number(), next, active, found, folder, null);
    }

    /** The same, knowing of an activation that cannot be followed, and why. */
    Standing passing(Activation unreadable, String why) {
        return new Standing(unreadable.number(), activation, program, warnings, folder, lost(unreadable, why, program));
    }

    private static Problem lost(Activation activation, String why, @Nullable Program still) {
        return Problem.error(
                "not-restored",
                Place.NOWHERE,
                "Revision " + activation.revision() + ", active since " + activation.at()
                        + " by the database, could not be restored: " + why
                        + (still == null ? "" : " Revision " + still.revision() + " is used instead.")
                        + " Put good files into the folder, or go back to another revision.");
    }

    /** The same, told what is to be warned of today. */
    Standing warned(List<Problem> today, Instant now) {
        Standing warned = new Standing(newest, activation, program, today, folder, lost);
        return folder != null && folder.state() == FolderStatus.State.ACTIVE ? warned.inStep(now) : warned;
    }

    boolean isActive(Revision revision) {
        return program != null && program.revision().equals(revision);
    }

    boolean isHeld(Revision revision) {
        return activation != null && revision.equals(activation.held());
    }

    boolean isOvertaken(Revision revision) {
        return folder != null && folder.state() == FolderStatus.State.OVERTAKEN && revision.equals(folder.revision());
    }

    Standing inStep(Instant now) {
        return with(FolderStatus.State.ACTIVE, program == null ? null : program.revision(), warnings, List.of(), now);
    }

    Standing missing(Instant now) {
        return with(FolderStatus.State.MISSING, null, List.of(), List.of(), now);
    }

    Standing refused(Candidate candidate, Instant now) {
        return with(FolderStatus.State.REFUSED, candidate.revision(), candidate.problems(), candidate.failures(), now);
    }

    /** Whether this was already said of the folder. */
    boolean isRefused(Candidate candidate) {
        return folder != null
                && folder.state() == FolderStatus.State.REFUSED
                && candidate.revision().equals(folder.revision())
                && folder.problems().equals(candidate.problems())
                && folder.failures().equals(candidate.failures());
    }

    /** Refused for no mistake of its files: Assay itself failed over them. */
    Standing atFault(Revision revision, Instant now) {
        Problem problem = Problem.error(
                AT_FAULT,
                Place.NOWHERE,
                "Assay is at fault while reading this; the log says more. The files may well be right: please report it.");
        return with(FolderStatus.State.REFUSED, revision, List.of(problem), List.of(), now);
    }

    /** Whether this was already said of this content. */
    boolean isAtFault(Revision revision) {
        return folder != null
                && revision.equals(folder.revision())
                && folder.problems().stream().anyMatch(p -> p.code().equals(AT_FAULT));
    }

    Standing rolledBack(Candidate candidate, Instant now) {
        return with(FolderStatus.State.ROLLED_BACK, candidate.revision(), candidate.problems(), List.of(), now);
    }

    Standing notKept(Revision revision, Instant now) {
        Problem problem = Problem.error(
                "not-kept",
                Place.NOWHERE,
                "This revision is good, but the database did not take it; it is tried again. The log says more.");
        return with(FolderStatus.State.NOT_KEPT, revision, List.of(problem), List.of(), now);
    }

    /** How the folder is, after another revision than before has become active by itself. */
    Standing judgedAnew(Instant now) {
        if (folder == null || folder.revision() == null) {
            return this;
        }
        Revision revision = folder.revision();
        if (isActive(revision)) {
            return inStep(now);
        }
        if (isHeld(revision)) {
            return with(FolderStatus.State.ROLLED_BACK, revision, folder.problems(), folder.failures(), now);
        }
        boolean wasActive = folder.state() == FolderStatus.State.ACTIVE;
        return wasActive ? with(FolderStatus.State.OVERTAKEN, revision, folder.problems(), List.of(), now) : this;
    }

    /** How the folder is, and before that what else keeps the program from being what it should. */
    Optional<FolderStatus> told() {
        if (folder == null || lost == null) {
            return Optional.ofNullable(folder);
        }
        List<Problem> all = new ArrayList<>(List.of(lost));
        all.addAll(folder.problems());
        return Optional.of(
                new FolderStatus(folder.state(), folder.revision(), all, folder.failures(), folder.checkedAt()));
    }

    private Standing with(
            FolderStatus.State state,
            @Nullable Revision revision,
            List<Problem> problems,
            List<CaseResult> failures,
            Instant now) {
        return new Standing(
                newest,
                activation,
                program,
                warnings,
                new FolderStatus(state, revision, problems, failures, now),
                lost);
    }
}
