package dev.assay.reasoning.audit;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Want;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conclusions that never come to anything, because another rule always overrules them, or because what else is so never lets them. */
final class Contradictions {
    private final Study study;
    private final Firing firing;
    private final Reaching reaching;
    private final List<String> tiers;
    private final List<String> segments;
    private final List<String> items;

    Contradictions(Study study, Firing firing, Reaching reaching) {
        this.study = study;
        this.firing = firing;
        this.reaching = reaching;
        tiers = study.vocabulary().tiers().stream().map(TierDefinition::id).toList();
        segments = study.vocabulary().segments().stream()
                .map(SegmentDefinition::id)
                .toList();
        items = study.vocabulary().collateral().stream().map(CollateralItem::id).toList();
    }

    /** Looks, and tells. */
    void look() {
        study.rules()
                .filter(r -> !firing.never().get(r))
                .forEach(r -> study.rule(r).then().forEach(c -> look(r, c)));
    }

    private void look(int rule, Conclusion conclusion) {
        String id = literal(conclusion, 0);
        switch (conclusion.verb()) {
            case TIER -> tier(rule, conclusion, tiers.indexOf(id));
            case EXACTLY -> exactly(rule, conclusion, tiers.indexOf(id));
            case SEGMENT -> vote(rule, conclusion, segments.indexOf(id));
            case RECOMMEND -> recommendation(rule, conclusion, items.indexOf(id));
            default -> {
                // Nothing that could be overruled.
            }
        }
    }

    private static @Nullable String literal(Conclusion conclusion, int argument) {
        return conclusion.arguments().size() > argument
                        && conclusion.arguments().get(argument) instanceof Term.Literal literal
                ? literal.value().plain()
                : null;
    }

    private static boolean isPositive(Conclusion conclusion) {
        return conclusion.arguments().get(1) instanceof Term.Literal literal
                && literal.value() instanceof Value.Num number
                && number.number() > 0;
    }

    private void tier(int rule, Conclusion conclusion, int tier) {
        if (tier < 0) {
            return;
        }
        BitSet wanted = new BitSet();
        wanted.set(0, tier + 1);
        boolean seen = wanted.stream()
                .anyMatch(
                        t -> study.gallery().tier(t).intersects(study.gallery().fired(rule)));
        if (!seen && isInVain(rule, new Want.Among(new Facet.Tier(), wanted, true))) {
            tell(
                    rule,
                    conclusion,
                    "whoever it fires for is never " + tiers.get(tier) + " or better",
                    c -> isWorse(c, tier));
        }
    }

    private boolean isWorse(Conclusion conclusion, int tier) {
        return conclusion.verb() == Verb.DISQUALIFY
                || ((conclusion.verb() == Verb.AT_MOST || conclusion.verb() == Verb.EXACTLY)
                        && tiers.indexOf(literal(conclusion, 0)) > tier);
    }

    private void exactly(int rule, Conclusion conclusion, int tier) {
        if (tier >= 0
                && !study.gallery().tier(tier).intersects(study.gallery().fired(rule))
                && isInVain(rule, Want.value(new Facet.Tier(), tier))) {
            tell(
                    rule,
                    conclusion,
                    "whoever it fires for is never " + tiers.get(tier),
                    c -> c.verb() == Verb.DISQUALIFY
                            || (c.verb() == Verb.EXACTLY && tiers.indexOf(literal(c, 0)) > tier));
        }
    }

    private void vote(int rule, Conclusion conclusion, int segment) {
        if (segment >= 0
                && isPositive(conclusion)
                && !reaching.segments().get(segment)
                && !study.vocabulary().segments().get(segment).isDefault()
                && !study.gallery().member(segment).intersects(study.gallery().fired(rule))
                && isInVain(rule, Want.value(new Facet.Member(segment), 1))) {
            tell(
                    rule,
                    conclusion,
                    "whoever it fires for is never in '" + segments.get(segment) + "'",
                    c -> c.verb() == Verb.EXCLUDE && segments.get(segment).equals(literal(c, 0)));
        }
    }

    private void recommendation(int rule, Conclusion conclusion, int item) {
        if (item >= 0
                && isPositive(conclusion)
                && reaching.isShown(item)
                && !study.gallery().shown(item).intersects(study.gallery().fired(rule))
                && isInVain(rule, Want.value(new Facet.Item(item), 1))) {
            tell(
                    rule,
                    conclusion,
                    "'" + items.get(item) + "' is never shown to anybody whom it fires for",
                    c -> c.verb() == Verb.WITHHOLD && items.get(item).equals(literal(c, 0)));
        }
    }

    private boolean isInVain(int rule, Want want) {
        return study.isNobody(
                "whether all that rule \"" + study.rule(rule).name() + "\" concludes can come about",
                List.of(study.fires(rule, true), want));
    }

    private void tell(int rule, Conclusion conclusion, String what, Predicate<Conclusion> against) {
        Optional<Rule> over = study.rules()
                .filter(other -> study.rule(other).then().stream().anyMatch(against))
                .filter(other -> other == rule || implies(rule, other))
                .mapToObj(study::rule)
                .findFirst();
        String because = over.map(o -> o.equals(study.rule(rule))
                        ? "; it says the opposite itself"
                        : "; \"" + o.name() + "\" (" + o.place() + ") always fires too, and overrules it")
                .orElse("; what else is so of them never lets it");
        study.tell(
                over.isPresent() ? "contradiction" : "in-vain",
                study.rule(rule).place(),
                "'" + written(conclusion) + "' comes to nothing: " + what + because + ".");
    }

    /** Without its reason. */
    private static String written(Conclusion conclusion) {
        return new Conclusion(
                        conclusion.verb(),
                        conclusion.arguments(),
                        null,
                        conclusion.line(),
                        conclusion.cell(),
                        conclusion.at())
                .drl();
    }

    private boolean implies(int rule, int other) {
        BitSet alone =
                (BitSet) Objects.requireNonNull(study.gallery().fired(rule)).clone();
        alone.andNot(study.gallery().fired(other));
        return alone.isEmpty()
                && study.quietly(study.everything(), List.of(study.fires(rule, true), study.fires(other, false)), 2_000)
                        .isNobody();
    }
}
