package dev.assay.web.sales;

import dev.assay.phrase.Phrases;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Ruleset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules behind conclusions as sentences, in the language of the page. */
final class RuleSentences {
    private final Ruleset ruleset;
    private final Phrases phrases;
    private final Map<String, Rule> rules = new HashMap<>();

    /**
     * @param market id of the market whose rules judged, or null for the common ones
     */
    RuleSentences(Program program, @Nullable String market, Phrases phrases) {
        this.phrases = phrases;
        ruleset = market == null
                ? program.ruleset()
                : program.markets().named(market).map(Market::ruleset).orElse(program.ruleset());
        ruleset.rules().forEach(r -> rules.put(r.name(), r));
    }

    /** The rule's sentence; as it was recorded where the rule is not there. */
    String of(Classification.Concluded concluded) {
        Rule rule = rules.get(concluded.rule());
        return rule == null ? concluded.sentence() : RuleSentence.of(rule, ruleset.vocabulary(), phrases);
    }
}
