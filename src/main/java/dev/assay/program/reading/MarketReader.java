package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problems;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a market.json: the program's thresholds and bars with what differs in one market, and what is wrong with the outcome. */
final class MarketReader {
    private final Vocabulary common;
    private final Checks checks;

    MarketReader(Vocabulary common, Problems problems) {
        this.common = common;
        this.checks = new Checks(problems);
    }

    /** The words of the market. */
    Vocabulary read(Document document) {
        Fields market = Fields.of(document);
        Vocabulary.ScoreLimits score = score(market);
        return new Vocabulary(
                common.program(),
                common.questionnaire(),
                segments(market),
                tiers(market, score),
                common.defaultTier(),
                score,
                common.collateral(),
                common.collateralLimit(),
                common.zone());
    }

    private List<SegmentDefinition> segments(Fields market) {
        List<String> ids = common.segments().stream().map(SegmentDefinition::id).toList();
        Map<String, Fields> named = named(market, "segments", "segment", ids);
        return common.segments().stream()
                .map(s -> {
                    Fields here = named.get(s.id());
                    if (here == null) {
                        return s;
                    }
                    int threshold = here.integer("threshold", s.threshold());
                    SegmentReader.warnOfNothing(checks, here, threshold, s.id());
                    return new SegmentDefinition(
                            s.id(), s.title(), s.description(), threshold, s.group(), s.flag(), s.isDefault());
                })
                .toList();
    }

    private List<TierDefinition> tiers(Fields market, Vocabulary.ScoreLimits score) {
        List<String> ids = common.tiers().stream().map(TierDefinition::id).toList();
        Map<String, Fields> named = named(market, "tiers", "tier", ids);
        List<TierDefinition> tiers = new ArrayList<>();
        TierDefinition above = null;
        for (TierDefinition tier : common.tiers()) {
            Fields fields = named.get(tier.id());
            Double from = fields == null ? tier.from() : fields.number("from");
            TierDefinition here = new TierDefinition(tier.id(), tier.title(), from == null ? tier.from() : from);
            tiers.add(here);
            if (here.from() == null) {
                continue;
            }
            Place place = fields != null
                    ? fields.place("from")
                    : above != null && named.containsKey(above.id())
                            ? named.get(above.id()).place("from")
                            : market.place("score");
            if (named.containsKey(tier.id()) || (above != null && named.containsKey(above.id()))) {
                descends(here, above, place);
            }
            if (fields != null || !score.equals(common.score())) {
                reachable(here, score, place);
            }
            above = here;
        }
        return tiers;
    }

    private void descends(TierDefinition here, @Nullable TierDefinition above, Place place) {
        Double from = here.from();
        Double higher = above == null ? null : above.from();
        if (from != null && above != null && higher != null && from >= higher) {
            checks.error(
                    "tiers-out-of-order",
                    place,
                    "In this market tier '" + here.id() + "' begins at " + DefinitionReader.plain(from)
                            + ", which is not below '" + above.id() + "' (" + DefinitionReader.plain(higher)
                            + "). Each tier begins at fewer points than the one before.");
        }
    }

    private void reachable(TierDefinition here, Vocabulary.ScoreLimits score, Place place) {
        Double from = here.from();
        Double max = score.max();
        if (from != null && max != null && from > max) {
            checks.warning(
                    "tier-over-score",
                    place,
                    "In this market tier '" + here.id() + "' begins at " + DefinitionReader.plain(from)
                            + ", but a score is never over " + DefinitionReader.plain(max)
                            + ": only rules can give it.");
        }
    }

    private Vocabulary.ScoreLimits score(Fields market) {
        Fields score = market.object("score").orElse(null);
        if (score == null) {
            return common.score();
        }
        Double min = score.has("min") ? score.number("min") : common.score().min();
        Double max = score.has("max") ? score.number("max") : common.score().max();
        if (min != null && max != null && min > max) {
            checks.error(
                    "score-limits-crossed",
                    score.place(score.has("min") ? "min" : "max"),
                    "In this market the least score is over the greatest: " + DefinitionReader.plain(min) + " and "
                            + DefinitionReader.plain(max) + ". One that is not given here is the program's.");
            return common.score();
        }
        return new Vocabulary.ScoreLimits(min, max);
    }

    /** What a list names, by id: each once, and only what the program has. */
    private Map<String, Fields> named(Fields market, String key, String noun, List<String> ids) {
        Map<String, Fields> named = new HashMap<>();
        List<Fields.Said> said = new ArrayList<>();
        for (Fields each : market.list(key)) {
            each.said("id").ifPresent(id -> {
                said.add(id);
                if (checks.known(id, noun, ids)) {
                    named.putIfAbsent(id.text(), each);
                }
            });
        }
        checks.unique(said, noun);
        return named;
    }
}
