package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That a line of a rule was concluded; counts once.
 *
 * @param rule number of the rule in the ruleset
 * @param line number of the conclusion in the rule
 * @param arguments bindings resolved
 */
record Fired(int rule, int line, List<Value> arguments) {
    /** By rule, then line, then arguments as they are written. */
    static final Comparator<Fired> BY_RULE = Comparator.comparingInt(Fired::rule)
            .thenComparingInt(Fired::line)
            .thenComparing(one -> one.arguments().stream().map(Value::plain).collect(Collectors.joining("\u0000")));

    /** Tells of all that one match of a rule concludes, and of the reason's text where a binding brought it. A conclusion of which a binding is missing concludes nothing. */
    static void all(
            int number,
            Rule rule,
            Function<String, @Nullable Value> bindings,
            BiConsumer<Fired, @Nullable String> heard) {
        for (int line = 0; line < rule.then().size(); line++) {
            Conclusion conclusion = rule.then().get(line);
            List<Value> arguments = new ArrayList<>(conclusion.arguments().size());
            for (Term term : conclusion.arguments()) {
                Value value = value(term, bindings);
                if (value != null) {
                    arguments.add(value);
                }
            }
            if (arguments.size() == conclusion.arguments().size()) {
                heard.accept(new Fired(number, line, arguments), boundReason(conclusion, bindings));
            }
        }
    }

    private static @Nullable Value value(Term term, Function<String, @Nullable Value> bindings) {
        return term instanceof Term.Literal literal ? literal.value() : bindings.apply(((Term.Binding) term).name());
    }

    private static @Nullable String boundReason(Conclusion conclusion, Function<String, @Nullable Value> bindings) {
        if (conclusion.reason() instanceof Term.Binding binding) {
            Value bound = bindings.apply(binding.name());
            return bound == null ? "" : bound.plain();
        }
        return null;
    }

    /** Whether it was not known before. Of several reasons the first in the order of the alphabet stays. */
    static boolean put(Map<Fired, @Nullable String> known, Fired one, @Nullable String reason) {
        boolean before = known.containsKey(one);
        if (!before || (reason != null && reason.compareTo(String.valueOf(known.get(one))) < 0)) {
            known.put(one, reason);
        }
        return !before;
    }
}
