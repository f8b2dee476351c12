package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes patterns without joins ready to be judged: names become numbers once, not on every prospect. */
final class Guards {
    private final FactFields fields;
    private final Numbers numbers;
    private final Vocabulary vocabulary;

    Guards(FactFields fields, Numbers numbers) {
        this.fields = fields;
        this.numbers = numbers;
        vocabulary = numbers.vocabulary();
    }

    Guard of(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            return of(fact);
        }
        if (pattern instanceof Pattern.Not not) {
            Guard inner = of(not.inner());
            return findings -> !inner.holds(findings);
        }
        if (pattern instanceof Pattern.Exists exists) {
            return of(exists.inner());
        }
        return pattern instanceof Pattern.AllOf all
                ? all(all.parts().stream().map(this::of).toList())
                : any(((Pattern.AnyOf) pattern).parts().stream().map(this::of).toList());
    }

    /** All of them hold. */
    static Guard all(List<Guard> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Guard[] all = parts.toArray(Guard[]::new);
        return findings -> {
            for (Guard part : all) {
                if (!part.holds(findings)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Guard any(List<Guard> parts) {
        Guard[] all = parts.toArray(Guard[]::new);
        return findings -> {
            for (Guard part : all) {
                if (part.holds(findings)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Guard of(Pattern.Fact fact) {
        Condition condition = OwnBindings.resolved(fact);
        return switch (fact.type()) {
            case PROSPECT -> prospect(condition);
            case TRAIT -> trait(condition);
            case SEGMENT -> segment(condition);
            case SCORE -> {
                Check check = check(FactType.SCORE, condition);
                yield findings -> check.holds(new Row.Single(findings.tally().score()));
            }
            case TIER -> {
                Check check = check(FactType.TIER, condition);
                yield findings -> check.holds(new Row.Single(findings.tier()));
            }
            case COLLATERAL -> {
                boolean found = vocabulary.collateral().stream().anyMatch(item -> condition.holds(item::value));
                yield findings -> found;
            }
        };
    }

    /** A condition on the prospect's answers. */
    Guard prospect(Condition condition) {
        Check check = check(FactType.PROSPECT, condition);
        return findings -> check.holds(findings.prospect());
    }

    private Check check(FactType type, Condition condition) {
        return new Checks(fields, type).check(condition);
    }

    private Guard trait(Condition condition) {
        Set<String> names = Literals.of(condition, "name");
        // One that no rule names may still be brought by a binding.
        if (names == null || names.stream().anyMatch(name -> numbers.trait(name) < 0)) {
            return findings -> {
                for (String trait : findings.traits()) {
                    if (condition.holds(field -> new Value.Text(trait))) {
                        return true;
                    }
                }
                return false;
            };
        }
        int[] left = names.stream()
                .filter(name -> condition.holds(field -> new Value.Text(name)))
                .mapToInt(numbers::trait)
                .toArray();
        if (left.length == 1) {
            int only = left[0];
            return findings -> findings.hasTrait(only);
        }
        return findings -> {
            for (int trait : left) {
                if (findings.hasTrait(trait)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Guard segment(Condition condition) {
        Set<String> ids = Literals.of(condition, "id");
        int[] candidates = ids == null
                ? IntStream.range(0, vocabulary.segments().size()).toArray()
                : ids.stream().mapToInt(numbers::segment).filter(n -> n >= 0).toArray();
        // Whoever is a candidate has one of these ids; a part that asks for more than an id is kept.
        List<Condition> rest = OwnBindings.parts(condition).stream()
                .filter(part -> ids == null || !(part instanceof Condition.Test) || Literals.of(part, "id") == null)
                .toList();
        if (candidates.length == 1 && rest.size() == 1 && isTrue(rest.get(0), "member")) {
            int only = candidates[0];
            return findings -> findings.tally().member(only);
        }
        if (candidates.length == 1 && rest.size() == 1 && isTrue(rest.get(0), "primary")) {
            int only = candidates[0];
            return findings -> findings.tally().primary() == only;
        }
        Check check = check(FactType.SEGMENT, new Condition.All(rest));
        return findings -> {
            for (int segment : candidates) {
                if (check.holds(findings.segment(segment))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** {@code field == true} and nothing else. */
    static boolean isTrue(Condition condition, String field) {
        return condition instanceof Condition.Test test
                && test.field().equals(field)
                && test.operator() == Operator.EQUAL
                && test.operand() instanceof Operand.Literal literal
                && literal.value() instanceof Value.Flag flag
                && flag.yes();
    }
}
