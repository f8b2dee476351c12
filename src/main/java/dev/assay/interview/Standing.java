package dev.assay.interview;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.search.Possible;
import dev.assay.ruleset.Classification;
import java.util.List;
import java.util.Optional;

/**
 * What an interview has come to.
 *
 * @param interview as it stood
 * @param program by whose rules
 * @param classification what the rules say of the answers so far; open while the interview goes on
 * @param outlook to ask for reasons
 * @param possible what may still come of it
 * @param next what to ask next; empty where nothing that can be asked may change anything, or it is finished
 * @param misfits answers that these rules do not take, such as options that are gone: they do not count
 */
public record Standing(
        Interview interview,
        Program program,
        Classification classification,
        Outlook outlook,
        Possible possible,
        Optional<Next> next,
        List<Problem> misfits) {
    /** Copies. */
    public Standing {
        misfits = List.copyOf(misfits);
    }

    /** Whether tier and primary segment are certain, whatever else is answered. */
    public boolean isDecided() {
        return possible.tier().settled().isPresent()
                && possible.primary().settled().isPresent();
    }

    /** Id and version of the interview. */
    @Override
    public String toString() {
        return "standing of " + interview;
    }
}
