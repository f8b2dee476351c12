package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps every classification short by construction: how many steps the rules can take is known before any of them runs. A step is one combination of facts tried, one
 * comparison made or one conclusion drawn, at worst about a microsecond.
 */
public final class Effort {
    private static final double MOST_OF_A_RULE = 100_000;

    private static final double MOST_OF_A_PROGRAM = 1_000_000;

    /** As many as Drools' own model offers with some to spare for people. */
    private static final int MOST_BINDINGS = 4;

    private static final int MOST_SEGMENTS = 500;
    private static final int MOST_COLLATERAL = 2_000;

    /** Rules that build on each other: each link is a round of its own. */
    private static final int MOST_STRATA = 500;

    /** A text is read letter by letter. */
    private static final int STEPS_OF_A_REGEX = 100;

    private final Vocabulary vocabulary;
    private final int traits;

    private Effort(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        traits = traits(vocabulary, rules);
    }

    /**
     * Problems (codes {@code too-many-combinations}, {@code too-many-bindings}, {@code too-long-chain}), each at the name of its rule, of rules whose patterns have too little to
     * do with each other; and (code {@code too-many-items}) of a catalogue or a list of segments that is too long. Rules that are switched off are not counted.
     *
     * @param rules without circles
     */
    public static List<Problem> problems(Vocabulary vocabulary, List<Rule> rules) {
        Effort effort = new Effort(vocabulary, rules);
        List<Problem> problems = new ArrayList<>();
        effort.tooMany("segments", vocabulary.segments().size(), MOST_SEGMENTS, "program.json", "/segments")
                .ifPresent(problems::add);
        effort.tooMany("pieces of collateral", vocabulary.collateral().size(), MOST_COLLATERAL, "collateral.json", "")
                .ifPresent(problems::add);
        double sum = 0;
        for (Rule rule : rules) {
            if (!rule.validity().enabled()) {
                continue;
            }
            double steps = effort.steps(rule);
            if (steps > MOST_OF_A_RULE) {
                problems.add(tooMany(rule, "This rule", steps, MOST_OF_A_RULE));
            } else if (sum <= MOST_OF_A_PROGRAM && sum + steps > MOST_OF_A_PROGRAM) {
                problems.add(tooMany(rule, "All rules up to this one", sum + steps, MOST_OF_A_PROGRAM));
            }
            sum += steps;
            rule.facts().filter(Effort::readsTooManyBindings).findFirst().ifPresent(f -> problems.add(bindings(rule)));
        }
        effort.tooLongChain(rules).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> tooMany(String what, int found, int most, String file, String pointer) {
        return found <= most
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "too-many-items",
                        new Place("rules/" + vocabulary.program() + "/" + file, 0, 0, 0, pointer),
                        String.format(Locale.ROOT, "There are %,d %s; at most %,d are possible.", found, what, most)));
    }

    private Optional<Problem> tooLongChain(List<Rule> rules) {
        Order order = Order.of(vocabulary, rules);
        return rules.stream()
                .filter(r -> r.validity().enabled() && order.stratum(r) >= MOST_STRATA)
                .findFirst()
                .map(rule -> Problem.error(
                        "too-long-chain",
                        rule.place(),
                        "This rule stands at the end of a chain of more than " + MOST_STRATA
                                + " rules, each of which reads what the one before concludes. Let it read what they begin with.",
                        rule.name(),
                        null));
    }

    private static Problem tooMany(Rule rule, String who, double steps, double most) {
        String found = steps < 1e12 ? String.format(Locale.ROOT, "%,.0f", steps) : "more than a million million";
        String message = String.format(
                Locale.ROOT,
                "%s would have to try up to %s combinations of facts for one prospect; at most %,.0f are possible."
                        + " Tie its patterns together, such as Segment( primary == true, $s : id ) with Collateral( id == $s ),"
                        + " or name what it is about.",
                who,
                found,
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

    /** At most so many traits can hold at once: those that are named, and one for each value of what is bound. */
    private static int traits(Vocabulary vocabulary, List<Rule> rules) {
        Set<String> named = new HashSet<>(Set.of(Reads.DISQUALIFIED));
        Set<String> bound = new HashSet<>();
        int many = 0;
        for (Rule rule : rules) {
            for (var conclusion : rule.then()) {
                if (conclusion.verb() != Verb.TRAIT) {
                    continue;
                }
                if (conclusion.arguments().get(0) instanceof Term.Binding binding) {
                    for (Pattern.Fact fact : rule.facts().toList()) {
                        String field = fact.bindings().get(binding.name());
                        if (field != null && bound.add(fact.type().drl() + "." + field)) {
                            many += values(vocabulary, fact.type());
                        }
                    }
                } else {
                    named.add(conclusion.arguments().get(0).drl());
                }
            }
        }
        return named.size() + many;
    }

    /** How many values one field can bring; a trait's name brings no new trait. */
    private static int values(Vocabulary vocabulary, FactType type) {
        return switch (type) {
            case PROSPECT, SCORE, TIER -> 1;
            case TRAIT -> 0;
            case SEGMENT -> vocabulary.segments().size();
            case COLLATERAL -> vocabulary.collateral().size();
        };
    }

    private double steps(Rule rule) {
        Work work = all(rule.when());
        double alone = rule.facts()
                .mapToDouble(f -> comparisons(f, false) * (double) rows(f))
                .sum();
        return alone + work.steps() + work.matches() * rule.then().size();
    }

    /** What patterns take for each match of those before them, and how many matches they make of it, at worst. */
    private record Work(double steps, double matches) {}

    private Work all(List<Pattern> patterns) {
        double steps = 0;
        double matches = 1;
        for (Pattern pattern : patterns) {
            Work next = work(pattern);
            int times =
                    pattern instanceof Pattern.AnyOf any ? any.parts().size() : 1; // Each side is a rule of its own.
            steps = steps * times + matches * next.steps();
            matches *= next.matches();
        }
        return new Work(steps, matches);
    }

    private Work work(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            double rows = Math.max(1, rows(fact));
            return new Work(rows * Math.max(1, comparisons(fact, true)), rows);
        }
        if (pattern instanceof Pattern.Not not) {
            return new Work(work(not.inner()).steps(), 1);
        }
        if (pattern instanceof Pattern.Exists exists) {
            return new Work(work(exists.inner()).steps(), 1);
        }
        if (pattern instanceof Pattern.AllOf all) {
            return all(all.parts());
        }
        List<Work> sides =
                ((Pattern.AnyOf) pattern).parts().stream().map(this::work).toList();
        return new Work(
                sides.stream().mapToDouble(Work::steps).sum(),
                sides.stream().mapToDouble(Work::matches).sum());
    }

    /** Comparisons made of one fact, alone or once more for each match of earlier patterns. */
    private static int comparisons(Pattern.Fact fact, boolean joined) {
        int[] count = {0};
        parts(fact)
                .filter(p -> joined(p) == joined)
                .forEach(p -> p.forEachTest(test -> {
                    boolean list = test.right().stream().anyMatch(Operand.Reference.class::isInstance);
                    count[0] += test.operator() == Operator.MATCHES
                            ? STEPS_OF_A_REGEX
                            : list ? test.right().size() : 1;
                }));
        return count[0];
    }

    private static boolean joined(Condition condition) {
        return condition.names().stream().anyMatch(n -> n.startsWith("$"));
    }

    /** How many facts can be found where the pattern looks them up: by name, by hash, or all. */
    private int rows(Pattern.Fact fact) {
        return switch (fact.type()) {
            case PROSPECT, SCORE, TIER -> 1;
            case TRAIT -> one(fact, traits);
            case SEGMENT -> primary(fact) ? 1 : one(fact, vocabulary.segments().size());
            case COLLATERAL -> one(fact, vocabulary.collateral().size());
        };
    }

    private static int one(Pattern.Fact fact, int all) {
        Set<String> literals = Literals.of(fact.condition(), key(fact.type()));
        if (literals != null) {
            return Math.min(all, literals.size());
        }
        return has(fact, t -> isKeyOfAnother(fact, t)) ? 1 : all;
    }

    private static String key(FactType type) {
        return type == FactType.TRAIT ? "name" : "id";
    }

    /** Whether it asks for the one fact whose key an earlier pattern bound. Another field of the same fact tells no facts apart. */
    static boolean isKeyOfAnother(Pattern.Fact fact, Condition.Test test) {
        return test.operator() == Operator.EQUAL
                && test.field().equals(key(fact.type()))
                && test.operand() instanceof Operand.Reference reference
                && reference.isBinding()
                && !fact.bindings().containsKey(reference.name());
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
