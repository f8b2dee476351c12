package dev.assay.ruleset.engine;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.ruleset.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds all ways in which patterns match, one pattern after the other. */
final class Matcher {
    private final FactSource source;

    Matcher(FactSource source) {
        this.source = source;
    }

    /** Whether the search may stop: {@code enough} said so of one of the matches, which it is given as bindings by name. */
    boolean match(
            List<Pattern> patterns,
            Map<String, @Nullable Value> bound,
            Predicate<Map<String, @Nullable Value>> enough) {
        if (patterns.isEmpty()) {
            return enough.test(bound);
        }
        List<Pattern> rest = patterns.subList(1, patterns.size());
        return match(patterns.get(0), bound, more -> match(rest, more, enough));
    }

    private boolean match(
            Pattern pattern, Map<String, @Nullable Value> bound, Predicate<Map<String, @Nullable Value>> enough) {
        if (pattern instanceof Pattern.Fact fact) {
            return match(fact, bound, enough);
        }
        if (pattern instanceof Pattern.Not not) {
            return !match(not.inner(), bound, any -> true) && enough.test(bound);
        }
        if (pattern instanceof Pattern.Exists exists) {
            return match(exists.inner(), bound, any -> true) && enough.test(bound);
        }
        if (pattern instanceof Pattern.AllOf all) {
            return match(all.parts(), bound, enough);
        }
        for (Pattern part : ((Pattern.AnyOf) pattern).parts()) {
            if (match(part, bound, enough)) {
                return true;
            }
        }
        return false;
    }

    private boolean match(
            Pattern.Fact fact, Map<String, @Nullable Value> bound, Predicate<Map<String, @Nullable Value>> enough) {
        for (Facts row : source.rows(fact, bound)) {
            Map<String, @Nullable Value> more = bound;
            if (!fact.bindings().isEmpty()) {
                more = new HashMap<>(bound);
                for (Map.Entry<String, String> binding : fact.bindings().entrySet()) {
                    more.put(binding.getKey(), row.value(binding.getValue()));
                }
            }
            Map<String, @Nullable Value> all = more;
            Facts facts = name -> name.startsWith("$") ? all.get(name) : row.value(name);
            if (fact.condition().holds(facts) && enough.test(all)) {
                return true;
            }
        }
        return false;
    }
}
