package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problems;
import dev.assay.program.Understanding;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads program.json, and says what is wrong with its meaning. */
final class DefinitionReader {
    private static final int LIMIT = 5;

    private final Problems problems;
    private final Checks checks;

    DefinitionReader(Problems problems) {
        this.problems = problems;
        this.checks = new Checks(problems);
    }

    /**
     * As much as can be made out, duplicates left out.
     *
     * @param document readable, and told by its schema what is of the wrong kind
     * @param folder name of the folder it lies in
     */
    ProgramDefinition read(Document document, String folder) {
        Fields fields = Fields.of(document);
        id(fields, folder);
        List<TierDefinition> tiers = new TierReader(problems).read(fields);
        Vocabulary.ScoreLimits score = score(fields);
        reachable(fields, tiers, score);
        String language = checks.language(fields, "language");
        return new ProgramDefinition(
                folder,
                fields.text("title", folder),
                fields.text("questionnaire", folder),
                language == null ? "en" : language,
                checks.zone(fields, "timeZone"),
                new SegmentReader(problems).read(fields),
                tiers,
                defaultTier(fields, tiers),
                score,
                Math.max(0, fields.integer("collateralLimit", LIMIT)),
                understanding(fields));
    }

    private static Understanding understanding(Fields fields) {
        Fields said = fields.object("understanding").orElse(null);
        if (said == null) {
            return Understanding.USUAL;
        }
        Double confidence = said.number("confidence");
        int attempts = said.integer("attempts", Understanding.USUAL.attempts());
        double sure = confidence == null ? Understanding.USUAL.confidence() : confidence;
        return new Understanding(Math.max(0, Math.min(1, sure)), Math.max(1, attempts));
    }

    private void id(Fields fields, String folder) {
        String id = fields.text("id");
        if (id != null && !id.equals(folder)) {
            checks.error(
                    "id-differs-from-folder",
                    fields.place("id"),
                    "The id is '" + id + "', but the folder is called '" + folder + "'. Give both the same name.");
        }
    }

    private String defaultTier(Fields fields, List<TierDefinition> tiers) {
        List<String> ids = tiers.stream().map(TierDefinition::id).toList();
        String last = ids.get(ids.size() - 1);
        return fields.said("defaultTier")
                .filter(named -> checks.known(named, "tier", ids))
                .map(Fields.Said::text)
                .orElse(last);
    }

    private Vocabulary.ScoreLimits score(Fields fields) {
        Fields score = fields.object("score").orElse(null);
        if (score == null) {
            return Vocabulary.ScoreLimits.NONE;
        }
        Double min = score.number("min");
        Double max = score.number("max");
        if (min != null && max != null && min > max) {
            checks.error(
                    "score-limits-crossed",
                    score.place("min"),
                    "The least score is over the greatest: " + plain(min) + " and " + plain(max) + ". Swap them.");
            return Vocabulary.ScoreLimits.NONE;
        }
        return new Vocabulary.ScoreLimits(min, max);
    }

    private void reachable(Fields fields, List<TierDefinition> tiers, Vocabulary.ScoreLimits score) {
        Double max = score.max();
        for (TierDefinition tier : tiers) {
            Double from = tier.from();
            if (from != null && max != null && from > max) {
                checks.warning(
                        "tier-over-score",
                        tierPlace(fields, tier.id()),
                        "Tier '" + tier.id() + "' begins at " + plain(from) + ", but a score is never over "
                                + plain(max) + ": only rules can give it.");
            }
        }
    }

    private static Place tierPlace(Fields fields, String id) {
        return fields.list("tiers").stream()
                .filter(t -> id.equals(t.text("id")))
                .findFirst()
                .map(t -> t.place("from"))
                .orElse(fields.place("tiers"));
    }

    static String plain(@Nullable Double number) {
        return number == null ? "none" : new dev.assay.condition.Value.Num(number).plain();
    }
}
