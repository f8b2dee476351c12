package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of every conclusion about one prospect where it comes from and on what it rests. */
final class Explanation {
    private final World world;
    private final ReasonText reasons;
    private final Function<Rule, String> sentences;
    private final Map<Integer, Support> supports = new HashMap<>();
    private final Map<Integer, Map<String, @Nullable Value>> answers = new HashMap<>();
    private final Map<String, Set<String>> questionsOfTrait = new HashMap<>();
    private final List<Map.Entry<Fired, @Nullable String>> fired;

    Explanation(World world, ReasonText reasons, Function<Rule, String> sentences) {
        this.world = world;
        this.reasons = reasons;
        this.sentences = sentences;
        world.next();
        world.fired().keySet().forEach(this::support);
        fired = new ArrayList<>(world.fired().entrySet());
        fired.sort(Map.Entry.comparingByKey(Fired.BY_RULE));
    }

    /** Strata come in order, so the questions of a trait are known before any rule that reads it. */
    private void support(Fired one) {
        Rule rule = rule(one);
        Support support = supports.computeIfAbsent(one.rule(), number -> Support.of(rule, world));
        Verb verb = rule.then().get(one.line()).verb();
        if (verb == Verb.TRAIT || verb == Verb.DISQUALIFY) {
            String trait = verb == Verb.TRAIT ? one.arguments().get(0).plain() : Reads.DISQUALIFIED;
            questionsOfTrait.computeIfAbsent(trait, t -> new LinkedHashSet<>()).addAll(questions(support));
        }
    }

    private Set<String> questions(Support support) {
        Set<String> questions = new LinkedHashSet<>(support.questions());
        support.traits().forEach(trait -> questions.addAll(questionsOfTrait.getOrDefault(trait, Set.of())));
        return questions;
    }

    /** In the order of the rules. */
    List<Concluded> conclusions() {
        return fired.stream().map(e -> concluded(e.getKey(), e.getValue())).toList();
    }

    /** In the order of the rules, each once. */
    List<Advice> advice() {
        return fired.stream()
                .map(Map.Entry::getKey)
                .filter(one -> rule(one).then().get(one.line()).verb() == Verb.ADVISE)
                .map(one -> new Advice(
                        one.arguments().get(0).plain(),
                        reasons.fill(one.arguments().get(1).plain())))
                .distinct()
                .toList();
    }

    private Concluded concluded(Fired one, @Nullable String boundReason) {
        Rule rule = rule(one);
        Conclusion conclusion = rule.then().get(one.line());
        return new Concluded(
                rule.name(),
                rule.place().file(),
                conclusion.line(),
                conclusion.cell(),
                conclusion.verb().drl(),
                plain(one.arguments()),
                boundReason != null ? boundReason : reasons.fill(reason(rule, conclusion)),
                sentences.apply(rule),
                answers.computeIfAbsent(one.rule(), this::restsOn),
                List.copyOf(support(one.rule()).names()));
    }

    private Support support(int rule) {
        return supports.computeIfAbsent(
                rule, number -> Support.of(world.ruleset().rules().get(number), world));
    }

    private Map<String, @Nullable Value> restsOn(int rule) {
        Map<String, @Nullable Value> restsOn = new LinkedHashMap<>();
        for (String question : questions(support(rule))) {
            restsOn.put(question, world.answers().value(question));
        }
        return Collections.unmodifiableMap(restsOn);
    }

    private static String reason(Rule rule, Conclusion conclusion) {
        return conclusion.reason() instanceof Term.Literal literal
                ? literal.value().plain()
                : rule.name();
    }

    private static List<String> plain(List<Value> values) {
        return values.stream().map(Value::plain).toList();
    }

    private Rule rule(Fired one) {
        return world.ruleset().rules().get(one.rule());
    }
}
