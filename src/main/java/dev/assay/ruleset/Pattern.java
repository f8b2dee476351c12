package dev.assay.ruleset;

import dev.assay.condition.Condition;
import dev.assay.problem.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One part of a rule's {@code when}. */
public sealed interface Pattern {
    /** As DRL, one line. */
    String drl();

    /** All fact patterns in it, also negated ones, in the order of the text. */
    Stream<Fact> facts();

    /**
     * A fact that must be there.
     *
     * @param type which fact
     * @param name binding of the whole fact ({@code $p : Prospect(…)}), or null
     * @param bindings fields bound here, by name with {@code $}
     * @param condition what must hold of its fields; without parts, nothing
     * @param at where it was read
     */
    record Fact(FactType type, @Nullable String name, Map<String, String> bindings, Condition condition, Span at)
            implements Pattern {
        /** Copies. */
        public Fact {
            bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
        }

        @Override
        public String drl() {
            Stream<String> bound = bindings.entrySet().stream().map(b -> b.getKey() + " : " + b.getValue());
            Stream<String> tests = condition instanceof Condition.All all
                    ? all.parts().stream().map(Condition::drl)
                    : Stream.of(condition.drl());
            String inside = Stream.concat(tests, bound).collect(Collectors.joining(", "));
            return (name == null ? "" : name + " : ") + type.drl() + (inside.isEmpty() ? "()" : "( " + inside + " )");
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(this);
        }

        /** Fields of this fact that its condition or its bindings read; no bindings of other patterns. */
        public Set<String> fieldsRead() {
            Set<String> fields = new LinkedHashSet<>(bindings.values());
            condition.names().stream().filter(n -> !n.startsWith("$")).forEach(fields::add);
            return fields;
        }
    }

    /**
     * Nothing of the kind may be there.
     *
     * @param inner what
     */
    record Not(Pattern inner) implements Pattern {
        @Override
        public String drl() {
            return "not " + inner.drl();
        }

        @Override
        public Stream<Fact> facts() {
            return inner.facts();
        }
    }

    /**
     * At least one must be there; matches once.
     *
     * @param inner what
     */
    record Exists(Pattern inner) implements Pattern {
        @Override
        public String drl() {
            return "exists " + inner.drl();
        }

        @Override
        public Stream<Fact> facts() {
            return inner.facts();
        }
    }

    /**
     * One or the other.
     *
     * @param parts at least two
     */
    record AnyOf(List<Pattern> parts) implements Pattern {
        /** Copies. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public String drl() {
            return parts.stream().map(Pattern::drl).collect(Collectors.joining(" or ", "( ", " )"));
        }

        @Override
        public Stream<Fact> facts() {
            return parts.stream().flatMap(Pattern::facts);
        }
    }

    /**
     * All of them.
     *
     * @param parts at least two
     */
    record AllOf(List<Pattern> parts) implements Pattern {
        /** Copies. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public String drl() {
            return parts.stream().map(Pattern::drl).collect(Collectors.joining(" and ", "( ", " )"));
        }

        @Override
        public Stream<Fact> facts() {
            return parts.stream().flatMap(Pattern::facts);
        }
    }
}
