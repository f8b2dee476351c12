package dev.assay.program;

import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Classifier;
import java.util.List;

/**
 * A program without an error: ready to classify. Immutable, for use by many threads.
 *
 * @param id name of the program
 * @param title what people read
 * @param language tag of its own texts
 * @param vocabulary questionnaire, segments, tiers, collateral
 * @param ruleset its rules
 * @param answerCheck checks answers to its questionnaire
 * @param classifier classifies by them
 * @param cases its tests, by file
 * @param files what it was read from
 * @param revision of the files
 */
public record Program(
        String id,
        String title,
        String language,
        Vocabulary vocabulary,
        Ruleset ruleset,
        AnswerCheck answerCheck,
        Classifier classifier,
        List<Case> cases,
        ProgramFiles files,
        Revision revision) {
    /** Copies. */
    public Program {
        cases = List.copyOf(cases);
    }

    /** What is asked. */
    public Questionnaire questionnaire() {
        return vocabulary.questionnaire();
    }

    /** Id and revision. */
    @Override
    public String toString() {
        return id + " " + revision;
    }
}
