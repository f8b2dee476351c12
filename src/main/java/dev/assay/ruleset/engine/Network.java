package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
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
import org.drools.model.Rule.Attribute;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Turns rules into a KieBase by way of Drools' canonical model: nothing is compiled, no class is made. A KieBase is one session's own: it tells that session's candidates and matches.
 */
final class Network {
    private final Plan plan;
    private final Ruleset ruleset;
    private final String kiePackage;
    private final Consumer<Candidate> candidates;
    private final Matches matches;

    private Network(Plan plan, Consumer<Candidate> candidates, Matches matches) {
        this.plan = plan;
        ruleset = plan.ruleset();
        kiePackage = packageOf(ruleset);
        this.candidates = candidates;
        this.matches = matches;
    }

    /**
     * The rules as a KieBase.
     *
     * @param candidates hears of rules without joins of which the answers are as they ask
     * @param matches hears of matches of rules with joins
     */
    static KieBase of(Plan plan, Consumer<Candidate> candidates, Matches matches) {
        return KieBaseBuilder.createKieBaseFromModel(new Network(plan, candidates, matches).model());
    }

    /** The package in which the rules of a program stand. */
    static String packageOf(Ruleset ruleset) {
        return ruleset.vocabulary().program().replace('-', '_');
    }

    /** The package in which shapes stand, a KIE rule each. */
    static String packageOfRows(Ruleset ruleset) {
        return packageOf(ruleset) + ".rows";
    }

    /** Name of the agenda group of the joined rules of a stratum. */
    static String group(int stratum) {
        return "stratum " + stratum;
    }

    private ModelImpl model() {
        ModelImpl model = new ModelImpl();
        plan.alone().forEach(rule -> model.addRule(alone(rule)));
        plan.shapes().forEach(shape -> model.addRule(rows(shape)));
        plan.joined().forEach(number -> model.addRule(joined(number)));
        return model;
    }

    private org.drools.model.Rule alone(PlainRule plain) {
        Pattern.Fact prospect =
                new Pattern.Fact(FactType.PROSPECT, null, Map.of(), new Condition.All(plain.asked()), Span.NONE);
        return named(ruleset.rules().get(plain.number()))
                .build(
                        new NetworkPattern(prospect, plan.fields(), new HashMap<>(), Map.of()).build("prospect"),
                        DSL.execute(() -> candidates.accept(plain)));
    }

    private org.drools.model.Rule joined(int number) {
        Rule rule = ruleset.rules().get(number);
        return named(rule)
                .attribute(Attribute.AGENDA_GROUP, group(plan.order().stratum(rule)))
                .build(new NetworkRule(number, rule, plan.fields(), matches).items());
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

    /** One Rete rule: the prospect, and by its values the bucket of rows that ask for them. Under each row's name it has that rule's metadata. */
    private org.drools.model.Rule rows(RowShape shape) {
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        String questions =
                shape.questions().stream().map(questionnaire.ids()::get).collect(Collectors.joining(", "));
        RuleBuilder builder = PatternDSL.rule(packageOfRows(ruleset), "shape " + shape.number() + ": " + questions);
        for (PlainRule plain : shape.rules()) {
            Rule rule = ruleset.rules().get(plain.number());
            builder.metadata(rule.name(), metadata(rule));
        }
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
