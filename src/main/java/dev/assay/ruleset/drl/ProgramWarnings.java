package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program's rules leave unused or say twice, as far as that shows without search. Asked only of rules without errors. */
final class ProgramWarnings {
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final @Nullable LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private ProgramWarnings(Vocabulary vocabulary, List<Rule> rules, @Nullable LocalDate today) {
        this.vocabulary = vocabulary;
        this.rules = rules.stream().filter(r -> r.validity().enabled()).toList();
        this.today = today;
    }

    static List<Problem> of(Vocabulary vocabulary, List<Rule> rules, @Nullable LocalDate today) {
        ProgramWarnings warnings = new ProgramWarnings(vocabulary, rules, today);
        warnings.identical();
        warnings.unreached();
        warnings.collateral();
        warnings.questions();
        return warnings.problems;
    }

    private void identical() {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            String does = rule.when().stream().map(p -> p.drl()).sorted().collect(Collectors.joining("\n"))
                    + "\nthen\n"
                    + rule.then().stream().map(ProgramWarnings::effect).sorted().collect(Collectors.joining("\n"));
            Rule earlier = seen.putIfAbsent(does, rule);
            if (earlier != null) {
                problems.add(Problem.warning(
                        "same-rule",
                        rule.place(),
                        "This rule says the same as \"" + earlier.name() + "\" ("
                                + earlier.place().file() + ", line "
                                + earlier.place().line() + "); its points count twice. Take one out."));
            }
        }
    }

    private static String effect(Conclusion conclusion) {
        return conclusion.verb()
                + conclusion.arguments().stream().map(Term::drl).collect(Collectors.joining(","));
    }

    private void unreached() {
        Map<Verb, Set<String>> named = named();
        Place program = Place.of("rules/" + vocabulary.program() + "/program.json");
        for (SegmentDefinition segment : vocabulary.segments()) {
            if (!segment.isDefault() && !isNamed(named, Verb.SEGMENT, segment.id())) {
                problems.add(Problem.warning(
                        "unreachable-segment",
                        program,
                        "No rule gives points to the segment '" + segment.id() + "': nobody will ever be in it."));
            }
        }
        for (TierDefinition tier : vocabulary.tiers()) {
            boolean last = tier.equals(vocabulary.lastTier())
                    && rules.stream().flatMap(r -> r.then().stream()).anyMatch(c -> c.verb() == Verb.DISQUALIFY);
            if (tier.from() == null
                    && !last
                    && !tier.id().equals(vocabulary.defaultTier())
                    && !isNamed(named, Verb.TIER, tier.id())
                    && !isNamed(named, Verb.EXACTLY, tier.id())) {
                problems.add(Problem.warning(
                        "unreachable-tier",
                        program,
                        "No score and no rule leads to the tier '" + tier.id()
                                + "': give it \"from\", or a rule that concludes it."));
            }
        }
    }

    /** First arguments of conclusions that raise something, by verb; {@code $} stands for a binding, which may be any. */
    private Map<Verb, Set<String>> named() {
        Map<Verb, Set<String>> named = new EnumMap<>(Verb.class);
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.arguments().isEmpty() || takesAway(conclusion)) {
                    continue;
                }
                String text = conclusion.arguments().get(0) instanceof Term.Literal literal
                        ? literal.value().plain()
                        : "$";
                named.computeIfAbsent(conclusion.verb(), v -> new HashSet<>()).add(text);
            }
        }
        return named;
    }

    private static boolean takesAway(Conclusion conclusion) {
        return conclusion.arguments().size() == 2
                && conclusion.arguments().get(1) instanceof Term.Literal literal
                && literal.value() instanceof Value.Num number
                && number.number() <= 0;
    }

    private static boolean isNamed(Map<Verb, Set<String>> named, Verb verb, String id) {
        Set<String> ids = named.getOrDefault(verb, Set.of());
        return ids.contains(id) || ids.contains("$");
    }

    private void collateral() {
        Set<String> named = named().getOrDefault(Verb.RECOMMEND, Set.of());
        List<Condition> bound = rules.stream()
                .filter(r -> r.then().stream()
                        .anyMatch(
                                c -> c.verb() == Verb.RECOMMEND && c.arguments().get(0) instanceof Term.Binding))
                .flatMap(Rule::facts)
                .filter(f -> f.type() == FactType.COLLATERAL)
                .map(f -> f.condition())
                .toList();
        Place file = Place.of("rules/" + vocabulary.program() + "/collateral.json");
        for (CollateralItem item : vocabulary.collateral()) {
            ItemFacts facts = new ItemFacts(item);
            if (!named.contains(item.id())
                    && bound.stream().allMatch(c -> c.truth(facts) == dev.assay.condition.Truth.FALSE)) {
                problems.add(
                        Problem.warning("unreachable-collateral", file, "No rule can recommend '" + item.id() + "'."));
            }
            expiry(item, file);
        }
    }

    private void expiry(CollateralItem item, Place file) {
        LocalDate expires = item.expires();
        if (expires == null || today == null) {
            return;
        }
        if (!expires.isAfter(today)) {
            problems.add(Problem.warning(
                    "expired",
                    file,
                    "'" + item.id() + "' has expired: it was last used on " + expires.minusDays(1) + "."));
        } else if (!expires.isAfter(today.plusDays(RuleWarnings.SOON))) {
            problems.add(Problem.warning(
                    "expires-soon",
                    file,
                    "'" + item.id() + "' expires soon: it is last used on " + expires.minusDays(1) + "."));
        }
    }

    private void questions() {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> free = new HashSet<>();
        rules.stream()
                .flatMap(Rule::facts)
                .filter(f -> f.type() == FactType.PROSPECT)
                .forEach(f -> {
                    read(f.condition(), values, free);
                    free.addAll(f.bindings().values());
                });
        for (Question question : vocabulary.questionnaire().questions()) {
            if (question.askWhen() != null) {
                read(question.askWhen(), values, free);
            }
        }
        Set<String> shown = shown();
        for (Question question : vocabulary.questionnaire().questions()) {
            Set<String> told = values.get(question.id());
            if (told == null && !free.contains(question.id())) {
                problems.add(Problem.warning(
                        "unread-question",
                        question.place(),
                        "No rule reads the question '" + question.id() + "'"
                                + (shown.contains(question.id())
                                        ? "; it is only shown in reasons."
                                        : ": the answer changes nothing.")));
            } else if (told != null && !free.contains(question.id())) {
                options(question, told);
            }
        }
    }

    private void options(Question question, Set<String> told) {
        List<String> alike =
                question.optionIds().stream().filter(o -> !told.contains(o)).toList();
        if (alike.size() > 1 && !question.traits().open()) {
            problems.add(Problem.warning(
                    "options-alike",
                    question.place(),
                    "No rule tells these options of '" + question.id() + "' apart: " + String.join(", ", alike) + "."));
        }
    }

    private static void read(Condition condition, Map<String, Set<String>> values, Set<String> free) {
        condition.forEachTest(test -> {
            Set<String> told = values.computeIfAbsent(test.field(), f -> new HashSet<>());
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Literal literal) {
                    told.add(literal.value().plain());
                } else if (operand instanceof Operand.Reference reference) {
                    free.add(test.field());
                    free.add(reference.name());
                }
            }
            if (test.operator() == Operator.MATCHES) {
                free.add(test.field());
            }
        });
    }

    /** Questions whose answers stand in reasons. */
    private Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.reason() instanceof Term.Literal reason) {
                    String text = reason.value().plain();
                    vocabulary.questionnaire().ids().stream()
                            .filter(id -> text.contains("{" + id + "}"))
                            .forEach(shown::add);
                }
            }
        }
        return shown;
    }
}
