package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Facts;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found of one prospect, as facts; segments, traits and items of which a pattern names the one are looked up by name. For one thread at a time. */
final class FoundFacts implements FactSource {
    private final Findings findings;
    private final Map<Value, Facts> segments = new HashMap<>();
    private final Map<Value, Facts> items = new HashMap<>();
    private final List<Facts> everySegment;
    private final List<Facts> everyItem;

    FoundFacts(Findings findings, Vocabulary vocabulary) {
        this.findings = findings;
        List<SegmentDefinition> definitions = vocabulary.segments();
        for (int i = 0; i < definitions.size(); i++) {
            int number = i;
            Value id = new Value.Text(definitions.get(i).id());
            segments.put(id, field -> segment(id, number, field));
        }
        for (CollateralItem item : vocabulary.collateral()) {
            items.put(new Value.Text(item.id()), item::value);
        }
        everySegment = List.copyOf(segments.values());
        everyItem = List.copyOf(items.values());
    }

    private Value segment(Value id, int number, String field) {
        Tally tally = findings.tally();
        return switch (field) {
            case "id" -> id;
            case "points" -> new Value.Num(tally.points(number));
            case "member" -> new Value.Flag(tally.member(number));
            case "primary" -> new Value.Flag(tally.primary() == number);
            default -> throw new IllegalArgumentException("Segment has no field " + field);
        };
    }

    @Override
    public List<? extends Facts> rows(Pattern.Fact pattern, Map<String, @Nullable Value> bound) {
        return switch (pattern.type()) {
            case PROSPECT -> List.of(findings.answers());
            case SCORE -> List.of(one(new Value.Num(findings.tally().score())));
            case TIER -> List.of(one(new Value.Text(findings.tier())));
            case TRAIT ->
                findings.traits().stream().map(t -> one(new Value.Text(t))).toList();
            case SEGMENT -> keyed(pattern, bound, segments, everySegment);
            case COLLATERAL -> keyed(pattern, bound, items, everyItem);
        };
    }

    private static Facts one(Value value) {
        return field -> value;
    }

    /** The one that an earlier pattern names, or all. */
    private static List<Facts> keyed(
            Pattern.Fact pattern, Map<String, @Nullable Value> bound, Map<Value, Facts> byId, List<Facts> all) {
        for (Condition part : OwnBindings.parts(pattern.condition())) {
            if (part instanceof Condition.Test test && Effort.isKeyOfAnother(pattern, test)) {
                Facts named = byId.get(bound.get(((Operand.Reference) test.operand()).name()));
                return named == null ? List.of() : List.of(named);
            }
        }
        return all;
    }
}
