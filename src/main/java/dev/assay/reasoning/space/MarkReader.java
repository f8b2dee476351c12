package dev.assay.reasoning.space;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads what answers are compared with out of rules and {@code askWhen}: literals, and by way of bindings the catalogue, traits, segments, tiers and other questions. */
final class MarkReader {
    private final Vocabulary vocabulary;
    private final Marks marks;
    private final Set<String> traits = new LinkedHashSet<>(Set.of("disqualified"));
    private final List<Field> namesTraits = new ArrayList<>();

    private MarkReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        marks = new Marks(vocabulary.questionnaire());
    }

    private record Field(FactType type, String name) {}

    static Marks read(Vocabulary vocabulary, List<Rule> rules) {
        MarkReader reader = new MarkReader(vocabulary);
        reader.traits(rules);
        for (Question question : vocabulary.questionnaire().questions()) {
            Condition when = question.askWhen();
            if (when != null) {
                when.forEachTest(test -> reader.test(FactType.PROSPECT, test, Map.of()));
            }
        }
        rules.forEach(reader::rule);
        reader.marks.share(vocabulary.questionnaire());
        return reader.marks;
    }

    private void traits(List<Rule> rules) {
        for (Rule rule : rules) {
            rule.facts()
                    .filter(f -> f.type() == FactType.TRAIT)
                    .forEach(f -> f.condition()
                            .forEachTest(t -> t.right().forEach(o -> {
                                if (o instanceof Operand.Literal literal) {
                                    traits.add(literal.value().plain());
                                }
                            })));
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.verb() == Verb.TRAIT && conclusion.arguments().get(0) instanceof Term.Literal literal) {
                    traits.add(literal.value().plain());
                }
            }
            Map<String, List<Field>> bound = bindings(rule);
            rule.then().stream()
                    .filter(c -> c.verb() == Verb.TRAIT)
                    .flatMap(c -> c.arguments().stream())
                    .forEach(term -> namesTraits.addAll(bound.getOrDefault(term.drl(), List.of())));
        }
    }

    private static Map<String, List<Field>> bindings(Rule rule) {
        Map<String, List<Field>> bound = new HashMap<>();
        rule.facts()
                .forEach(fact -> fact.bindings()
                        .forEach((name, field) -> bound.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(new Field(fact.type(), field))));
        return bound;
    }

    private void rule(Rule rule) {
        Map<String, List<Field>> bound = bindings(rule);
        rule.facts().forEach(fact -> fact.condition().forEachTest(test -> test(fact.type(), test, bound)));
        for (Conclusion conclusion : rule.then()) {
            for (int i = 0; i < conclusion.arguments().size(); i++) {
                Consumer<Field> named = named(conclusion.verb().parameters().get(i));
                bound.getOrDefault(conclusion.arguments().get(i).drl(), List.of())
                        .forEach(named);
            }
        }
    }

    /** An answer names what is concluded. */
    private Consumer<Field> named(Verb.Parameter parameter) {
        return switch (parameter) {
            case TRAIT -> field -> relate(field, new Field(FactType.TRAIT, "name"));
            case SEGMENT -> field -> relate(field, new Field(FactType.SEGMENT, "id"));
            case TIER -> field -> relate(field, new Field(FactType.TIER, "id"));
            case COLLATERAL -> field -> relate(field, new Field(FactType.COLLATERAL, "id"));
            case POINTS, ADVICE_KIND, TEXT -> field -> {};
        };
    }

    private void test(FactType type, Condition.Test test, Map<String, List<Field>> bound) {
        Field left = new Field(type, test.field());
        for (Operand operand : test.right()) {
            if (operand instanceof Operand.Literal literal && type == FactType.PROSPECT) {
                marks.value(test.field(), literal.value());
            } else if (operand instanceof Operand.Regex regex && type == FactType.PROSPECT) {
                marks.pattern(test.field(), regex.pattern());
            } else if (operand instanceof Operand.Reference reference) {
                Stream.concat(
                                bound.getOrDefault(reference.name(), List.of()).stream(),
                                reference.isBinding() ? Stream.of() : Stream.of(new Field(type, reference.name())))
                        .forEach(right -> relate(left, right));
            }
        }
    }

    private void relate(Field one, Field other) {
        if (one.type() == FactType.PROSPECT && other.type() == FactType.PROSPECT) {
            marks.together(one.name(), other.name());
        } else if (one.type() == FactType.PROSPECT) {
            values(one.name(), other);
        } else if (other.type() == FactType.PROSPECT) {
            values(other.name(), one);
        }
    }

    private void values(String question, Field field) {
        switch (field.type()) {
            case COLLATERAL -> {
                for (CollateralItem item : vocabulary.collateral()) {
                    Value value = item.value(field.name());
                    if (value != null) {
                        marks.value(question, value);
                    }
                }
            }
            case TRAIT -> {
                traits.forEach(t -> marks.value(question, new Value.Text(t)));
                namesTraits.stream()
                        .filter(f -> f.type() == FactType.PROSPECT)
                        .forEach(f -> marks.together(question, f.name()));
            }
            case SEGMENT -> {
                if (field.name().equals("id")) {
                    vocabulary.segments().stream()
                            .map(SegmentDefinition::id)
                            .forEach(id -> marks.value(question, new Value.Text(id)));
                }
            }
            case TIER ->
                vocabulary.tiers().stream()
                        .map(TierDefinition::id)
                        .forEach(id -> marks.value(question, new Value.Text(id)));
            case SCORE, PROSPECT -> {}
        }
    }
}
