package dev.assay.reasoning.contrast;

import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions, effects and answers in words, for the answers decided last. For one thread. */
final class Said {
    private final Given given;
    private final Vocabulary vocabulary;
    private final Decider decider;
    private final Outcome outcome;

    /**
     * @param decider has just decided the given answers
     */
    Said(Given given, Decider decider) {
        this.given = given;
        this.decider = decider;
        vocabulary = given.circuit().ruleset().vocabulary();
        outcome = decider.outcome();
    }

    /** A number as people write it. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : new BigDecimal(number, new java.math.MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** An answer as people read it. */
    static String answer(Question question, @Nullable Value value) {
        if (value == null) {
            return "not answered";
        }
        if (value instanceof Value.Num num) {
            return number(num.number());
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes() ? "yes" : "no";
        }
        if (value instanceof Value.Many many) {
            return many.texts().stream().map(t -> label(question, t)).collect(Collectors.joining(", "));
        }
        return label(question, value.plain());
    }

    private static String label(Question question, String text) {
        return question.option(text).map(Option::label).orElse(text);
    }

    Failed failed(Given of, int variable, BitSet needed) {
        Variable asked = of.circuit().space().variables().get(variable);
        Question question = asked.asked();
        Value value = of.value(asked.question());
        boolean applies = decider.holds(of.circuit().applies(asked.question()));
        String found = question.id() + " "
                + (applies || value == null
                        ? answer(question, value)
                        : answer(question, value) + ", which is set aside");
        String words = needed.isEmpty() ? "several answers at once, which cannot be" : asked.words(needed);
        return new Failed(question.id(), value, found, words, question.traits().fixed());
    }

    /** Of a condition on segments, tier or sums. */
    Failed failed(int gate) {
        Gate what = given.circuit().gates().get(gate);
        boolean not = what instanceof Gate.Not;
        Gate inner = what instanceof Gate.Not negated ? given.circuit().gates().get(negated.input()) : what;
        return new Failed(null, null, found(inner), (not ? "not: " : "") + needed(inner), false);
    }

    private String needed(Gate gate) {
        if (gate instanceof Gate.Member member) {
            return "member of " + segment(member.segment());
        }
        if (gate instanceof Gate.Primary primary) {
            return segment(primary.segment()) + " as the primary segment";
        }
        if (gate instanceof Gate.IsTier tier) {
            return "tier " + tier(tier.tier());
        }
        if (gate instanceof Gate.Compare compare) {
            return quantity(compare.left()) + " " + operator(compare.operator()) + " " + quantity(compare.right());
        }
        if (gate instanceof Gate.Examples examples) {
            return question(examples.left()) + " " + operator(examples.operator()) + " " + question(examples.right());
        }
        return "what cells do not tell";
    }

    private String found(Gate gate) {
        if (gate instanceof Gate.Member member) {
            return standing(member.segment());
        }
        if (gate instanceof Gate.Primary) {
            return outcome.primary() == null ? "no primary segment" : "primary segment " + title(outcome.primary());
        }
        if (gate instanceof Gate.IsTier) {
            return "tier "
                    + vocabulary.tier(outcome.tier()).map(TierDefinition::title).orElse(outcome.tier());
        }
        if (gate instanceof Gate.Compare compare) {
            return amount(compare.left()) + amount(", ", compare.right());
        }
        if (gate instanceof Gate.Examples examples) {
            return answered(examples.left()) + ", " + answered(examples.right());
        }
        return "open";
    }

    private String answered(int variable) {
        Variable asked = given.circuit().space().variables().get(variable);
        return asked.asked().id() + " " + answer(asked.asked(), given.value(asked.question()));
    }

    /** Points of a segment, and whether the prospect is a member. */
    String standing(int segment) {
        SegmentDefinition definition = vocabulary.segments().get(segment);
        return (outcome.members().contains(definition.id()) ? "member of " : "no member of ") + definition.title()
                + " (" + number(outcome.points().get(segment)) + " of " + definition.threshold() + " points)";
    }

    private String amount(Quantity quantity) {
        return quantity instanceof Quantity.Fixed ? quantity(quantity) : amount("", quantity);
    }

    private String amount(String before, Quantity quantity) {
        return quantity instanceof Quantity.Fixed
                ? ""
                : before + quantity(quantity) + " " + number(decider.amount(quantity));
    }

    private String quantity(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return number(fixed.number());
        }
        if (quantity instanceof Quantity.Points points) {
            return "points of " + segment(points.segment());
        }
        return quantity instanceof Quantity.Answer answer ? question(answer.variable()) : "score";
    }

    private String question(int variable) {
        return given.circuit().space().variables().get(variable).asked().id();
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case EQUAL -> "equal to";
            case NOT_EQUAL -> "other than";
            case LESS -> "under";
            case AT_MOST -> "at most";
            case MORE -> "over";
            case AT_LEAST -> "at least";
            default -> operator.drl();
        };
    }

    private String title(String segment) {
        return vocabulary.segment(segment).map(SegmentDefinition::title).orElse(segment);
    }

    private String segment(int number) {
        return vocabulary.segments().get(number).title();
    }

    private String tier(int number) {
        return vocabulary.tiers().get(number).title();
    }

    /** What a rule gives with one of its lines. */
    String effect(Effect effect) {
        String amount = effect.ways().stream()
                .map(way -> quantity(way.amount()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" or "));
        return switch (effect.verb()) {
            case SEGMENT -> amount + " points for " + segment(effect.target());
            case EXCLUDE -> "never " + segment(effect.target());
            case SCORE -> amount + " points of score";
            case TIER -> "at least " + tier(effect.target());
            case BAR ->
                amount.startsWith("-")
                        ? amount.substring(1) + " fewer needed for " + tier(effect.target())
                        : amount + " more needed for " + tier(effect.target());
            case AT_MOST -> "at most " + tier(effect.target());
            case EXACTLY -> "exactly " + tier(effect.target());
            case DISQUALIFY -> "disqualified";
            case RECOMMEND -> "weight " + amount;
            case WITHHOLD -> "withheld";
            case TRAIT, ADVISE -> throw new IllegalArgumentException("no sum: " + effect.verb());
        };
    }

    /** Titles of segments. */
    String segments(List<String> ids) {
        return ids.stream().map(this::title).collect(Collectors.joining(", "));
    }
}
