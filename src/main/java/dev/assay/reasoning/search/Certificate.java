package dev.assay.reasoning.search;

import dev.assay.problem.Place;
import dev.assay.reasoning.circuit.Facet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a part of a decision is settled whatever else is answered: a sufficient reason (an abductive explanation, as it is called in the field), from which no answer can be left out.
 *
 * @param facet what is settled
 * @param because the answers that suffice, as cells in words, by question; "not answered" where that is what counts
 * @param firing rules that surely fire on these answers, and bear on it
 * @param silent rules that bear on it and that these answers keep from ever firing
 * @param isMinimal whether it is known that no answer of them can be left out; false when the budget ran out
 */
public record Certificate(
        Facet facet, Map<String, String> because, List<Bearing> firing, List<Bearing> silent, boolean isMinimal) {
    /** Copies. */
    public Certificate {
        because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
        firing = List.copyOf(firing);
        silent = List.copyOf(silent);
    }

    /**
     * A rule that bears on it.
     *
     * @param rule its name
     * @param place file and line
     */
    public record Bearing(String rule, Place place) {}
}
