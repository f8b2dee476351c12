package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grounds a rule with joins, as logic programming does: where a binding that patterns join on can only be one of a few values (of the catalogue, the segments, the tiers, the traits, a
 * question's options), the rule is the same as a rule without joins for each of them.
 */
final class Grounding {
    /** Beyond so many ways of matching, patterns are matched one after the other for each prospect. */
    private static final int MOST = 4096;

    private final Vocabulary vocabulary;
    private final @Nullable Set<String> traits;
    private final Rule rule;
    private final Set<String> joined = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private int ways;

    private Grounding(Rule rule, Vocabulary vocabulary, @Nullable Set<String> traits) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.traits = traits;
        rule.facts()
                .forEach(fact -> fact.condition().names().stream()
                        .filter(n -> n.startsWith("$") && !fact.bindings().containsKey(n))
                        .forEach(joined::add));
        needed.addAll(joined);
        PlainRule.used(rule).forEach(needed::add);
    }

    /**
     * One way, or several that ask for the same.
     *
     * @param when patterns without joins
     * @param then what is concluded, each once, by number of the line in the rule and arguments
     */
    record Case(List<Pattern> when, Map<String, Line> then) {}

    /**
     * A conclusion in which bindings are replaced by their values.
     *
     * @param number of the line in the rule
     * @param conclusion as it is concluded
     */
    record Line(int number, Conclusion conclusion) {
        private String key() {
            return number
                    + conclusion.arguments().stream().map(Term::drl).collect(Collectors.joining("\u0000", " ", ""));
        }

        /** As {@link Fired#put} compares it. */
        private String reason() {
            return conclusion.reason() instanceof Term.Literal literal
                    ? literal.value().plain()
                    : "";
        }

        /** Of several reasons the first in the order of the alphabet stays. */
        private Line orThat(Line other) {
            return other.reason().compareTo(reason()) < 0 ? other : this;
        }
    }

    /** Thrown where a binding may have any value; costs no stack. */
    private static final class Endless extends Exception {
        private static final long serialVersionUID = 1;

        Endless() {
            super(null, null, false, false);
        }
    }

    /**
     * All cases; null when a binding that is joined on, or that only one of several facts can bring, may have any value.
     *
     * @param traits names that a trait can have; null for any
     */
    static @Nullable Collection<Case> of(Rule rule, Vocabulary vocabulary, @Nullable Set<String> traits) {
        Grounding grounding = new Grounding(rule, vocabulary, traits);
        try {
            grounding.refuseBindingsMadeTwice();
            grounding.match(0, new HashMap<>(), List.of());
            return grounding.cases.values();
        } catch (Endless e) {
            return null;
        }
    }

    private void refuseBindingsMadeTwice() throws Endless {
        List<String> outside = rule.when().stream()
                .filter(Pattern.Fact.class::isInstance)
                .flatMap(p -> ((Pattern.Fact) p).bindings().keySet().stream())
                .toList();
        List<String> all = rule.facts()
                .flatMap(f -> f.bindings().keySet().stream())
                .filter(needed::contains)
                .toList();
        if (new HashSet<>(all).size() != all.size() || !outside.containsAll(all)) {
            throw new Endless();
        }
    }

    private void match(int position, Map<String, @Nullable Value> known, List<Pattern> so) throws Endless {
        if (position == rule.when().size()) {
            conclude(known, so);
            return;
        }
        Pattern pattern = rule.when().get(position);
        if (!(pattern instanceof Pattern.Fact fact)) {
            match(position + 1, known, and(so, replaced(pattern, known)));
            return;
        }
        if (fact.type() == FactType.COLLATERAL) {
            for (CollateralItem item : vocabulary.collateral()) {
                Map<String, @Nullable Value> more = new HashMap<>(known);
                fact.bindings().forEach((name, field) -> more.put(name, item.value(field)));
                if (holds(fact, more, item)) {
                    match(position + 1, more, so);
                }
            }
            return;
        }
        for (Map<String, @Nullable Value> fields : possible(fact)) {
            Map<String, @Nullable Value> more = new HashMap<>(known);
            fact.bindings().forEach((name, field) -> {
                if (fields.containsKey(field)) {
                    more.put(name, fields.get(field));
                }
            });
            if (joined.stream().anyMatch(n -> fact.bindings().containsKey(n) && !more.containsKey(n))) {
                throw new Endless();
            }
            match(position + 1, more, and(so, asking(replaced(fact, more), fields)));
        }
    }

    private static boolean holds(Pattern.Fact fact, Map<String, @Nullable Value> known, CollateralItem item)
            throws Endless {
        for (String name : fact.condition().names()) {
            if (name.startsWith("$") && !known.containsKey(name)) {
                throw new Endless();
            }
        }
        return fact.condition().holds(name -> name.startsWith("$") ? known.get(name) : item.value(name));
    }

    /** The values of those fields that must be known, in each way that they can be. */
    private List<Map<String, @Nullable Value>> possible(Pattern.Fact fact) throws Endless {
        boolean one = fact.type() == FactType.PROSPECT || fact.type() == FactType.TIER || fact.type() == FactType.SCORE;
        Set<String> fields = fact.bindings().entrySet().stream()
                .filter(b -> (one ? joined : needed).contains(b.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (fact.type() == FactType.SEGMENT && !fields.isEmpty()) {
            fields = Set.of("id");
        }
        List<Map<String, @Nullable Value>> all = List.of(Map.of());
        for (String field : fields) {
            List<Map<String, @Nullable Value>> longer = new ArrayList<>();
            for (@Nullable Value value : values(fact, field)) {
                for (Map<String, @Nullable Value> start : all) {
                    Map<String, @Nullable Value> more = new HashMap<>(start);
                    more.put(field, value);
                    longer.add(more);
                }
            }
            all = longer;
            if (all.size() > MOST) {
                throw new Endless();
            }
        }
        return all;
    }

    private List<@Nullable Value> values(Pattern.Fact fact, String field) throws Endless {
        Stream<String> names = switch (fact.type()) {
            case SEGMENT -> vocabulary.segments().stream().map(SegmentDefinition::id);
            case TIER ->
                Stream.concat(vocabulary.tiers().stream().map(TierDefinition::id), Stream.of(Classification.UNDECIDED));
            case TRAIT -> {
                if (traits == null) {
                    throw new Endless();
                }
                yield traits.stream();
            }
            case PROSPECT, SCORE, COLLATERAL -> null;
        };
        if (names == null) {
            return fact.type() == FactType.PROSPECT ? options(field) : endless();
        }
        Set<String> literal = Literals.of(fact.condition(), field);
        List<@Nullable Value> values = new ArrayList<>();
        names.filter(n -> literal == null || literal.contains(n)).forEach(n -> values.add(new Value.Text(n)));
        return values;
    }

    private List<@Nullable Value> options(String field) throws Endless {
        Question question = vocabulary.questionnaire().question(field).orElseThrow(Endless::new);
        List<@Nullable Value> values = new ArrayList<>();
        values.add(null);
        if (question.type() == AnswerType.BOOLEAN) {
            values.add(new Value.Flag(true));
            values.add(new Value.Flag(false));
        } else if (question.type() == AnswerType.CHOICE && !question.traits().open()) {
            question.options().forEach(o -> values.add(new Value.Text(o.id())));
        } else {
            return endless();
        }
        return values;
    }

    private static List<@Nullable Value> endless() throws Endless {
        throw new Endless();
    }

    private static List<Pattern> and(List<Pattern> patterns, Pattern one) {
        List<Pattern> more = new ArrayList<>(patterns);
        more.add(one);
        return more;
    }

    /** The pattern, of a fact whose fields are these. */
    private static Pattern asking(Pattern.Fact fact, Map<String, @Nullable Value> fields) {
        if (fields.isEmpty()) {
            return fact;
        }
        List<Condition> parts = new ArrayList<>(OwnBindings.parts(fact.condition()));
        fields.forEach((field, value) ->
                parts.add(new Condition.Test(field, Operator.EQUAL, List.of(literal(value)), Span.NONE, Span.NONE)));
        return new Pattern.Fact(fact.type(), null, fact.bindings(), new Condition.All(parts), fact.at());
    }

    private static Operand literal(@Nullable Value value) {
        return value == null ? new Operand.Nothing(Span.NONE) : new Operand.Literal(value, Span.NONE);
    }

    private Pattern replaced(Pattern pattern, Map<String, @Nullable Value> known) throws Endless {
        if (pattern instanceof Pattern.Fact fact) {
            return replaced(fact, known);
        }
        if (pattern instanceof Pattern.Not not) {
            return new Pattern.Not(replaced(not.inner(), known));
        }
        if (pattern instanceof Pattern.Exists exists) {
            return new Pattern.Exists(replaced(exists.inner(), known));
        }
        boolean all = pattern instanceof Pattern.AllOf;
        List<Pattern> parts = new ArrayList<>();
        for (Pattern part : all ? ((Pattern.AllOf) pattern).parts() : ((Pattern.AnyOf) pattern).parts()) {
            parts.add(replaced(part, known));
        }
        return all ? new Pattern.AllOf(parts) : new Pattern.AnyOf(parts);
    }

    private static Pattern.Fact replaced(Pattern.Fact fact, Map<String, @Nullable Value> known) throws Endless {
        return new Pattern.Fact(fact.type(), null, fact.bindings(), replaced(fact, fact.condition(), known), fact.at());
    }

    private static Condition replaced(Pattern.Fact fact, Condition condition, Map<String, @Nullable Value> known)
            throws Endless {
        if (condition instanceof Condition.Test test) {
            List<Operand> right = new ArrayList<>();
            for (Operand operand : test.right()) {
                right.add(
                        operand instanceof Operand.Reference reference
                                        && reference.isBinding()
                                        && !fact.bindings().containsKey(reference.name())
                                ? replaced(reference, known)
                                : operand);
            }
            return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = new ArrayList<>();
        for (Condition part : all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts()) {
            parts.add(replaced(fact, part, known));
        }
        return all ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static Operand replaced(Operand.Reference reference, Map<String, @Nullable Value> known) throws Endless {
        Value value = known.get(reference.name());
        if (!known.containsKey(reference.name()) || value instanceof Value.Many) {
            throw new Endless();
        }
        return literal(value);
    }

    private void conclude(Map<String, @Nullable Value> known, List<Pattern> when) throws Endless {
        if (++ways > MOST) {
            throw new Endless();
        }
        Map<String, Line> then = cases.computeIfAbsent(
                        when.stream().map(Pattern::drl).collect(Collectors.joining("\n")),
                        text -> new Case(when, new LinkedHashMap<>()))
                .then();
        for (int number = 0; number < rule.then().size(); number++) {
            Conclusion conclusion = rule.then().get(number);
            List<Term> arguments = new ArrayList<>();
            for (Term term : conclusion.arguments()) {
                Term argument = replaced(term, known);
                if (argument != null) {
                    arguments.add(argument);
                }
            }
            // A conclusion of which a binding is missing concludes nothing.
            if (arguments.size() == conclusion.arguments().size()) {
                Line line = new Line(number, with(conclusion, arguments, reason(conclusion, known)));
                then.merge(line.key(), line, Line::orThat);
            }
        }
    }

    private static Conclusion with(Conclusion conclusion, List<Term> arguments, @Nullable Term reason) {
        return new Conclusion(
                conclusion.verb(), arguments, reason, conclusion.line(), conclusion.cell(), conclusion.at());
    }

    private static @Nullable Term reason(Conclusion conclusion, Map<String, @Nullable Value> known) throws Endless {
        Term reason = conclusion.reason();
        if (!(reason instanceof Term.Binding)) {
            return reason;
        }
        Term replaced = replaced(reason, known);
        return replaced == null ? new Term.Literal(new Value.Text(""), reason.at()) : replaced;
    }

    private static @Nullable Term replaced(Term term, Map<String, @Nullable Value> known) throws Endless {
        if (!(term instanceof Term.Binding binding) || !known.containsKey(binding.name())) {
            return term;
        }
        Value value = known.get(binding.name());
        if (value instanceof Value.Many) {
            throw new Endless();
        }
        return value == null ? null : new Term.Literal(value, binding.at());
    }
}
