package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A program and a prospect of which two evaluators think differently, and how to make both smaller while they still do. */
record Disagreement(Ruleset ruleset, Answers answers, Circumstances circumstances, String difference) {
    private static final int MOST_TRIES = 300;

    /** What differs; null when all agree. */
    static @Nullable Disagreement of(Ruleset ruleset, Answers answers, Circumstances circumstances) {
        try (Stock stock = new Stock(ruleset)) {
            return of(ruleset, stock, new PlainEvaluator(ruleset), new Classifier(ruleset), answers, circumstances);
        }
    }

    static @Nullable Disagreement of(
            Ruleset ruleset,
            Stock stock,
            PlainEvaluator evaluator,
            Classifier classifier,
            Answers answers,
            Circumstances circumstances) {
        Outcome expected = stock.classify(answers, circumstances);
        Classification explainedPlain = evaluator.classify(answers, circumstances);
        Classification explainedKie = classifier.classify(answers, circumstances);
        Outcome plain = Outcome.of(explainedPlain);
        Outcome kie = Outcome.of(explainedKie);
        if (expected.equals(plain) && expected.equals(kie)) {
            return explainedPlain.equals(explainedKie)
                    ? null
                    : new Disagreement(
                            ruleset,
                            answers,
                            circumstances,
                            "explained differently by the plain evaluator:\n  " + explainedPlain
                                    + "\nand the classifier:\n  " + explainedKie);
        }
        return new Disagreement(
                ruleset,
                answers,
                circumstances,
                "stock Drools:\n  " + expected + "\nplain evaluator:\n  "
                        + (plain.equals(expected) ? "the same" : plain) + "\nclassifier:\n  "
                        + (kie.equals(expected) ? "the same" : kie));
    }

    /** Greedily: fewer rules, patterns, constraints, conclusions, answers, as long as the disagreement stays. */
    Disagreement smallest() {
        Disagreement smallest = this;
        int tries = 0;
        boolean shrunk = true;
        while (shrunk && tries < MOST_TRIES) {
            shrunk = false;
            for (Disagreement candidate : smallest.smaller()) {
                Disagreement still = tries++ < MOST_TRIES ? candidate.again() : null;
                if (still != null) {
                    smallest = still;
                    shrunk = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private @Nullable Disagreement again() {
        try {
            return of(ruleset, answers, circumstances);
        } catch (RuntimeException e) {
            return null; // not a program any more, such as one that uses a binding that is gone
        }
    }

    private List<Disagreement> smaller() {
        List<Disagreement> smaller = new ArrayList<>();
        List<Rule> rules = ruleset.rules();
        for (int size = rules.size() / 2; size >= 1; size /= 2) {
            for (int from = 0; from < rules.size(); from += size) {
                List<Rule> fewer = new ArrayList<>(rules);
                fewer.subList(from, Math.min(from + size, rules.size())).clear();
                smaller.add(with(fewer));
            }
        }
        if (rules.size() > 6) {
            return smaller;
        }
        for (int i = 0; i < rules.size(); i++) {
            for (Rule simpler : simpler(rules.get(i))) {
                List<Rule> changed = new ArrayList<>(rules);
                changed.set(i, simpler);
                smaller.add(with(changed));
            }
        }
        for (String question : answers.values().keySet()) {
            Map<String, Value> fewer = new LinkedHashMap<>(answers.values());
            fewer.remove(question);
            smaller.add(new Disagreement(
                    ruleset, new Answers(fewer, answers.unknown(), Map.of()), circumstances, difference));
        }
        return smaller;
    }

    private Disagreement with(List<Rule> rules) {
        return new Disagreement(new Ruleset(ruleset.vocabulary(), rules), answers, circumstances, difference);
    }

    private static List<Rule> simpler(Rule rule) {
        List<Rule> simpler = new ArrayList<>();
        without(rule.when()).forEach(when -> simpler.add(with(rule, when, rule.then())));
        if (rule.then().size() > 1) {
            without(rule.then()).forEach(then -> simpler.add(with(rule, rule.when(), then)));
        }
        for (int i = 0; i < rule.when().size(); i++) {
            for (Pattern part : simpler(rule.when().get(i))) {
                List<Pattern> when = new ArrayList<>(rule.when());
                when.set(i, part);
                simpler.add(with(rule, when, rule.then()));
            }
        }
        return simpler;
    }

    private static List<Pattern> simpler(Pattern pattern) {
        if (pattern instanceof Pattern.Not not) {
            return simpler(not.inner()).stream().<Pattern>map(Pattern.Not::new).toList();
        }
        if (pattern instanceof Pattern.Exists exists) {
            return List.of(exists.inner());
        }
        if (pattern instanceof Pattern.AnyOf any) {
            return any.parts();
        }
        if (pattern instanceof Pattern.AllOf all) {
            return all.parts();
        }
        Pattern.Fact fact = (Pattern.Fact) pattern;
        List<Pattern> simpler = new ArrayList<>();
        List<Condition> parts = fact.condition() instanceof Condition.All all
                ? all.parts()
                : fact.condition() instanceof Condition.Any any ? any.parts() : List.of(fact.condition());
        without(parts)
                .forEach(left -> simpler.add(new Pattern.Fact(
                        fact.type(),
                        fact.name(),
                        fact.bindings(),
                        left.size() == 1 ? left.get(0) : new Condition.All(left),
                        fact.at())));
        return parts.isEmpty() ? List.of() : simpler;
    }

    private static <T> List<List<T>> without(List<T> list) {
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<T> fewer = new ArrayList<>(list);
            fewer.remove(i);
            all.add(fewer);
        }
        return all;
    }

    private static Rule with(Rule rule, List<Pattern> when, List<Conclusion> then) {
        return new Rule(rule.name(), rule.annotations(), rule.validity(), when, then, rule.place());
    }

    @Override
    public String toString() {
        return ruleset.rules().stream().map(RandomProgram::drl).collect(Collectors.joining()) + "\nanswers "
                + answers.values() + " don't know " + answers.unknown() + " " + circumstances + "\n" + difference;
    }
}
