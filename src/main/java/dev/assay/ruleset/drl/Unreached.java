package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Segments, tiers and collateral that no rule concludes. Places are pointers into the program's JSON files: only their reader knows the lines. */
final class Unreached {
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Map<Verb, Set<String>> named;
    private final List<Problem> problems = new ArrayList<>();

    private Unreached(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.named = named(rules);
    }

    static List<Problem> of(Vocabulary vocabulary, List<Rule> rules) {
        Unreached unreached = new Unreached(vocabulary, rules);
        unreached.segments();
        unreached.tiers();
        unreached.collateral();
        return unreached.problems;
    }

    private void segments() {
        List<SegmentDefinition> segments = vocabulary.segments();
        for (int i = 0; i < segments.size(); i++) {
            SegmentDefinition segment = segments.get(i);
            if (!segment.isDefault() && !isNamed(Verb.SEGMENT, segment.id())) {
                problems.add(Problem.warning(
                        "unreachable-segment",
                        place("program.json", "/segments/" + i + "/id"),
                        "No rule gives points to the segment '" + segment.id() + "': nobody will ever be in it."));
            }
        }
    }

    private void tiers() {
        boolean disqualifying =
                rules.stream().flatMap(r -> r.then().stream()).anyMatch(c -> c.verb() == Verb.DISQUALIFY);
        List<TierDefinition> tiers = vocabulary.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            TierDefinition tier = tiers.get(i);
            boolean given = tier.from() != null
                    || (disqualifying && tier.equals(vocabulary.lastTier()))
                    || tier.id().equals(vocabulary.defaultTier())
                    || isNamed(Verb.TIER, tier.id())
                    || isNamed(Verb.EXACTLY, tier.id());
            if (!given) {
                problems.add(Problem.warning(
                        "unreachable-tier",
                        place("program.json", "/tiers/" + i + "/id"),
                        "No score and no rule leads to the tier '" + tier.id()
                                + "': give it \"from\", or a rule that concludes it."));
            }
        }
    }

    private void collateral() {
        Set<String> recommended = named.getOrDefault(Verb.RECOMMEND, Set.of());
        List<Condition> bound = rules.stream()
                .filter(r -> r.then().stream()
                        .anyMatch(
                                c -> c.verb() == Verb.RECOMMEND && c.arguments().get(0) instanceof Term.Binding))
                .flatMap(Rule::facts)
                .filter(f -> f.type() == FactType.COLLATERAL)
                .map(f -> f.condition())
                .toList();
        List<CollateralItem> items = vocabulary.collateral();
        for (int i = 0; i < items.size(); i++) {
            CollateralItem item = items.get(i);
            ItemFacts facts = new ItemFacts(item);
            if (!recommended.contains(item.id()) && bound.stream().allMatch(c -> c.truth(facts) == Truth.FALSE)) {
                problems.add(Problem.warning(
                        "unreachable-collateral",
                        place("collateral.json", "/" + i + "/id"),
                        "No rule can recommend '" + item.id() + "'."));
            }
        }
    }

    private Place place(String file, String pointer) {
        return new Place("rules/" + vocabulary.program() + "/" + file, 0, 0, 0, pointer);
    }

    /** First arguments of conclusions that raise something, by verb; {@code $} stands for a binding, which may be any. */
    private static Map<Verb, Set<String>> named(List<Rule> rules) {
        Map<Verb, Set<String>> named = new EnumMap<>(Verb.class);
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.arguments().isEmpty() || takesAway(conclusion)) {
                    continue;
                }
                String text = conclusion.arguments().get(0) instanceof Term.Literal literal
                        ? literal.value().plain()
                        : "$";
                named.computeIfAbsent(conclusion.verb(), v -> new HashSet<>()).add(text);
            }
        }
        return named;
    }

    private static boolean takesAway(Conclusion conclusion) {
        return conclusion.arguments().size() == 2
                && conclusion.arguments().get(1) instanceof Term.Literal literal
                && literal.value() instanceof Value.Num number
                && number.number() <= 0;
    }

    private boolean isNamed(Verb verb, String id) {
        Set<String> ids = named.getOrDefault(verb, Set.of());
        return ids.contains(id) || ids.contains("$");
    }
}
