package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an evaluator made of a prospect, in a form in which two can be compared. */
record Outcome(
        Set<String> conclusions,
        String tier,
        Set<String> segments,
        @Nullable String primary,
        double score,
        List<String> collateral,
        List<String> open) {
    static Outcome of(Classification c) {
        return new Outcome(
                c.conclusions().stream()
                        .map(one -> one.rule() + ": " + one.verb() + one.arguments())
                        .collect(Collectors.toCollection(TreeSet::new)),
                c.tier(),
                c.segments().stream()
                        .map(s -> s.id() + " " + s.points() + (s.member() ? " member" : "")
                                + (s.excluded() ? " out" : ""))
                        .collect(Collectors.toCollection(TreeSet::new)),
                c.primary(),
                c.score(),
                c.collateral().stream().map(r -> r.id() + " " + r.weight()).toList(),
                c.unanswered());
    }
}
