package dev.assay.reasoning.difference;

import dev.assay.program.Market;
import dev.assay.program.Markets;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.difference.ProgramDifference.InMarkets;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares programs as a whole, market by market, or two markets. In a market all answers are compared, since a market may also be told by whoever asks; by the common rules those that lead to no
 * market.
 */
public final class ProgramComparison {
    private final Side from;
    private final Side to;
    private final Effort effort;
    private final Map<Object, InMarkets> sources = new LinkedHashMap<>();
    private final Map<Object, InMarkets> changes = new LinkedHashMap<>();
    private final Set<String> unsettled = new LinkedHashSet<>();
    private long steps;

    private ProgramComparison(Side from, Side to, Effort effort) {
        this.from = from;
        this.to = to;
        this.effort = effort;
    }

    /**
     * What is compared.
     *
     * @param reasoning program, day and language
     * @param market id of the only market meant; null for all
     */
    public record Side(Reasoning reasoning, @Nullable String market) {}

    /**
     * Compares. Where only one side names a market, the common rules of the other are meant.
     *
     * @throws IllegalArgumentException if a market is not there
     */
    public static ProgramDifference of(Side from, Side to, Effort effort) {
        return new ProgramComparison(from, to, effort).difference();
    }

    private ProgramDifference difference() {
        Definitions definitions = Definitions.of(
                from.reasoning().ruleset(from.market()).vocabulary(),
                to.reasoning().ruleset(to.market()).vocabulary());
        if (from.market() != null || to.market() != null) {
            Common common = common(from.market(), to.market());
            add(
                    null,
                    Comparison.of(
                            common.from(),
                            common.to(),
                            Region.everything(common.from().space()),
                            effort));
        } else {
            definitions.markets(from.reasoning().program(), to.reasoning().program());
            Common common = common(null, null);
            add("", Comparison.of(common.from(), common.to(), elsewhere(common), effort));
            for (String market : markets()) {
                Common there = common(there(from, market), there(to, market));
                add(
                        market,
                        Comparison.of(
                                there.from(),
                                there.to(),
                                Region.everything(there.from().space()),
                                effort));
            }
        }
        return new ProgramDifference(
                List.copyOf(sources.values()),
                List.copyOf(changes.values()),
                definitions.asked(),
                definitions.defined(),
                List.copyOf(unsettled),
                steps);
    }

    private Set<String> markets() {
        Set<String> ids = new LinkedHashSet<>();
        from.reasoning().program().markets().all().stream().map(Market::id).forEach(ids::add);
        to.reasoning().program().markets().all().stream().map(Market::id).forEach(ids::add);
        return ids;
    }

    /** Who is of a market that only one side has is judged by the common rules on the other. */
    private static @Nullable String there(Side side, String market) {
        return side.reasoning().program().markets().named(market).isPresent() ? market : null;
    }

    private Common common(@Nullable String first, @Nullable String second) {
        return Common.of(
                from.reasoning().ruleset(first),
                to.reasoning().ruleset(second),
                to.reasoning().setting(),
                new Common.Apart(from.reasoning().apart(), to.reasoning().apart()));
    }

    /** Answers that lead to no market on either side. */
    private Region elsewhere(Common common) {
        Region region = Region.everything(common.from().space());
        region = elsewhere(region, from.reasoning().program().markets(), common.questions(), true);
        return elsewhere(region, to.reasoning().program().markets(), common.questions(), false);
    }

    private static Region elsewhere(Region region, Markets markets, CommonQuestions questions, boolean first) {
        if (markets.question() == null) {
            return region;
        }
        int number = questions.number(markets.question(), first);
        Variable asked = region.space().variables(number).get(0);
        int[] cells = Arrays.stream(region.cells(asked.number()))
                .filter(c -> Reasoning.leads(asked.cells().get(c), markets) == null)
                .toArray();
        return cells.length == region.size(asked.number()) ? region : region.with(asked.number(), cells);
    }

    /** The same change in several markets is told once. */
    private void add(@Nullable String market, Difference difference) {
        steps += difference.steps();
        String where = market == null || market.isEmpty() ? "" : "in the market '" + market + "': ";
        difference.unsettled().forEach(u -> unsettled.add(where + u));
        add(market, difference.sources(), sources);
        add(market, difference.changes(), changes);
    }

    private static void add(@Nullable String market, List<Change> some, Map<Object, InMarkets> into) {
        for (Change change : some) {
            Object same = List.of(
                    change.kind(),
                    change.about() == null ? "" : change.about(),
                    change.shift(),
                    change.isComplete(),
                    change.places().stream().map(Spot::terms).toList());
            into.merge(
                    same,
                    new InMarkets(market == null ? List.of() : List.of(market), change),
                    (a, b) -> new InMarkets(joined(a.markets(), b.markets()), a.change()));
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }
}
