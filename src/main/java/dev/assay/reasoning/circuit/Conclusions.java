package dev.assay.reasoning.circuit;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Effect.Way;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ways in which rules match conclude: each line and target once, however many ways there are. */
final class Conclusions {
    private static final String DISQUALIFIED = "disqualified";

    private final Gates gates;
    private final Comparing comparing;
    private final Rows rows;
    private final List<String> segments;
    private final List<String> tiers;
    private final List<String> items;
    private final List<String> questions;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Said> advice = new ArrayList<>();
    private final Map<Target, Map<Quantity, List<Integer>>> pending = new LinkedHashMap<>();

    Conclusions(Vocabulary vocabulary, Gates gates, Comparing comparing, Rows rows) {
        this.gates = gates;
        this.comparing = comparing;
        this.rows = rows;
        questions = vocabulary.questionnaire().ids();
        segments = vocabulary.segments().stream().map(SegmentDefinition::id).toList();
        tiers = vocabulary.tiers().stream().map(TierDefinition::id).toList();
        items = vocabulary.collateral().stream().map(CollateralItem::id).toList();
    }

    private record Target(int rule, int line, Verb verb, int number) {}

    List<Said> advice() {
        return advice;
    }

    List<Effect> effects() {
        return effects;
    }

    /** A rule may match in this way. */
    void heard(int number, Rule rule, int gate, Map<String, Symbol> bound) {
        for (int line = 0; line < rule.then().size(); line++) {
            Conclusion conclusion = rule.then().get(line);
            Verb verb = conclusion.verb();
            switch (verb) {
                case ADVISE -> advise(conclusion, gate, bound);
                case SCORE -> add(new Target(number, line, verb, -1), gate, symbol(conclusion, 0, bound));
                case DISQUALIFY -> {
                    add(new Target(number, line, verb, -1), gate, new Quantity.Fixed(0));
                    rows.trait(Symbol.Known.of(new Value.Text(DISQUALIFIED)), gate);
                }
                default -> named(new Target(number, line, verb, -1), conclusion, gate, bound);
            }
        }
    }

    private void advise(Conclusion conclusion, int gate, Map<String, Symbol> bound) {
        List<Symbol> parts = new ArrayList<>();
        for (int i = 0; i < conclusion.arguments().size(); i++) {
            Symbol symbol = symbol(conclusion, i, bound);
            parts.add(symbol);
            if (symbol instanceof Symbol.Known known && known.value() != null) {
                String text = known.value().plain();
                for (int question = 0; question < questions.size(); question++) {
                    if (text.contains("{" + questions.get(question) + "}")) {
                        parts.add(new Symbol.Answer(question));
                    }
                }
            }
        }
        advice.add(new Said(gate, parts));
    }

    private static Symbol symbol(Conclusion conclusion, int argument, Map<String, Symbol> bound) {
        Term term = conclusion.arguments().get(argument);
        return term instanceof Term.Literal literal
                ? Symbol.Known.of(literal.value())
                : bound.getOrDefault(((Term.Binding) term).name(), Symbol.Known.of(null));
    }

    private void named(Target line, Conclusion conclusion, int gate, Map<String, Symbol> bound) {
        for (Choice choice : comparing.choices(symbol(conclusion, 0, bound))) {
            Value name = choice.known().value();
            if (name == null) {
                continue;
            }
            int when = gates.all(List.of(gate, choice.gate()));
            int number = number(line.verb(), name.plain());
            if (line.verb() == Verb.TRAIT) {
                rows.trait(
                        new Symbol.Known(
                                new Value.Text(name.plain()), choice.known().isVague()),
                        when);
            } else if (number >= 0) {
                Target target = new Target(line.rule(), line.line(), line.verb(), number);
                int points = conclusion.verb().parameters().indexOf(Verb.Parameter.POINTS);
                if (points < 0) {
                    add(target, when, new Quantity.Fixed(0));
                } else {
                    add(target, when, symbol(conclusion, points, bound));
                }
            }
        }
    }

    private int number(Verb verb, String name) {
        return switch (verb) {
            case SEGMENT, EXCLUDE -> segments.indexOf(name);
            case RECOMMEND, WITHHOLD -> items.indexOf(name);
            case TIER, BAR, AT_MOST, EXACTLY -> tiers.indexOf(name);
            case SCORE, DISQUALIFY, TRAIT, ADVISE -> -1;
        };
    }

    private void add(Target target, int gate, Symbol amount) {
        if (amount instanceof Symbol.Number number) {
            add(target, gate, number.quantity());
        } else if (amount instanceof Symbol.Known known && known.value() instanceof Value.Num num) {
            add(target, gate, new Quantity.Fixed(num.number()));
        } else if (amount instanceof Symbol.Answer answer) {
            comparing.guess(Inexact.Why.NUMBERS);
            int variable = comparing.variable(answer.question());
            int answered = gates.literal(variable, atom -> atom != 0);
            add(target, gates.all(List.of(gate, answered)), new Quantity.Answer(variable));
        }
    }

    private void add(Target target, int gate, Quantity amount) {
        pending.computeIfAbsent(target, t -> new LinkedHashMap<>())
                .computeIfAbsent(amount, a -> new ArrayList<>())
                .add(gate);
    }

    /** All ways of a rule were told of. */
    void close() {
        pending.forEach((target, amounts) -> {
            List<Way> ways = new ArrayList<>();
            amounts.forEach((amount, when) -> {
                int gate = gates.any(when);
                if (gate != Gates.FALSE) {
                    ways.add(new Way(gate, amount));
                }
            });
            if (!ways.isEmpty()) {
                effects.add(new Effect(target.rule(), target.line(), target.verb(), target.number(), ways));
            }
        });
        pending.clear();
    }
}
