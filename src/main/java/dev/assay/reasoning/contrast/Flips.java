package dev.assay.reasoning.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest changes of answers that lead to an aim: those of fewest questions, of each set of questions the smallest.
 *
 * @param flips smallest first, up to five
 * @param alternatives every set of questions found of which a change of fewest questions can be made; ids
 * @param isSettled whether it is known that no smaller change does it, and where there are none, that no change does; false where the budget ran out, or cells do not capture it
 * @param hasMore whether there are, or may be, more of the same number of questions
 */
public record Flips(List<Flip> flips, List<List<String>> alternatives, boolean isSettled, boolean hasMore) {
    static final int MOST = 5;

    /** Nothing does it. */
    static final Flips NONE = new Flips(List.of(), List.of(), true, false);

    /** Copies. */
    public Flips {
        flips = List.copyOf(flips);
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The smallest of these and others. */
    public Flips or(Flips other) {
        int least = fewest() == 0 || (other.fewest() > 0 && other.fewest() < fewest()) ? other.fewest() : fewest();
        List<Flip> all = new ArrayList<>();
        Stream.concat(flips.stream(), other.flips.stream())
                .filter(f -> f.changes().size() == least)
                .forEach(all::add);
        Map<List<String>, Integer> sizes = new HashMap<>();
        all.forEach(f -> sizes.merge(f.questions(), f.size(), Math::min));
        all.removeIf(f -> f.size() > sizes.getOrDefault(f.questions(), 0));
        all.sort(Comparator.comparingInt(Flip::size));
        List<List<String>> sets = Stream.concat(alternatives.stream(), other.alternatives.stream())
                .filter(a -> a.size() == least)
                .distinct()
                .toList();
        boolean more = all.size() > MOST || hasMore || other.hasMore;
        return new Flips(all.stream().limit(MOST).toList(), sets, isSettled && other.isSettled, more);
    }

    /** The same, where something else may do it with less. */
    public Flips unsettled() {
        return new Flips(flips, alternatives, false, hasMore);
    }

    /** How many answers have to change at least; zero where no change was found. */
    public int fewest() {
        return flips.isEmpty() ? 0 : flips.get(0).changes().size();
    }

    /** The only question on which it hangs: a change of this one does it, of no other one. Empty where there is none such, or it is not settled. */
    public Optional<String> hangsOn() {
        return isSettled && !hasMore && fewest() == 1 && alternatives.size() == 1
                ? Optional.of(alternatives.get(0).get(0))
                : Optional.empty();
    }

    /** Whether no change of a single answer does it; false where that is not settled. */
    public boolean isRobust() {
        return isSettled && fewest() != 1;
    }
}
