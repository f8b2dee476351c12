package dev.assay.ruleset.engine;

import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The oracle's own sums, as RULES.md states them, without regard to speed. */
record StockTally(Vocabulary vocabulary, Collection<StockConclusions.One> all, boolean complete) {
    private Stream<StockConclusions.One> of(String verb) {
        return all.stream().filter(c -> c.verb().equals(verb));
    }

    Set<String> traits() {
        Set<String> traits = of("trait").map(StockConclusions.One::id).collect(Collectors.toSet());
        if (of("disqualify").findAny().isPresent()) {
            traits.add("disqualified");
        }
        return traits;
    }

    long points(SegmentDefinition s) {
        return of("segment")
                .filter(c -> c.id().equals(s.id()))
                .mapToLong(c -> c.points(1))
                .sum();
    }

    boolean excluded(SegmentDefinition s) {
        return of("exclude").anyMatch(c -> c.id().equals(s.id()));
    }

    private boolean qualifies(SegmentDefinition s) {
        return points(s) >= s.threshold() && !excluded(s);
    }

    boolean member(SegmentDefinition s) {
        if (s.group() == null) {
            return qualifies(s);
        }
        List<SegmentDefinition> rivals = vocabulary.segments().stream()
                .filter(r -> s.group().equals(r.group()) && qualifies(r))
                .toList();
        if (rivals.isEmpty()) {
            return s.isDefault() && !excluded(s);
        }
        long best = rivals.stream().mapToLong(this::points).max().orElseThrow();
        return rivals.stream()
                .filter(r -> points(r) == best)
                .findFirst()
                .orElseThrow()
                .equals(s);
    }

    @Nullable String primary() {
        List<SegmentDefinition> eligible = vocabulary.segments().stream()
                .filter(s -> member(s) && !s.flag())
                .toList();
        Stream<SegmentDefinition> last = vocabulary.segments().stream()
                .filter(s -> s.isDefault() && s.group() == null && !s.flag() && !excluded(s));
        return Stream.concat(
                        eligible.stream()
                                .sorted(Comparator.comparing(this::points).reversed()),
                        last)
                .map(SegmentDefinition::id)
                .findFirst()
                .orElse(null);
    }

    double score() {
        double sum = of("score").mapToLong(c -> c.points(0)).sum();
        Double min = vocabulary.score().min();
        Double max = vocabulary.score().max();
        return Math.max(Math.min(sum, max == null ? Double.MAX_VALUE : max), min == null ? -Double.MAX_VALUE : min);
    }

    private int index(String tier) {
        return vocabulary.tiers().stream().map(TierDefinition::id).toList().indexOf(tier);
    }

    private boolean reached(int i) {
        TierDefinition t = vocabulary.tiers().get(i);
        double bars = of("bar")
                .filter(c -> c.id().equals(t.id()))
                .mapToLong(c -> c.points(1))
                .sum();
        return of("tier").anyMatch(c -> c.id().equals(t.id())) || (t.from() != null && score() >= t.from() + bars);
    }

    String tier() {
        List<TierDefinition> tiers = vocabulary.tiers();
        if (of("disqualify").findAny().isPresent()) {
            return tiers.get(tiers.size() - 1).id();
        }
        int exactly = of("exactly").mapToInt(c -> index(c.id())).max().orElse(-1);
        if (exactly >= 0) {
            return tiers.get(exactly).id();
        }
        int cap = of("atMost").mapToInt(c -> index(c.id())).max().orElse(0);
        int best = IntStream.range(0, tiers.size())
                .filter(this::reached)
                .findFirst()
                .orElse(complete ? index(vocabulary.defaultTier()) : -1);
        return best < 0 ? "undecided" : tiers.get(Math.max(best, cap)).id();
    }

    private long weight(CollateralItem item) {
        return of("recommend")
                .filter(c -> c.id().equals(item.id()))
                .mapToLong(c -> c.points(1))
                .sum();
    }

    List<String> collateral(LocalDate day, @Nullable String language) {
        return vocabulary.collateral().stream()
                .filter(i -> weight(i) > 0 && of("withhold").noneMatch(c -> c.id().equals(i.id())))
                .filter(i -> i.released() == null || !i.released().isAfter(day))
                .filter(i -> i.expires() == null || i.expires().isAfter(day))
                .filter(i ->
                        i.language() == null || language == null || i.language().equals(language))
                .sorted(Comparator.comparing((CollateralItem i) -> -weight(i))
                        .thenComparing(i -> i.released() == null
                                ? Long.MAX_VALUE
                                : -i.released().toEpochDay()))
                .limit(vocabulary.collateralLimit())
                .map(i -> i.id() + " " + weight(i))
                .toList();
    }
}
