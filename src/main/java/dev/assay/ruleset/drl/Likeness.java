package dev.assay.ruleset.drl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds, among the names of rules, the one that another name was surely meant to be: but for a slip of the pen, they are the same. Names are sentences, and sentences that say
 * different things differ in little, so this is narrower than what is offered for a word that nothing is called. Numbers are what rules differ in, never a slip.
 */
final class Likeness {
    /** Comparisons of two names altogether, so that thousands of rules cost no time. */
    private static final int MOST = 200_000;

    private final Map<String, List<String>> byNumbers = new HashMap<>();
    private int comparisons;

    Likeness(Collection<String> names) {
        names.forEach(n ->
                byNumbers.computeIfAbsent(numbers(n), k -> new ArrayList<>()).add(n));
    }

    /** The name that differs by at most one letter in twelve, and three in all; not one that is the same but for signs and case, which is told elsewhere. */
    Optional<String> of(String name) {
        String key = RuleChecker.key(name);
        LevenshteinDistance distance = new LevenshteinDistance(Math.min(3, Math.max(1, key.length() / 12)));
        List<String> candidates = byNumbers.getOrDefault(numbers(name), List.of());
        comparisons += candidates.size();
        return comparisons > MOST
                ? Optional.empty()
                : candidates.stream()
                        .filter(c -> distance.apply(key, RuleChecker.key(c)) > 0)
                        .findFirst();
    }

    private static String numbers(String name) {
        StringBuilder numbers = new StringBuilder();
        name.chars().forEach(c -> numbers.append(c >= '0' && c <= '9' ? (char) c : ' '));
        return StringUtils.normalizeSpace(numbers.toString());
    }
}
