package dev.assay.reasoning.audit;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Found;
import dev.assay.reasoning.search.Want;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.engine.Sums;
import java.util.BitSet;
import java.util.List;

/** Segments, tiers and collateral that nobody can reach, and bars that no score reaches. */
final class Reaching {
    private final Study study;
    private final Evaluation bounds;
    private final BitSet segments = new BitSet();
    private final BitSet items = new BitSet();

    Reaching(Study study) {
        this.study = study;
        bounds = study.circuit().evaluation();
        bounds.judge(study.everything());
    }

    /** Looks, and tells. */
    void look() {
        for (int i = 0; i < study.vocabulary().segments().size(); i++) {
            segment(i, study.vocabulary().segments().get(i));
        }
        for (int i = 0; i < study.vocabulary().tiers().size(); i++) {
            tier(i, study.vocabulary().tiers().get(i));
        }
        List<String> ids =
                study.vocabulary().collateral().stream().map(CollateralItem::id).toList();
        for (String id : new Sums(study.vocabulary())
                .showable(
                        ids,
                        study.circuit().setting().day(),
                        study.circuit().setting().language())) {
            item(ids.indexOf(id), id);
        }
    }

    /** Segments that nobody reaches, by number. */
    BitSet segments() {
        return segments;
    }

    /** Items that could be recommended today, and of which it is not known that nobody gets them. */
    boolean isShown(int item) {
        return items.get(item);
    }

    private void segment(int number, SegmentDefinition segment) {
        if (segment.isDefault() || !study.gallery().member(number).isEmpty()) {
            return;
        }
        String id = segment.id();
        if (study.isNobody(
                "whether anybody can be in the segment '" + id + "'",
                List.of(Want.value(new Facet.Member(number), 1)))) {
            segments.set(number);
            study.tell(
                    "unreachable-segment",
                    study.place("program.json", "/segments/" + number + "/id"),
                    "Nobody can ever be in the segment '" + id + "': " + why(number, segment));
        }
    }

    private String why(int number, SegmentDefinition segment) {
        String threshold = number(segment.threshold());
        if (bounds.mostPoints(number) < segment.threshold()) {
            return "all votes for it together come to " + number(bounds.mostPoints(number))
                    + " points at most, and its threshold is " + threshold + ".";
        }
        Found enough = study.quietly(
                study.everything(), List.of(new Want.PointsFrom(number, segment.threshold(), true)), 2_000);
        return enough.isNobody()
                ? "no legal answers give it the " + threshold + " points of its threshold."
                : "whoever has the points for it is kept out by a veto, or by another segment of its group.";
    }

    private void tier(int number, TierDefinition tier) {
        boolean reached = !study.gallery().tier(number).isEmpty();
        String id = tier.id();
        if (!reached
                && study.isNobody(
                        "whether anybody can be in the tier '" + id + "'",
                        List.of(Want.value(new Facet.Tier(), number)))) {
            study.tell(
                    "unreachable-tier",
                    study.place("program.json", "/tiers/" + number + "/id"),
                    "Nobody can ever be in the tier '" + id + "': no legal answers lead to it.");
        } else if (tier.from() != null && !isBarMoved(number)) {
            bar(number, id, tier.from());
        }
    }

    private static String number(double number) {
        return new Value.Num(number).plain();
    }

    private boolean isBarMoved(int tier) {
        return study.circuit().effects().stream().anyMatch(e -> e.verb() == Verb.BAR && e.target() == tier);
    }

    private void bar(int number, String id, double from) {
        String score = "whether a score can reach the " + number(from) + " of the tier '" + id + "'";
        if (study.isNobody(score, List.of(new Want.ScoreFrom(from, true)))) {
            study.tell(
                    "unreachable-bar",
                    study.place("program.json", "/tiers/" + number + "/from"),
                    "No score ever reaches " + number(from) + ": the tier '" + id
                            + "' is reached only where a rule concludes it. Lower the bar, or take it out.");
        }
    }

    private void item(int number, String id) {
        if (study.gallery().shown(number).isEmpty()
                && study.isNobody(
                        "whether '" + id + "' can be recommended to anybody",
                        List.of(Want.value(new Facet.Item(number), 1)))) {
            study.tell(
                    "unreachable-collateral",
                    study.place("collateral.json", "/" + number + "/id"),
                    "'" + id + "' is never recommended to anybody, whatever is answered.");
        } else {
            items.set(number);
        }
    }
}
