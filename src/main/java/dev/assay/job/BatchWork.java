package dev.assay.job;

import dev.assay.batch.ListOutcome;
import dev.assay.batch.ListRequest;
import dev.assay.batch.ListSummary;
import dev.assay.batch.ListWork;
import dev.assay.batch.Recorder;
import dev.assay.decision.Decisions;
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

    BatchWork(KeptPrograms programs, Decisions decisions) {
        this.programs = programs;
        this.decisions = decisions;
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
                asked.market(),
                asked.asOf(),
                asked.reasons(),
                asked.record() ? recorder(job) : null,
                Files.exists(ListWork.unfinished(files.result())));
        ListOutcome outcome = new ListWork(program)
                .run(request, at -> course.seen(at.rows(), at.mistakes(), at.bytesRead()), course::isStopped);
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

    /** The same rows in another list are other decisions. */
    private Recorder recorder(ListJob job) {
        return (drafts, group) -> decisions.append(
                drafts, IdempotentRequest.of("list-" + job.id() + "-" + group.fingerprint(), group.key(), new byte[0]));
    }
}
