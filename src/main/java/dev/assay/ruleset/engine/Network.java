package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Turns rules into a KieBase by way of Drools' canonical model: nothing is compiled, no class is made. A KieBase is one session's own: it tells that session's candidates.
 */
final class Network {
    private final Plan plan;
    private final Ruleset ruleset;
    private final String kiePackage;
    private final Consumer<Candidate> candidates;
    private final Consumer<AnswerIndex> indexes;

    private Network(Plan plan, Consumer<Candidate> candidates, Consumer<AnswerIndex> indexes) {
        this.plan = plan;
        ruleset = plan.ruleset();
        kiePackage = packageOf(ruleset);
        this.candidates = candidates;
        this.indexes = indexes;
    }

    /**
     * The rules as a KieBase.
     *
     * @param candidates hears of rules of which the answers are as they ask
     * @param indexes hears that the index is to be asked
     */
    static KieBase of(Plan plan, Consumer<Candidate> candidates, Consumer<AnswerIndex> indexes) {
        return KieBaseBuilder.createKieBaseFromModel(new Network(plan, candidates, indexes).model());
    }

    /** The same to look at: it tells nobody. */
    static KieBase toLookAt(Plan plan) {
        return of(plan, candidate -> {}, index -> {});
    }

    /** The package in which the rules of a program stand. */
    static String packageOf(Ruleset ruleset) {
        return ruleset.vocabulary().program().replace('-', '_');
    }

    /** The package in which shapes stand, a KIE rule each. */
    static String packageOfRows(Ruleset ruleset) {
        return packageOf(ruleset) + ".rows";
    }

    private ModelImpl model() {
        ModelImpl model = new ModelImpl();
        plan.alone().forEach(rule -> model.addRule(alone(rule)));
        plan.shapes().forEach(shape -> model.addRule(rows(shape)));
        if (!plan.index().rules().isEmpty()) {
            model.addRule(index());
        }
        return model;
    }

    private org.drools.model.Rule alone(AskingRule asking) {
        return named(ruleset.rules().get(asking.number()))
                .build(
                        new NetworkPattern(asking.asked(), plan.fields()).build("prospect"),
                        DSL.execute(() -> candidates.accept(asking)));
    }

    private RuleBuilder named(Rule rule) {
        RuleBuilder builder = PatternDSL.rule(kiePackage, rule.name());
        metadata(rule).forEach(builder::metadata);
        return builder;
    }

    private static Map<String, Object> metadata(Rule rule) {
        Map<String, Object> metadata = new HashMap<>(rule.annotations());
        metadata.put(
                "place",
                rule.place().file() + ":"
                        + (rule.place().cell() == null
                                ? rule.place().line()
                                : rule.place().cell()));
        return metadata;
    }

    /** One Rete rule: the prospect, and the index of what rules ask of it. */
    private org.drools.model.Rule index() {
        RuleBuilder builder = PatternDSL.rule(packageOfRows(ruleset), "index");
        Variable<AnswerIndex> index = DSL.declarationOf(AnswerIndex.class, "index");
        return builder.build(
                PatternDSL.pattern(DSL.declarationOf(Row.Prospect.class, "prospect")),
                PatternDSL.pattern(index),
                DSL.on(index).execute(indexes::accept));
    }

    /** One Rete rule: the prospect, and by its values the bucket of rows that ask for them. */
    private org.drools.model.Rule rows(RowShape shape) {
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        String questions =
                shape.questions().stream().map(questionnaire.ids()::get).collect(Collectors.joining(", "));
        RuleBuilder builder = PatternDSL.rule(packageOfRows(ruleset), "shape " + shape.number() + ": " + questions);
        Variable<Row.Prospect> prospect = DSL.declarationOf(Row.Prospect.class, "prospect");
        Variable<Bucket> bucket = DSL.declarationOf(Bucket.class, "bucket");
        PatternDef<Bucket> found = PatternDSL.pattern(bucket)
                .expr(
                        "shape " + shape.number(),
                        b -> b.shape() == shape.number(),
                        PatternDSL.alphaIndexedBy(
                                Integer.class, ConstraintType.EQUAL, 0, Bucket::shape, shape.number()));
        List<Integer> key = shape.questions();
        for (int i = 0; i < key.size(); i++) {
            int position = i;
            int question = key.get(i);
            found = found.expr(
                    "shape " + shape.number() + " question " + question,
                    prospect,
                    (b, p) -> b.key(position).equals(p.get(question)),
                    PatternDSL.betaIndexedBy(
                            Object.class,
                            ConstraintType.EQUAL,
                            1 + position,
                            new KeyReader(position),
                            p -> p.get(question)));
        }
        return builder.build(PatternDSL.pattern(prospect), found, DSL.on(bucket).execute(candidates::accept));
    }
}
