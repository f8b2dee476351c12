package dev.assay.ruleset.engine;

import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The oracle's own order of rules: a rule comes one stratum after the last rule that feeds it. */
final class StockStrata {
    private final Ruleset ruleset;
    private final Map<String, Integer> strata = new HashMap<>();

    StockStrata(Ruleset ruleset) {
        this.ruleset = ruleset;
        ruleset.rules().forEach(this::stratum);
    }

    Map<String, Integer> strata() {
        return strata;
    }

    private int stratum(Rule rule) {
        Integer known = strata.get(rule.name());
        if (known != null) {
            return known;
        }
        int stratum = ruleset.rules().stream()
                .filter(r -> r.validity().enabled() && feeds(r, rule))
                .mapToInt(r -> stratum(r) + 1)
                .max()
                .orElse(0);
        strata.put(rule.name(), stratum);
        return stratum;
    }

    private boolean feeds(Rule from, Rule to) {
        return to.facts().anyMatch(f -> from.then().stream().anyMatch(c -> feeds(c, f)));
    }

    private boolean feeds(Conclusion conclusion, Pattern.Fact fact) {
        String id = !conclusion.arguments().isEmpty() && conclusion.arguments().get(0) instanceof Term.Literal literal
                ? literal.value().plain()
                : null;
        return switch (conclusion.verb()) {
            case TRAIT -> fact.type().drl().equals("Trait") && mayBe(id, Literals.of(fact.condition(), "name"));
            case SEGMENT, EXCLUDE -> fact.type().drl().equals("Segment") && concerns(id, fact);
            case SCORE -> Set.of("Score", "Tier").contains(fact.type().drl());
            case TIER, BAR, AT_MOST, EXACTLY -> fact.type().drl().equals("Tier");
            case DISQUALIFY ->
                fact.type().drl().equals("Tier")
                        || (fact.type().drl().equals("Trait")
                                && mayBe("disqualified", Literals.of(fact.condition(), "name")));
            case RECOMMEND, WITHHOLD, ADVISE -> false;
        };
    }

    private static boolean mayBe(@Nullable String id, @Nullable Set<String> literals) {
        return id == null || literals == null || literals.contains(id);
    }

    private boolean concerns(@Nullable String id, Pattern.Fact fact) {
        Set<String> literals = Literals.of(fact.condition(), "id");
        if (fact.fieldsRead().contains("primary") || mayBe(id, literals)) {
            return true;
        }
        return fact.fieldsRead().contains("member")
                && Objects.requireNonNull(literals).stream()
                        .anyMatch(l -> group(l) != null && Objects.equals(group(l), group(id)));
    }

    private @Nullable String group(@Nullable String segment) {
        Vocabulary vocabulary = ruleset.vocabulary();
        return segment == null
                ? null
                : vocabulary.segment(segment).map(s -> s.group()).orElse(null);
    }
}
