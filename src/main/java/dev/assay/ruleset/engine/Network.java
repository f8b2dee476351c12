package dev.assay.ruleset.engine;

import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.Map;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule.Attribute;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Turns rules into a KieBase by way of Drools' canonical model: nothing is compiled, no class is made. One KIE rule for each enabled rule, under its own name. */
final class Network {
    /** Name of the global to which matches are told. */
    static final String MATCHES = "matches";

    private final Ruleset ruleset;
    private final Order order;
    private final String kiePackage;
    private final Global<Matches> matches;
    private final FactFields fields;
    private final Splits splits;

    private Network(Ruleset ruleset, Order order, int splitFrom) {
        this.ruleset = ruleset;
        this.order = order;
        kiePackage = packageOf(ruleset);
        matches = DSL.globalOf(Matches.class, kiePackage, MATCHES);
        fields = new FactFields(ruleset.vocabulary().questionnaire());
        splits = new Splits(ruleset, splitFrom);
    }

    /** The rules as a KieBase; lists are split where so many rules ask the same question ({@link Splits}). */
    static KieBase of(Ruleset ruleset, Order order, int splitFrom) {
        return KieBaseBuilder.createKieBaseFromModel(new Network(ruleset, order, splitFrom).model());
    }

    /** The package in which the rules of a program stand. */
    static String packageOf(Ruleset ruleset) {
        return ruleset.vocabulary().program().replace('-', '_');
    }

    /** Name of the agenda group of a stratum. */
    static String group(int stratum) {
        return "stratum " + stratum;
    }

    private Model model() {
        ModelImpl model = new ModelImpl();
        model.addGlobal(matches);
        for (int number = 0; number < ruleset.rules().size(); number++) {
            Rule rule = ruleset.rules().get(number);
            if (rule.validity().enabled()) {
                model.addRule(rule(number, rule));
            }
        }
        return model;
    }

    private org.drools.model.Rule rule(int number, Rule rule) {
        RuleBuilder builder =
                PatternDSL.rule(kiePackage, rule.name()).attribute(Attribute.AGENDA_GROUP, group(order.stratum(rule)));
        for (Map.Entry<String, String> annotation : rule.annotations().entrySet()) {
            builder.metadata(annotation.getKey(), annotation.getValue());
        }
        builder.metadata(
                "place",
                rule.place().file() + ":"
                        + (rule.place().cell() == null
                                ? rule.place().line()
                                : rule.place().cell()));
        return builder.build(new NetworkRule(number, rule, splits, fields, matches).items());
    }
}
