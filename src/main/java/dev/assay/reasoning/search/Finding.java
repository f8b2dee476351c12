package dev.assay.reasoning.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one part of a decision may still come to.
 *
 * @param <T> what it is: an id, or a list of ids
 * @param possible what it may come to, for sure, each with an example
 * @param unsure what was neither found nor ruled out: the budget ran out, or cells do not capture it
 * @param withinBudget whether the search came to its end
 */
public record Finding<T>(Map<T, Example> possible, Set<T> unsure, boolean withinBudget) {
    /** Copies. */
    public Finding {
        possible = Collections.unmodifiableMap(new LinkedHashMap<>(possible));
        unsure = Collections.unmodifiableSet(new LinkedHashSet<>(unsure));
    }

    /** What it comes to whatever else is answered; empty when that is open, or not settled within the budget. */
    public Optional<T> settled() {
        return possible.size() == 1 && unsure.isEmpty()
                ? Optional.of(possible.keySet().iterator().next())
                : Optional.empty();
    }

    /** Whether it may come to this: surely, or as far as is known. */
    public boolean mayBe(T value) {
        return possible.containsKey(value) || unsure.contains(value);
    }
}
