package dev.assay.reasoning.difference;

import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Validity;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A ruleset with one to three small things changed by chance, as an edit would. */
final class Mutation {
    private final Random random;
    private Vocabulary vocabulary;
    private List<Rule> rules;

    private Mutation(Ruleset ruleset, long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        vocabulary = ruleset.vocabulary();
        rules = new ArrayList<>(ruleset.rules());
    }

    static Ruleset of(Ruleset ruleset, long seed) {
        Mutation mutation = new Mutation(ruleset, seed);
        for (int i = mutation.random.nextInt(3); i >= 0; i--) {
            mutation.change();
        }
        return new Ruleset(mutation.vocabulary, mutation.rules);
    }

    private void change() {
        int at = random.nextInt(rules.size());
        Rule rule = rules.get(at);
        Rule other = rules.get(random.nextInt(rules.size()));
        List<Rule> before = List.copyOf(rules);
        switch (random.nextInt(12)) {
            case 0 -> rules.remove(at);
            case 1 -> swap(at, with(rule, rule.validity(), other.when(), rule.then()));
            case 2, 3 ->
                rules.set(
                        at,
                        with(
                                rule,
                                rule.validity(),
                                rule.when(),
                                rule.then().stream().map(this::scaled).toList()));
            case 4 -> swap(at, with(rule, rule.validity(), rule.when(), other.then()));
            case 5 -> Collections.shuffle(rules, random);
            case 6 -> rules.set(at, with(rule, new Validity(null, null, false), rule.when(), rule.then()));
            case 7 -> tiers();
            case 8 -> segments();
            case 9 -> questions(this::everAsked);
            case 10 -> questions(this::lessLegal);
            default -> oneLess();
        }
        if (!Order.circles(vocabulary, rules).isEmpty() || rules.isEmpty()) {
            rules = new ArrayList<>(before);
        }
    }

    /** Only where nothing is said by a name that is not bound. */
    private void swap(int at, Rule rule) {
        boolean bound = rule.then().stream()
                .flatMap(c -> c.arguments().stream())
                .allMatch(t -> t instanceof Term.Literal
                        || rule.facts().anyMatch(f -> f.bindings().containsKey(t.drl())));
        if (bound) {
            rules.set(at, rule);
        }
    }

    private static Rule with(
            Rule rule, Validity validity, List<dev.assay.ruleset.Pattern> when, List<Conclusion> then) {
        return new Rule(rule.name(), rule.annotations(), validity, when, then, rule.place());
    }

    private Conclusion scaled(Conclusion conclusion) {
        List<Term> arguments = conclusion.arguments().stream()
                .map(t -> t instanceof Term.Literal l && l.value() instanceof Value.Num n
                        ? new Term.Literal(new Value.Num(n.number() + (random.nextBoolean() ? 5 : 10)), Span.NONE)
                        : t)
                .toList();
        return new Conclusion(conclusion.verb(), arguments, conclusion.reason(), conclusion.line(), conclusion.at());
    }

    private void tiers() {
        List<TierDefinition> tiers = vocabulary.tiers().stream()
                .map(t -> t.from() == null || random.nextBoolean()
                        ? t
                        : new TierDefinition(t.id(), t.title(), t.from() + 5))
                .toList();
        vocabulary(vocabulary.questionnaire(), vocabulary.segments(), tiers, vocabulary.collateralLimit());
    }

    private void segments() {
        List<SegmentDefinition> segments = vocabulary.segments().stream()
                .map(s -> random.nextInt(3) > 0
                        ? s
                        : new SegmentDefinition(
                                s.id(),
                                s.title(),
                                s.description(),
                                s.threshold() + 5,
                                s.group(),
                                s.flag(),
                                s.isDefault()))
                .toList();
        vocabulary(vocabulary.questionnaire(), segments, vocabulary.tiers(), 1 + vocabulary.collateralLimit() % 3);
    }

    private void questions(UnaryOperator<Question> change) {
        Questionnaire q = vocabulary.questionnaire();
        List<Question> questions = q.questions().stream().map(change).toList();
        vocabulary(
                new Questionnaire(q.id(), q.title(), q.language(), questions, q.sections()),
                vocabulary.segments(),
                vocabulary.tiers(),
                vocabulary.collateralLimit());
    }

    private Question everAsked(Question q) {
        return question(q, q.options(), q.range(), null);
    }

    private Question lessLegal(Question q) {
        boolean fewer = q.options().size() > 2 && random.nextBoolean();
        return question(
                q,
                fewer ? q.options().subList(1, q.options().size()) : q.options(),
                q.range().max() == null
                        ? q.range()
                        : new Question.Range(q.range().min(), 60.0, null, null),
                q.askWhen());
    }

    private static Question question(
            Question q, List<Option> options, Question.Range range, dev.assay.condition.Condition askWhen) {
        return new Question(
                q.id(),
                q.type(),
                q.wording(),
                q.wordings(),
                options,
                range,
                askWhen,
                q.traits(),
                q.about(),
                q.says(),
                q.place());
    }

    /** A question less, and no rule that reads it. */
    private void oneLess() {
        Questionnaire q = vocabulary.questionnaire();
        String gone = q.ids().get(random.nextInt(q.ids().size()));
        Function<Question, Boolean> stays = one -> !one.id().equals(gone)
                && (one.askWhen() == null || !one.askWhen().names().contains(gone));
        List<Question> questions = q.questions().stream().filter(stays::apply).toList();
        List<String> ids = questions.stream().map(Question::id).toList();
        if (questions.stream()
                .allMatch(one ->
                        one.askWhen() == null || ids.containsAll(one.askWhen().names()))) {
            vocabulary(
                    new Questionnaire(q.id(), q.title(), q.language(), questions, List.of()),
                    vocabulary.segments(),
                    vocabulary.tiers(),
                    vocabulary.collateralLimit());
            rules.removeIf(r -> !ids.containsAll(r.questionsRead()));
        }
    }

    private void vocabulary(
            Questionnaire questionnaire, List<SegmentDefinition> segments, List<TierDefinition> tiers, int limit) {
        vocabulary = new Vocabulary(
                vocabulary.program(),
                questionnaire,
                segments,
                tiers,
                vocabulary.defaultTier(),
                vocabulary.score(),
                vocabulary.collateral(),
                limit,
                vocabulary.zone());
    }
}
