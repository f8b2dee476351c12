package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists that a request names: each is there, with its rules and files, or the request is refused. */
final class KnownLists {
    private final ListJobs lists;
    private final KeptPrograms kept;

    KnownLists(ListJobs lists, KeptPrograms kept) {
        this.lists = lists;
        this.kept = kept;
    }

    ListJob list(String id) {
        return lists.find(id).orElseThrow(() -> Refusals.unknown("list", id, List.of()));
    }

    ListView view(ListJob job) {
        return ListView.of(job, kept.words(job.program(), job.revision()));
    }

    Program program(ListJob job) {
        return kept.program(job.program(), job.revision())
                .orElseThrow(() -> new Refusal(ApiProblem.of(
                        409,
                        "revision-gone",
                        "The rules of this list can no longer be read",
                        "The rules of the day on which this list was sent can no longer be read. Send it again.")));
    }

    Path here(ListJob job, Path path) {
        if (!lists.files().isHere(job) || !Files.isRegularFile(path)) {
            throw new Refusal(
                    ApiProblem.of(
                            409,
                            "list-elsewhere",
                            "The files of this list are not here",
                            lists.files().isHere(job)
                                    ? "The files of this list were removed from the server's folder."
                                    : "The files of this list are with another server, the one that took it in. Ask that one."));
        }
        return path;
    }

    static Refusal wrongState(ListJob job, String what, String when) {
        return new Refusal(ApiProblem.of(
                409,
                "list-state",
                "The list is in no state for that",
                "This list is " + job.state().json() + " and cannot be " + what + " now. " + when));
    }
}
