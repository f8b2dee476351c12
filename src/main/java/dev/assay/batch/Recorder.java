package dev.assay.batch;

import dev.assay.decision.Draft;
import dev.assay.decision.IdempotentRequest;
import java.util.List;

/** Keeps the decisions of a list, such as {@code decisions::append}. Called by several threads. */
@FunctionalInterface
public interface Recorder {
    /**
     * Keeps all of them or none, durably; what was kept under the same request before is not kept again.
     *
     * @param drafts of one group of rows, in their order
     * @param request the group's own
     */
    void record(List<Draft> drafts, IdempotentRequest request);
}
