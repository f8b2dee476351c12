package dev.assay.program;

import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
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
 * @param ruleset its common rules
 * @param answerCheck checks answers to its questionnaire
 * @param classifier classifies by the common rules alone; {@link #classify} by those of the right market
 * @param markets its markets, and how a prospect's is known
 * @param cases its tests, by file
 * @param files what it was read from
 * @param revision of the files
 * @param understanding when a prospect's own words count as understood
 */
public record Program(
        String id,
        String title,
        String language,
        Vocabulary vocabulary,
        Ruleset ruleset,
        AnswerCheck answerCheck,
        Classifier classifier,
        Markets markets,
        List<Case> cases,
        ProgramFiles files,
        Revision revision,
        Understanding understanding) {
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
     * @param market id of the market, or null to go by the answers
     * @param language the prospect's language tag, or null when not known
     * @param mode open or final
     */
    public Circumstances circumstances(Instant asOf, @Nullable String market, @Nullable String language, Mode mode) {
        return new Circumstances(asOf, market, language == null ? this.language : language, mode);
    }

    /**
     * What the rules say of these answers: those of the market that the circumstances name, else of the one that the answers tell, else the common ones. The circumstances of the
     * classification name the market by whose rules it was made, or null for the common rules.
     *
     * @throws IllegalArgumentException if the circumstances name a market that is not there; {@link Markets#problem} tells before
     */
    public Classification classify(Answers answers, Circumstances circumstances) {
        Market market = markets.of(answers, circumstances.market());
        Circumstances by = new Circumstances(
                circumstances.asOf(),
                market == null ? null : market.id(),
                circumstances.language(),
                circumstances.mode());
        return (market == null ? classifier : market.classifier()).classify(answers, by);
    }

    /**
     * The words of a market: the common ones with its own thresholds and bars.
     *
     * @param market id, or null for the common rules; the common words also for one that is not there
     */
    public Vocabulary vocabulary(@Nullable String market) {
        return market == null
                ? vocabulary
                : markets.named(market).map(Market::vocabulary).orElse(vocabulary);
    }

    /** Id and revision. */
    @Override
    public String toString() {
        return id + " " + revision;
    }
}
