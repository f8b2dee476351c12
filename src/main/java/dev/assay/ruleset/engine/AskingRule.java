package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import java.util.List;

/** A rule that is found by what it asks of the answers. */
interface AskingRule extends Candidate {
    /** Its number in the ruleset. */
    int number();

    /** What it asks of the answers, all of which must hold. */
    List<Condition> asked();
}
