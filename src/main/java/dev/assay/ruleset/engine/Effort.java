package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps every classification short by construction: how many combinations of facts the rules can have to try is known before any of them runs. */
public final class Effort {
    /** About a tenth of a second. */
    private static final double MOST_OF_A_RULE = 100_000;

    private static final double MOST_OF_A_PROGRAM = 2_000_000;

    /** As many as Drools' own model offers with some to spare for people. */
    private static final int MOST_BINDINGS = 4;

    private final Vocabulary vocabulary;
    private final int traits;

    private Effort(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        traits = traits(vocabulary, rules);
    }

    /**
     * Problems (codes {@code too-many-combinations}, {@code too-many-bindings}), each at the name of its rule, of rules whose patterns have too little to do with each other.
     * Rules that are switched off are not counted.
     */
    public static List<Problem> problems(Vocabulary vocabulary, List<Rule> rules) {
        Effort effort = new Effort(vocabulary, rules);
        List<Problem> problems = new ArrayList<>();
        double sum = 0;
        for (Rule rule : rules) {
            if (!rule.validity().enabled()) {
                continue;
            }
            double combinations = effort.combinations(rule.when());
            if (combinations > MOST_OF_A_RULE) {
                problems.add(tooMany(rule, "This rule", combinations, MOST_OF_A_RULE));
            } else if (sum <= MOST_OF_A_PROGRAM && sum + combinations > MOST_OF_A_PROGRAM) {
                problems.add(tooMany(rule, "All rules up to this one", sum + combinations, MOST_OF_A_PROGRAM));
            }
            sum += combinations;
            rule.facts().filter(Effort::readsTooManyBindings).findFirst().ifPresent(f -> problems.add(bindings(rule)));
        }
        return problems;
    }

    private static Problem tooMany(Rule rule, String who, double combinations, double most) {
        String message = String.format(
                Locale.ROOT,
                "%s would have to try up to %,.0f combinations of facts for one prospect; at most %,.0f are possible."
                        + " Tie its patterns together, such as Segment( primary == true, $s : id ) with Collateral( id == $s ),"
                        + " or name what it is about.",
                who,
                combinations,
                most);
        return Problem.error("too-many-combinations", rule.place(), message, rule.name(), null);
    }

    private static Problem bindings(Rule rule) {
        String message = "One condition of this rule compares with more than " + MOST_BINDINGS
                + " bindings at once; write its parts with commas between them, or make two rules of it.";
        return Problem.error("too-many-bindings", rule.place(), message, rule.name(), null);
    }

    private static boolean readsTooManyBindings(Pattern.Fact fact) {
        return parts(fact)
                .anyMatch(part ->
                        part.names().stream().filter(n -> n.startsWith("$")).count() > MOST_BINDINGS);
    }

    private static Stream<Condition> parts(Pattern.Fact fact) {
        return fact.condition() instanceof Condition.All all ? all.parts().stream() : Stream.of(fact.condition());
    }

    /** At most so many traits can hold at once: those that are named, and what bindings may bring. */
    private static int traits(Vocabulary vocabulary, List<Rule> rules) {
        Set<String> named = new HashSet<>();
        boolean bound = false;
        for (Rule rule : rules) {
            for (var conclusion : rule.then()) {
                if (conclusion.verb() == Verb.TRAIT) {
                    bound |= conclusion.arguments().get(0) instanceof Term.Binding;
                    named.add(conclusion.arguments().get(0).drl());
                }
            }
        }
        return named.size()
                + 1
                + (bound
                        ? vocabulary.collateral().size()
                                + vocabulary.segments().size()
                                + vocabulary.questionnaire().ids().size()
                        : 0);
    }

    private double combinations(List<Pattern> patterns) {
        return patterns.stream().mapToDouble(this::combinations).reduce(1, (a, b) -> a * b);
    }

    private double combinations(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            return Math.max(1, rows(fact));
        }
        if (pattern instanceof Pattern.Not not) {
            return combinations(not.inner());
        }
        if (pattern instanceof Pattern.Exists exists) {
            return combinations(exists.inner());
        }
        return pattern instanceof Pattern.AllOf all
                ? combinations(all.parts())
                : ((Pattern.AnyOf) pattern)
                        .parts().stream().mapToDouble(this::combinations).sum();
    }

    private int rows(Pattern.Fact fact) {
        return switch (fact.type()) {
            case PROSPECT, SCORE, TIER -> 1;
            case TRAIT -> one(fact, "name", traits);
            case SEGMENT ->
                primary(fact) ? 1 : one(fact, "id", vocabulary.segments().size());
            case COLLATERAL -> one(fact, "id", vocabulary.collateral().size());
        };
    }

    private static int one(Pattern.Fact fact, String field, int all) {
        Set<String> literals = Literals.of(fact.condition(), field);
        if (literals != null) {
            return Math.min(all, literals.size());
        }
        return has(fact, t -> t.field().equals(field) && t.operator() == Operator.EQUAL) ? 1 : all;
    }

    private static boolean primary(Pattern.Fact fact) {
        return has(
                fact,
                t -> t.field().equals("primary")
                        && t.operator() == Operator.EQUAL
                        && t.operand().drl().equals("true"));
    }

    private static boolean has(Pattern.Fact fact, Predicate<Condition.Test> law) {
        return parts(fact).anyMatch(p -> p instanceof Condition.Test test && law.test(test));
    }
}
