package dev.assay.program.reading;

import dev.assay.problem.Problems;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.TierDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tiers of a program.json: texts, or objects with a title and a bar. */
final class TierReader {
    private static final List<TierDefinition> USUAL = List.of(
            new TierDefinition("target", "Target", null),
            new TierDefinition("acceptable", "Acceptable", null),
            new TierDefinition("non-target", "Non-target", null));

    private final Checks checks;

    TierReader(Problems problems) {
        this.checks = new Checks(problems);
    }

    /** Best first, at least one. */
    List<TierDefinition> read(Fields program) {
        Map<String, TierDefinition> tiers = new LinkedHashMap<>();
        List<Fields.Said> ids = new ArrayList<>();
        @Nullable TierDefinition above = null;
        for (Fields each : program.list("tiers")) {
            Fields.Said id = each.node().isString()
                    ? new Fields.Said(each.node().asString(), each.place())
                    : each.said("id").orElse(null);
            if (id == null) {
                continue;
            }
            ids.add(id);
            if (id.text().equals(Classification.UNDECIDED)) {
                checks.error(
                        "reserved-tier",
                        id.place(),
                        "No tier can be called '" + id.text()
                                + "': that is what a decision is called while it has none.");
            }
            TierDefinition tier =
                    new TierDefinition(id.text(), each.text("title", titled(id.text())), each.number("from"));
            above = descends(each, tier, above);
            tiers.putIfAbsent(tier.id(), tier);
        }
        checks.unique(ids, "tier");
        return tiers.isEmpty() ? USUAL : List.copyOf(tiers.values());
    }

    /** The tier to compare the next one with. */
    private @Nullable TierDefinition descends(Fields each, TierDefinition tier, @Nullable TierDefinition above) {
        Double from = tier.from();
        if (from == null) {
            return above;
        }
        Double higher = above == null ? null : above.from();
        if (above != null && higher != null && from >= higher) {
            checks.error(
                    "tiers-out-of-order",
                    each.place("from"),
                    "Tier '" + tier.id() + "' begins at " + DefinitionReader.plain(from) + ", which is not below '"
                            + above.id() + "' (" + DefinitionReader.plain(higher)
                            + "). Tiers are listed best first, each from fewer points than the one before.");
        }
        return tier;
    }

    private static String titled(String id) {
        return id.isEmpty()
                ? id
                : Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('_', ' ');
    }
}
