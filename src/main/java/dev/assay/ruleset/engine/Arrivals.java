package dev.assay.ruleset.engine;

import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which standings become known before which stratum; only those that some rule with joins reads. */
final class Arrivals {
    private final List<Facts> strata = new ArrayList<>();
    private final boolean traits;

    /**
     * Facts that become known before a stratum.
     *
     * @param segments segments, each as far as it is known
     * @param score whether the score is among them
     * @param tier whether the tier is
     */
    record Facts(List<Segment> segments, boolean score, boolean tier) {}

    /**
     * A segment.
     *
     * @param view how much is known of it
     * @param number its position in the program
     */
    record Segment(SegmentView view, int number) {}

    Arrivals(Plan plan) {
        Ruleset ruleset = plan.ruleset();
        Order order = plan.order();
        Set<SegmentView> views = EnumSet.noneOf(SegmentView.class);
        Set<FactType> types = EnumSet.noneOf(FactType.class);
        for (int number : plan.joined()) {
            for (Pattern.Fact fact : ruleset.rules().get(number).facts().toList()) {
                types.add(fact.type());
                if (fact.type() == FactType.SEGMENT) {
                    views.add(SegmentView.of(fact));
                }
            }
        }
        traits = types.contains(FactType.TRAIT);
        for (int stratum = 0; stratum < order.strata(); stratum++) {
            List<Segment> segments = new ArrayList<>();
            for (SegmentView view : views) {
                for (int i = 0; i < ruleset.vocabulary().segments().size(); i++) {
                    SegmentDefinition segment = ruleset.vocabulary().segments().get(i);
                    if (order.known(name(view, segment, ruleset)) == stratum) {
                        segments.add(new Segment(view, i));
                    }
                }
            }
            strata.add(new Facts(
                    List.copyOf(segments),
                    types.contains(FactType.SCORE) && order.known(Name.SCORE) == stratum,
                    types.contains(FactType.TIER) && order.known(Name.TIER) == stratum));
        }
    }

    /** Whether traits are read. */
    boolean traits() {
        return traits;
    }

    private static Name name(SegmentView view, SegmentDefinition segment, Ruleset ruleset) {
        return switch (view) {
            case POINTS -> Name.segment(segment.id());
            case MEMBER -> Reads.membership(segment.id(), ruleset.vocabulary());
            case WHOLE -> Name.EVERY_SEGMENT;
        };
    }

    Facts of(int stratum) {
        return strata.get(stratum);
    }
}
