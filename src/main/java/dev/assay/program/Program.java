package dev.assay.program;

import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Classifier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program without an error: ready to classify. Immutable, for use by many threads.
 *
 * @param id name of the program
 * @param title what people read
 * @param language tag of its own texts, and of a prospect of whom no other is known
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

    /**
     * What a classification depends on besides the answers. The one place that says which language counts when none is known: the program's own.
     *
     * @param asOf the time it is judged by
     * @param market id of the market, or null for the common rules
     * @param language the prospect's language tag, or null when not known
     * @param mode open or final
     */
    public Circumstances circumstances(Instant asOf, @Nullable String market, @Nullable String language, Mode mode) {
        return new Circumstances(asOf, market, language == null ? this.language : language, mode);
    }

    /** Id and revision. */
    @Override
    public String toString() {
        return id + " " + revision;
    }
}
