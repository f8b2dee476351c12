package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Facts;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** On what a matched rule rests: questions, and traits, segments or the tier by name. What must be absent is named by its questions only. */
final class Support {
    private final World world;
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> traits = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    private Support(World world) {
        this.world = world;
    }

    static Support of(Rule rule, World world) {
        Support support = new Support(world);
        rule.when().forEach(support::add);
        support.names.addAll(support.traits);
        return support;
    }

    /** Ids of the questions that it reads itself. */
    Set<String> questions() {
        return questions;
    }

    /** Traits that it rests on. */
    Set<String> traits() {
        return traits;
    }

    /** Traits, segments and the tier. */
    Set<String> names() {
        return names;
    }

    private void add(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            add(fact);
        } else if (pattern instanceof Pattern.Exists exists) {
            add(exists.inner());
        } else if (pattern instanceof Pattern.AllOf all) {
            all.parts().forEach(this::add);
        } else if (pattern instanceof Pattern.AnyOf any) {
            any.parts().stream().filter(this::mayMatch).forEach(this::add);
        } else {
            pattern.facts().filter(f -> f.type() == FactType.PROSPECT).forEach(f -> questions.addAll(f.fieldsRead()));
        }
    }

    private void add(Pattern.Fact fact) {
        switch (fact.type()) {
            case PROSPECT -> {
                questions(fact.condition());
                questions.addAll(fact.bindings().values());
            }
            case TRAIT -> {
                Set<String> named = Literals.of(fact.condition(), "name");
                (named == null ? new TreeSet<>(world.traits()) : named)
                        .stream()
                                .filter(world.traits()::contains)
                                .filter(trait -> mayHold(fact.condition(), field -> new Value.Text(trait)))
                                .forEach(traits::add);
            }
            case SEGMENT, TIER -> matching(fact).forEach(row -> names.add(text(row, "id")));
            case SCORE, COLLATERAL -> {}
        }
    }

    /** Of an "or" only the sides that hold. */
    private void questions(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::questions);
        } else if (condition instanceof Condition.Any any) {
            any.parts().stream().filter(p -> mayHold(p, world.answers())).forEach(this::questions);
        } else {
            condition.names().stream().filter(n -> !n.startsWith("$")).forEach(questions::add);
        }
    }

    private List<Facts> matching(Pattern.Fact fact) {
        return world.rows(fact.type()).stream()
                .filter(row -> mayHold(fact.condition(), row))
                .toList();
    }

    private boolean mayMatch(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            return !matching(fact).isEmpty();
        }
        if (pattern instanceof Pattern.Exists exists) {
            return mayMatch(exists.inner());
        }
        if (pattern instanceof Pattern.AllOf all) {
            return all.parts().stream().allMatch(this::mayMatch);
        }
        if (pattern instanceof Pattern.AnyOf any) {
            return any.parts().stream().anyMatch(this::mayMatch);
        }
        boolean joined =
                pattern.facts().anyMatch(f -> f.condition().names().stream().anyMatch(n -> n.startsWith("$")));
        return joined || !mayMatch(((Pattern.Not) pattern).inner());
    }

    /** Whether it holds as far as it does not read bindings. */
    private static boolean mayHold(Condition condition, Facts row) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(p -> mayHold(p, row));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(p -> mayHold(p, row));
        }
        boolean joined = ((Condition.Test) condition)
                .right().stream().anyMatch(o -> o instanceof Operand.Reference r && r.isBinding());
        return joined || condition.holds(row);
    }

    private static String text(Facts row, String field) {
        Value value = row.value(field);
        return value == null ? "" : value.plain();
    }
}
