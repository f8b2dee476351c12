package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.ConditionParser;
import dev.assay.condition.Token;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the patterns of one rule and keeps track of what they bind. */
final class PatternChecker {
    private static final List<String> FACTS =
            Arrays.stream(FactType.values()).map(FactType::drl).toList();

    private final Marks marks;
    private final Facts facts;
    private final List<Problem> problems;
    private final boolean broken;
    private final Set<String> wholes = new HashSet<>();
    private Map<String, Bindings.Bound> bindings = new LinkedHashMap<>();

    PatternChecker(Marks marks, Facts facts, List<Problem> problems, boolean broken) {
        this.marks = marks;
        this.facts = facts;
        this.problems = problems;
        this.broken = broken;
    }

    /** What is bound after all patterns, by name with {@code $}. */
    Map<String, Bindings.Bound> bindings() {
        return bindings;
    }

    List<Pattern> check(List<Syntax.PatternText> when, Token rule) {
        if (!isBounded(when, rule)) {
            return List.of();
        }
        when.forEach(this::announce);
        List<Pattern> patterns = new ArrayList<>();
        for (Syntax.PatternText text : when) {
            pattern(text).ifPresent(patterns::add);
        }
        return patterns;
    }

    /** Until a pattern binds it, a name says why it is not known yet. */
    private void announce(Syntax.PatternText text) {
        if (text instanceof Syntax.FactText fact) {
            fact.inside()
                    .bindings()
                    .keySet()
                    .forEach(name -> bindings.putIfAbsent(
                            name,
                            new Bindings.Bound(
                                    null, name + " is bound only after this; put the pattern that binds it first.")));
        } else if (text instanceof Syntax.Prefixed prefixed) {
            announce(prefixed.inner());
        } else if (text instanceof Syntax.Group group) {
            group.parts().forEach(this::announce);
        }
    }

    private boolean isBounded(List<Syntax.PatternText> when, Token rule) {
        RuleSize size = RuleSize.of(when);
        if (size.patterns() > Limits.PATTERNS) {
            problems.add(tooLarge(rule, "patterns", size.patterns(), Limits.PATTERNS));
        } else if (size.constraints() > Limits.CONSTRAINTS) {
            problems.add(tooLarge(rule, "comparisons", size.constraints(), Limits.CONSTRAINTS));
        } else if (size.values() > Limits.VALUES) {
            problems.add(tooLarge(rule, "values", size.values(), Limits.VALUES));
        } else if (size.branches() > Limits.BRANCHES) {
            problems.add(tooLarge(rule, "combinations of its 'or' branches", size.branches(), Limits.BRANCHES));
        } else {
            return true;
        }
        return false;
    }

    private Problem tooLarge(Token rule, String what, long found, int limit) {
        return marks.error(
                "rule-too-large",
                rule,
                String.format(
                        java.util.Locale.ROOT,
                        "This rule has %,d %s; a rule has at most %,d. Define parts of it as traits in rules of their own.",
                        found,
                        what,
                        limit));
    }

    private Optional<Pattern> pattern(Syntax.PatternText text) {
        if (text instanceof Syntax.FactText fact) {
            return fact(fact);
        }
        if (text instanceof Syntax.Prefixed prefixed) {
            String word = prefixed.not() ? "not" : "exists";
            return inside(word, () -> pattern(prefixed.inner()))
                    .map(inner -> prefixed.not() ? new Pattern.Not(inner) : new Pattern.Exists(inner));
        }
        Syntax.Group group = (Syntax.Group) text;
        List<Pattern> parts = group.or() ? branches(group) : new ArrayList<>();
        if (!group.or()) {
            group.parts().forEach(part -> pattern(part).ifPresent(parts::add));
        }
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        return Optional.of(group.or() ? new Pattern.AnyOf(parts) : new Pattern.AllOf(parts));
    }

    /** What every branch binds to values of one kind is known after the {@code or}. */
    private List<Pattern> branches(Syntax.Group group) {
        List<Pattern> parts = new ArrayList<>();
        List<Map<String, Bindings.Bound>> branches = new ArrayList<>();
        Map<String, Bindings.Bound> before = bindings;
        for (Syntax.PatternText part : group.parts()) {
            bindings = new LinkedHashMap<>(before);
            pattern(part).ifPresent(parts::add);
            branches.add(bindings);
        }
        Map<String, Bindings.Bound> after = new LinkedHashMap<>(before);
        for (Map<String, Bindings.Bound> branch : branches) {
            branch.forEach((name, bound) -> {
                if (!bound.equals(before.get(name))) {
                    after.put(name, everywhere(name, bound, branches));
                }
            });
        }
        bindings = after;
        return parts;
    }

    private static Bindings.Bound everywhere(
            String name, Bindings.Bound bound, List<Map<String, Bindings.Bound>> branches) {
        Field field = bound.field();
        for (Map<String, Bindings.Bound> branch : branches) {
            Bindings.Bound other = branch.get(name);
            Field there = other == null ? null : other.field();
            boolean same = field != null && there != null && there.comparableWith(field);
            if (other == null || !other.problem().isEmpty() || (field != null && !same)) {
                return new Bindings.Bound(
                        null,
                        name
                                + " is not bound to the same kind of value in every branch of the 'or', so it is not known here;"
                                + " bind it in each, or in a pattern of its own.");
            }
        }
        return bound;
    }

    /** What is bound inside {@code not} or {@code exists} is not seen outside. */
    private Optional<Pattern> inside(String word, java.util.function.Supplier<Optional<Pattern>> read) {
        Map<String, Bindings.Bound> before = bindings;
        bindings = new LinkedHashMap<>(before);
        Optional<Pattern> pattern = read.get();
        Map<String, Bindings.Bound> after = new LinkedHashMap<>(before);
        for (Map.Entry<String, Bindings.Bound> inner : bindings.entrySet()) {
            if (!inner.getValue().equals(before.get(inner.getKey()))) {
                after.put(
                        inner.getKey(),
                        new Bindings.Bound(
                                null,
                                inner.getKey() + " is bound inside '" + word
                                        + "' and not known outside it; bind it in a pattern of its own."));
            }
        }
        bindings = after;
        return pattern;
    }

    private Optional<Pattern> fact(Syntax.FactText text) {
        Optional<FactType> type = FactType.named(text.type().text());
        if (type.isEmpty()) {
            String name = text.type().text();
            String near = Nearest.to(name, FACTS).orElse(null);
            problems.add(marks.error(
                    "unknown-fact",
                    text.type().at(),
                    "There is no fact '" + name + "'"
                            + (near == null
                                    ? "; there are " + String.join(", ", FACTS) + "."
                                    : Nearest.hint(name, FACTS)),
                    near));
            text.inside().bindings().keySet().forEach(b -> bindings.putIfAbsent(b, new Bindings.Bound(null, "")));
            return Optional.empty();
        }
        ConditionTypes types = new ConditionTypes(marks, facts, type.get(), bindings, broken, problems);
        Condition condition = types.typed(text.inside().condition());
        Map<String, String> bound = new LinkedHashMap<>();
        Map<String, Bindings.Bound> outer = new LinkedHashMap<>(bindings);
        text.inside().bindings().forEach((name, binding) -> {
            Field field = facts.field(type.get(), binding.field());
            if (field == null) {
                problems.add(types.unknownField(binding.field(), binding.fieldAt()));
            }
            bind(outer, name, binding, field);
            bound.put(name, binding.field());
        });
        Token name = text.name();
        if (name != null) {
            name(outer, name);
        }
        bindings = outer;
        return Optional.of(
                new Pattern.Fact(type.get(), name == null ? null : name.text(), bound, condition, text.at()));
    }

    private void bind(
            Map<String, Bindings.Bound> outer, String name, ConditionParser.Bound binding, @Nullable Field field) {
        Bindings.Bound known = outer.get(name);
        if (known != null && known.problem().isEmpty()) {
            problems.add(marks.error(
                    "duplicate-binding",
                    binding.at(),
                    "'" + name + "' is bound twice in this rule; give the second another name.",
                    null));
        }
        outer.put(name, new Bindings.Bound(field, ""));
    }

    private void name(Map<String, Bindings.Bound> outer, Token name) {
        if (!name.text().startsWith("$")) {
            problems.add(marks.error(
                    "bad-binding",
                    name.at(),
                    "A binding begins with $: write $" + name.text() + ".",
                    "$" + name.text()));
        } else if (!wholes.add(name.text())
                || (outer.containsKey(name.text())
                        && outer.get(name.text()).problem().isEmpty())) {
            problems.add(marks.error(
                    "duplicate-binding",
                    name,
                    "'" + name.text() + "' is bound twice in this rule; give the second another name."));
        }
        outer.put(
                name.text(),
                new Bindings.Bound(
                        null,
                        name.text()
                                + " is a whole fact; what can be used is one of its fields, bound inside its brackets: "
                                + "Segment( $id : id )."));
    }
}
