package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Facts;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is found of one prospect, as facts; segments, traits and items that a pattern names are looked up by name, so that no more are tried than {@link Effort} counts. For one thread at a time. */
final class FoundFacts implements FactSource {
    private final Findings findings;
    private final Map<Value, Facts> segments = new HashMap<>();
    private final Map<Value, Facts> items = new HashMap<>();
    private final List<Facts> inOrder = new ArrayList<>();
    private final List<Facts> everyItem;

    FoundFacts(Findings findings, Vocabulary vocabulary) {
        this.findings = findings;
        List<SegmentDefinition> definitions = vocabulary.segments();
        for (int i = 0; i < definitions.size(); i++) {
            int number = i;
            Value id = new Value.Text(definitions.get(i).id());
            Facts segment = field -> segment(id, number, field);
            segments.put(id, segment);
            inOrder.add(segment);
        }
        for (CollateralItem item : vocabulary.collateral()) {
            items.put(new Value.Text(item.id()), item::value);
        }
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
            case TRAIT -> traits(pattern, bound);
            case SEGMENT -> isPrimary(pattern) ? primary() : keyed(pattern, bound, segments, inOrder);
            case COLLATERAL -> keyed(pattern, bound, items, everyItem);
        };
    }

    private static Facts one(Value value) {
        return field -> value;
    }

    private List<Facts> primary() {
        int primary = findings.tally().primary();
        return primary < 0 ? List.of() : List.of(inOrder.get(primary));
    }

    private static boolean isPrimary(Pattern.Fact pattern) {
        return OwnBindings.parts(pattern.condition()).stream().anyMatch(part -> Guards.isTrue(part, "primary"));
    }

    private List<Facts> traits(Pattern.Fact pattern, Map<String, @Nullable Value> bound) {
        Set<Value> named = named(pattern, bound, "name");
        List<Facts> traits = new ArrayList<>();
        for (String trait : findings.traits()) {
            Value name = new Value.Text(trait);
            if (named == null || named.contains(name)) {
                traits.add(one(name));
            }
        }
        return traits;
    }

    private static List<Facts> keyed(
            Pattern.Fact pattern, Map<String, @Nullable Value> bound, Map<Value, Facts> byId, List<Facts> all) {
        Set<Value> named = named(pattern, bound, "id");
        if (named == null) {
            return all;
        }
        List<Facts> found = new ArrayList<>();
        for (Value id : named) {
            Facts one = byId.get(id);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** The only names that can match: what an earlier pattern bound, or literals; null for any. */
    private static @Nullable Set<Value> named(Pattern.Fact pattern, Map<String, @Nullable Value> bound, String key) {
        for (Condition part : OwnBindings.parts(pattern.condition())) {
            if (part instanceof Condition.Test test && Effort.isKeyOfAnother(pattern, test)) {
                Value name = bound.get(((Operand.Reference) test.operand()).name());
                return name == null ? Set.of() : Set.of(name);
            }
        }
        Set<String> literals = Literals.of(pattern.condition(), key);
        return literals == null ? null : literals.stream().map(Value.Text::new).collect(Collectors.toSet());
    }
}
