package dev.assay.decision;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import java.util.Optional;

/** The rules of every revision that was ever active. */
@FunctionalInterface
public interface KeptRules {
    /** The rules of a revision; empty when its content is not kept. */
    Optional<Judge> of(String program, String revision);

    /** Classifies by the rules of one revision. */
    @FunctionalInterface
    interface Judge {
        /** What these rules say. */
        Classification classify(Answers answers, Circumstances circumstances);
    }
}
