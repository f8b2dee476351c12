package dev.assay.job;

import dev.assay.batch.ListOutcome;
import dev.assay.batch.ListProgress;
import dev.assay.batch.ListRequest;
import dev.assay.batch.ListSummary;
import dev.assay.batch.ListWork;
import dev.assay.batch.Recorder;
import dev.assay.decision.Decisions;
import dev.assay.decision.Draft;
import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.KeptPrograms;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Classifies a list as the command does, by the rules that were active when it was taken in. */
final class BatchWork implements JobWork {
    private final KeptPrograms programs;
    private final Decisions decisions;
    private final int cores;

    BatchWork(KeptPrograms programs, Decisions decisions, int cores) {
        this.programs = programs;
        this.decisions = decisions;
        this.cores = cores;
    }

    @Override
    public Optional<JobOutcome> work(ListJob job, JobFiles files, Course course) throws IOException {
        Program program = programs.program(job.program(), job.revision())
                .orElseThrow(
                        () -> new Unusable(
                                List.of(
                                        Problem.error(
                                                "revision-gone",
                                                Place.NOWHERE,
                                                "The rules of the day on which this list was sent can no longer be read. Send it again, to be classified by those in force."))));
        JobRequest asked = job.request();
        ListMapping mapping = ListMapping.of(program, asked.mapping());
        if (mapping.hasErrors()) {
            throw new Unusable(mapping.problems());
        }
        ListRequest request = new ListRequest(
                files.list(),
                asked.name(),
                files.result(),
                files.errors(),
                mapping.mapping(),
                asked.id(),
                asked.language(),
                asked.market(),
                asked.asOf(),
                asked.reasons(),
                asked.record() ? recorder(job) : null,
                Files.exists(ListWork.journal(files.result())),
                job.id());
        ListOutcome outcome = run(new ListWork(program, cores), request, course);
        ListSummary summary = outcome.summary();
        if (outcome.stopped()) {
            return Optional.empty();
        }
        if (summary == null) {
            throw new Unusable(outcome.problems());
        }
        return Optional.of(new JobOutcome(
                summary.classified(), summary.bad(), summary.tiers(), summary.segments(), outcome.problems()));
    }

    /** Goes on where an earlier run stopped; begins anew where what that one left cannot be gone on with, as after a crash at its very end. */
    private static ListOutcome run(ListWork work, ListRequest request, Course course) throws IOException {
        ListProgress.Listener listener = at -> course.seen(at.rows(), at.mistakes(), at.bytesRead());
        ListOutcome outcome = work.run(request, listener, course::isStopped);
        if (!request.resume()
                || outcome.problems().stream().noneMatch(p -> p.code().endsWith("-resume"))) {
            return outcome;
        }
        ListWork.forget(request.out(), request.errors());
        return work.run(anew(request), listener, course::isStopped);
    }

    private static ListRequest anew(ListRequest r) {
        return new ListRequest(
                r.in(),
                r.name(),
                r.out(),
                r.errors(),
                r.mapping(),
                r.id(),
                r.language(),
                r.market(),
                r.asOf(),
                r.reasons(),
                r.recorder(),
                false,
                r.listId());
    }

    /** The same rows in another list are other decisions. */
    private Recorder recorder(ListJob job) {
        return (drafts, group) -> decisions.append(
                drafts.stream().map(d -> by(d, job.request())).toList(),
                new IdempotentRequest("list-" + job.id() + "-" + group.key(), group.fingerprint()));
    }

    private static Draft by(Draft draft, JobRequest asked) {
        return new Draft(
                draft.program(),
                draft.revision(),
                draft.prospect(),
                draft.given(),
                draft.classification(),
                asked.channel(),
                asked.actor());
    }
}
