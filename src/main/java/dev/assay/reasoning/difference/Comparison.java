package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.CellWording;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Compares two circuits over one answer space, {@link Circuit#together}, part by part of the decision. A part on which nothing is changed in either is the same without a search; elsewhere only
 * those are looked at for whom something changed counts. For one thread.
 */
public final class Comparison {
    private static final int DRAWN = 600;

    private final Pair pair;
    private final Region bounds;
    private final Effort effort;
    private final Budget budget;
    private final Map<Keys.Family, Changed> changed = new EnumMap<>(Keys.Family.class);
    private final List<int[]> some = new ArrayList<>();
    private final List<Change> sources = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> unsettled = new ArrayList<>();

    private Comparison(Circuit from, Circuit to, Region bounds, Effort effort) {
        pair = new Pair(from, to);
        this.bounds = bounds;
        this.effort = effort;
        budget = new Budget(effort.steps());
        for (Keys.Family family : Keys.Family.values()) {
            changed.put(family, Changed.of(from, to, family));
        }
    }

    /**
     * Compares.
     *
     * @param from the first
     * @param to the second, over the same space
     * @param bounds of whom is spoken
     */
    public static Difference of(Circuit from, Circuit to, Region bounds, Effort effort) {
        return new Comparison(from, to, bounds, effort).difference();
    }

    private Difference difference() {
        Map<Aspect, Changed> open = new LinkedHashMap<>();
        List<Aspect> from = new Sources(pair).all();
        from.forEach(source -> look(source, Changed.NOTHING_KNOWN, budget.part(effort.steps() / 4 / from.size())));
        draw();
        aspects().forEach((aspect, family) -> {
            if (!changed(family).isNone()) {
                open.put(aspect, changed(family));
            }
        });
        int left = open.size();
        for (Map.Entry<Aspect, Changed> each : open.entrySet()) {
            look(each.getKey(), each.getValue(), budget.part((effort.steps() - budget.spent()) / left--));
        }
        return new Difference(sources, changes, unsettled, budget.spent());
    }

    /** Some for whom a rule comes to something else; where no rule does, anybody. Always the same. */
    private void draw() {
        Random random = new Random(1);
        List<Region> regions = sources.stream()
                .flatMap(c -> c.places().stream())
                .map(Spot::region)
                .toList();
        for (Region region : regions.isEmpty() ? List.of(bounds) : regions) {
            region.example().ifPresent(first -> {
                for (int i = 0; i < DRAWN / Math.max(1, regions.size()); i++) {
                    some.add(drawn(region, first, random));
                }
            });
        }
    }

    private static int[] drawn(Region region, int[] first, Random random) {
        int[] cells = first.clone();
        int unanswered = random.nextInt(4);
        for (Variable variable : region.space().variables()) {
            int[] open = region.cells(variable.number());
            int cell = open[random.nextInt(open.length)];
            if (random.nextInt(5) >= unanswered && variable.cells().get(cell).hasExample()) {
                cells[variable.number()] = cell;
            }
        }
        return cells;
    }

    private Changed changed(Keys.Family family) {
        return Objects.requireNonNull(changed.get(family));
    }

    private Map<Aspect, Keys.Family> aspects() {
        Map<Aspect, Keys.Family> aspects = new LinkedHashMap<>();
        aspects.put(
                new NamedAspect(
                        Change.Kind.TIER,
                        null,
                        new NamedAspect.Values(new Facet.Tier(), tiers(pair.from())),
                        new NamedAspect.Values(new Facet.Tier(), tiers(pair.to()))),
                Keys.Family.TIER);
        aspects.put(
                new NamedAspect(
                        Change.Kind.PRIMARY,
                        null,
                        new NamedAspect.Values(new Facet.Primary(), segments(pair.from())),
                        new NamedAspect.Values(new Facet.Primary(), segments(pair.to()))),
                Keys.Family.SEGMENTS);
        Set<String> items = new LinkedHashSet<>(items(pair.to()));
        items.addAll(items(pair.from()));
        for (String item : items) {
            aspects.put(
                    new NamedAspect(Change.Kind.ITEM, item, shown(pair.from(), item), shown(pair.to(), item)),
                    Keys.Family.COLLATERAL);
        }
        aspects.put(new OrderAspect(), Keys.Family.COLLATERAL);
        return aspects;
    }

    private static Vocabulary vocabulary(Pair.Side side) {
        return side.circuit().ruleset().vocabulary();
    }

    private static List<String> tiers(Pair.Side side) {
        return vocabulary(side).tiers().stream().map(TierDefinition::id).toList();
    }

    private static List<String> segments(Pair.Side side) {
        List<String> ids = new ArrayList<>(
                vocabulary(side).segments().stream().map(SegmentDefinition::id).toList());
        ids.add("");
        return ids;
    }

    private static List<String> items(Pair.Side side) {
        return vocabulary(side).collateral().stream().map(CollateralItem::id).toList();
    }

    private static NamedAspect.Values shown(Pair.Side side, String item) {
        int number = items(side).indexOf(item);
        return new NamedAspect.Values(number < 0 ? null : new Facet.Item(number), List.of("no", "yes"));
    }

    private void look(Aspect aspect, Changed changed, Budget part) {
        Cover cover = new Cover(pair, aspect, changed, bounds, part);
        cover.look(effort.places(), some);
        Map<Shift, List<Spot>> byShift = new LinkedHashMap<>();
        cover.found().stream()
                .sorted(Comparator.comparingInt(f -> terms(f.region()).size()))
                .forEach(f -> byShift.computeIfAbsent(f.shift(), s -> new ArrayList<>())
                        .add(spot(f, aspect, changed)));
        boolean isSource = aspect.kind() == Change.Kind.RULE || aspect.kind() == Change.Kind.QUESTION;
        byShift.forEach((shift, spots) -> (isSource ? sources : changes)
                .add(new Change(aspect.kind(), aspect.about(), shift, spots, cover.isComplete())));
        if (!cover.isEveryWayKnown()) {
            unsettled.add(aspect.kind().words(aspect.about()));
        }
    }

    private Spot spot(Cover.Found found, Aspect aspect, Changed changed) {
        int[] cells = fewest(found.region());
        pair.decide(bounds, cells);
        List<Line> lines = new Causes(pair).of(aspect, changed);
        return new Spot(
                found.region(),
                found.isEverywhere(),
                terms(found.region()),
                example(cells),
                pair.from().decider().outcome(),
                pair.to().decider().outcome(),
                lines);
    }

    /** In a region each question stands for itself: unanswered wherever that is in it. */
    private static int[] fewest(Region region) {
        int[] cells = region.example().orElseThrow();
        for (int variable = 0; variable < cells.length; variable++) {
            cells[variable] = region.has(variable, Variable.NONE) ? Variable.NONE : cells[variable];
        }
        return cells;
    }

    private List<Spot.Term> terms(Region region) {
        return bounds.space().variables().stream()
                .filter(v -> region.size(v.number()) < bounds.size(v.number()))
                .map(v -> new Spot.Term(v.asked().id(), CellWording.of(v, region.cells(v.number()))))
                .toList();
    }

    private List<Spot.Term> example(int[] cells) {
        AnswerSpace space = bounds.space();
        List<Spot.Term> example = new ArrayList<>();
        for (Variable variable : space.variables()) {
            Cell cell = variable.cells().get(cells[variable.number()]);
            if (cell.number() != Variable.NONE) {
                example.add(new Spot.Term(
                        variable.asked().id(),
                        cell.value() == null ? cell.words() : cell.value().plain()));
            }
        }
        return example;
    }
}
