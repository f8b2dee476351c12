package dev.assay.reasoning.search;

import dev.assay.condition.Truth;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Certificate.Bearing;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes stop certificates: by deletion, one question after the other opened to everything, as long as the facet stays settled. For one thread. */
final class Certifier {
    private final Circuit circuit;
    private final Explorer explorer;

    Certifier(Circuit circuit, Explorer explorer) {
        this.circuit = circuit;
        this.explorer = explorer;
    }

    /** Why the facet is settled in a region; empty when it is not, or not within the budget. */
    Optional<Certificate> certificate(Region region, Facet facet, Budget budget) {
        if (!isSettled(region, facet, budget)) {
            return Optional.empty();
        }
        List<Question> questions = circuit.space().questionnaire().questions();
        Region wider = region;
        List<Integer> kept = new ArrayList<>();
        Region everything = Region.everything(circuit.space());
        for (int question = questions.size() - 1; question >= 0; question--) {
            Region opened = wider.opened(question);
            if (isSettled(opened, facet, budget)) {
                wider = opened;
            } else if (!opened.equals(wider)) {
                kept.add(0, question);
            }
        }
        boolean minimal = budget.left();
        return Optional.of(new Certificate(
                facet,
                words(wider, kept),
                bearing(wider, everything, facet, Truth.TRUE),
                bearing(wider, everything, facet, Truth.FALSE),
                minimal));
    }

    private boolean isSettled(Region region, Facet facet, Budget budget) {
        Optional<int[]> example = region.example();
        if (example.isEmpty() || !budget.step()) {
            return false;
        }
        if (facet instanceof Facet.Collateral) {
            ListGoal goal = new ListGoal();
            explorer.sample(region, List.of(goal), budget);
            return explorer.explore(region, goal, budget) && goal.found().size() == 1 && !goal.isUnsure();
        }
        Refutation goal = new Refutation(facet, explorer.value(region, example.get(), facet));
        return explorer.explore(region, goal, budget) && !goal.isRefuted();
    }

    private Map<String, String> words(Region region, List<Integer> kept) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int question : kept) {
            String said = circuit.space().variables(question).stream()
                    .filter(v -> !v.isPart() || !region.has(v.number(), Variable.NONE))
                    .map(v -> shown(region, v))
                    .collect(Collectors.joining(", "));
            words.put(
                    circuit.space().questionnaire().questions().get(question).id(),
                    said.isEmpty() ? "none of what rules ask for" : said);
        }
        return words;
    }

    private static String shown(Region region, Variable variable) {
        List<String> words = new ArrayList<>();
        for (int cell : region.cells(variable.number())) {
            words.add(variable.cells().get(cell).words());
        }
        return String.join(" or ", words);
    }

    /** Rules that conclude something of the facet and surely do, or surely do not, fire here, though they may elsewhere. */
    private List<Bearing> bearing(Region region, Region everything, Facet facet, Truth fires) {
        Evaluation evaluation = explorer.evaluation();
        evaluation.judge(everything);
        Set<Integer> ever = new TreeSet<>();
        Set<Verb> verbs = verbs(facet);
        for (Effect effect : circuit.effects()) {
            if (verbs.contains(effect.verb())
                    && isAbout(effect, facet)
                    && evaluation.fires(effect.rule()) != Truth.FALSE) {
                ever.add(effect.rule());
            }
        }
        evaluation.judge(region);
        if (facet instanceof Facet.Tier && fires == Truth.TRUE) {
            ever = overruling(ever, evaluation);
        }
        return ever.stream()
                .filter(rule -> evaluation.fires(rule) == fires)
                .map(rule -> circuit.ruleset().rules().get(rule))
                .map(rule -> new Bearing(rule.name(), rule.place()))
                .toList();
    }

    /** Who is disqualified, or given a tier exactly, is so by these rules alone. */
    private Set<Integer> overruling(Set<Integer> rules, Evaluation evaluation) {
        for (Verb verb : List.of(Verb.DISQUALIFY, Verb.EXACTLY)) {
            Set<Integer> sure = rules.stream()
                    .filter(rule -> evaluation.fires(rule) == Truth.TRUE)
                    .filter(rule -> concludes(circuit.ruleset().rules().get(rule), verb))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!sure.isEmpty()) {
                return sure;
            }
        }
        return rules;
    }

    private static boolean concludes(Rule rule, Verb verb) {
        return rule.then().stream().anyMatch(c -> c.verb() == verb);
    }

    private static Set<Verb> verbs(Facet facet) {
        if (facet instanceof Facet.Tier) {
            return EnumSet.of(Verb.SCORE, Verb.TIER, Verb.BAR, Verb.AT_MOST, Verb.EXACTLY, Verb.DISQUALIFY);
        }
        return facet instanceof Facet.Primary || facet instanceof Facet.Member
                ? EnumSet.of(Verb.SEGMENT, Verb.EXCLUDE)
                : EnumSet.of(Verb.RECOMMEND, Verb.WITHHOLD);
    }

    private boolean isAbout(Effect effect, Facet facet) {
        if (facet instanceof Facet.Item item) {
            return effect.target() == item.item();
        }
        if (facet instanceof Facet.Member member) {
            String group = circuit.ruleset()
                    .vocabulary()
                    .segments()
                    .get(member.segment())
                    .group();
            return effect.target() == member.segment()
                    || (group != null
                            && group.equals(circuit.ruleset()
                                    .vocabulary()
                                    .segments()
                                    .get(effect.target())
                                    .group()));
        }
        return true;
    }
}
