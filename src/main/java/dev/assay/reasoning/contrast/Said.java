package dev.assay.reasoning.contrast;

import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
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
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions, effects and answers in words, for the answers decided last. For one thread. */
final class Said {
    private final Given given;
    private final Vocabulary vocabulary;
    private final Decider decider;
    private final Outcome outcome;
    private final Phrases phrases;

    /**
     * @param decider has just decided the given answers
     */
    Said(Given given, Decider decider, Phrases phrases) {
        this.given = given;
        this.phrases = phrases;
        this.decider = decider;
        vocabulary = given.circuit().ruleset().vocabulary();
        outcome = decider.outcome();
    }

    /** An answer as people read it. */
    static String answer(Question question, @Nullable Value value, Phrases phrases) {
        if (value == null) {
            return phrases.say("given.none");
        }
        if (value instanceof Value.Num num) {
            return phrases.number(num.number());
        }
        if (value instanceof Value.Flag flag) {
            return phrases.yesNo(flag.yes());
        }
        if (value instanceof Value.Day day) {
            return phrases.day(day.date());
        }
        if (value instanceof Value.Many many) {
            return many.texts().stream().map(t -> label(question, t, phrases)).collect(Collectors.joining(", "));
        }
        return label(question, value.plain(), phrases);
    }

    private static String label(Question question, String text, Phrases phrases) {
        return question.option(text).map(o -> o.label(phrases.language())).orElse(text);
    }

    Failed failed(Given of, int variable, BitSet needed) {
        Variable asked = of.circuit().space().variables().get(variable);
        Question question = asked.asked();
        Value value = of.value(asked.question());
        boolean applies = decider.holds(of.circuit().applies(asked.question()));
        String answer = answer(question, value, phrases);
        String found = question.id() + " " + (applies || value == null ? answer : phrases.say("given.aside", answer));
        String words = needed.isEmpty() ? phrases.say("given.cannot") : asked.words(needed, phrases);
        return new Failed(question.id(), value, found, words, question.traits().fixed());
    }

    /** Of a condition on segments, tier or sums. */
    Failed failed(int gate) {
        Gate what = given.circuit().gates().get(gate);
        boolean not = what instanceof Gate.Not;
        Gate inner = what instanceof Gate.Not negated ? given.circuit().gates().get(negated.input()) : what;
        return new Failed(
                null, null, found(inner), not ? phrases.say("failed.not", needed(inner)) : needed(inner), false);
    }

    private String needed(Gate gate) {
        if (gate instanceof Gate.Member member) {
            return phrases.say("failed.member", segment(member.segment()));
        }
        if (gate instanceof Gate.Primary primary) {
            return phrases.say("failed.primary", segment(primary.segment()));
        }
        if (gate instanceof Gate.IsTier tier) {
            return phrases.say("failed.tier", tier(tier.tier()));
        }
        if (gate instanceof Gate.Compare compare) {
            return quantity(compare.left()) + " " + than(compare.operator(), quantity(compare.right()));
        }
        if (gate instanceof Gate.Examples examples) {
            return question(examples.left()) + " " + than(examples.operator(), question(examples.right()));
        }
        return phrases.say("failed.cells");
    }

    private String found(Gate gate) {
        if (gate instanceof Gate.Member member) {
            return standing(member.segment());
        }
        if (gate instanceof Gate.Primary) {
            return outcome.primary() == null
                    ? phrases.say("failed.noPrimary")
                    : phrases.say("failed.primaryNow", title(outcome.primary()));
        }
        if (gate instanceof Gate.IsTier) {
            return phrases.say(
                    "failed.tier",
                    vocabulary.tier(outcome.tier()).map(TierDefinition::title).orElse(outcome.tier()));
        }
        if (gate instanceof Gate.Compare compare) {
            return amount(compare.left()) + amount(", ", compare.right());
        }
        if (gate instanceof Gate.Examples examples) {
            return answered(examples.left()) + ", " + answered(examples.right());
        }
        return phrases.say("failed.open");
    }

    private String answered(int variable) {
        Variable asked = given.circuit().space().variables().get(variable);
        return asked.asked().id() + " " + answer(asked.asked(), given.value(asked.question()), phrases);
    }

    /** Points of a segment, and whether the prospect is a member. */
    String standing(int segment) {
        SegmentDefinition definition = vocabulary.segments().get(segment);
        boolean member = outcome.members().contains(definition.id());
        return phrases.say(
                "failed.standing",
                phrases.say(member ? "failed.member" : "failed.noMember", definition.title()),
                phrases.number(outcome.points().get(segment)),
                definition.threshold());
    }

    private String amount(Quantity quantity) {
        return quantity instanceof Quantity.Fixed ? quantity(quantity) : amount("", quantity);
    }

    private String amount(String before, Quantity quantity) {
        return quantity instanceof Quantity.Fixed
                ? ""
                : before + quantity(quantity) + " " + phrases.number(decider.amount(quantity));
    }

    private String quantity(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return phrases.number(fixed.number());
        }
        if (quantity instanceof Quantity.Points points) {
            return phrases.say("failed.pointsOf", segment(points.segment()));
        }
        return quantity instanceof Quantity.Answer answer ? question(answer.variable()) : phrases.say("failed.score");
    }

    private String question(int variable) {
        return given.circuit().space().variables().get(variable).asked().id();
    }

    private String than(Operator operator, String what) {
        return switch (operator) {
            case EQUAL -> phrases.say("than.equal", what);
            case NOT_EQUAL -> phrases.say("than.other", what);
            case LESS -> phrases.say("than.under", what);
            case AT_MOST -> phrases.say("than.atMost", what);
            case MORE -> phrases.say("than.over", what);
            case AT_LEAST -> phrases.say("than.atLeast", what);
            default -> operator.drl() + " " + what;
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
                .reduce((one, next) -> phrases.say("or", one, next))
                .orElse("");
        return switch (effect.verb()) {
            case SEGMENT -> phrases.say("effect.segment", amount, segment(effect.target()));
            case EXCLUDE -> phrases.say("effect.exclude", segment(effect.target()));
            case SCORE -> phrases.say("effect.score", amount);
            case TIER -> phrases.say("effect.tier", tier(effect.target()));
            case BAR ->
                amount.startsWith("-")
                        ? phrases.say("effect.fewer", amount.substring(1), tier(effect.target()))
                        : phrases.say("effect.moreNeeded", amount, tier(effect.target()));
            case AT_MOST -> phrases.say("effect.atMost", tier(effect.target()));
            case EXACTLY -> phrases.say("effect.exactly", tier(effect.target()));
            case DISQUALIFY -> phrases.say("effect.disqualify");
            case RECOMMEND -> phrases.say("effect.recommend", amount);
            case WITHHOLD -> phrases.say("effect.withhold");
            case TRAIT, ADVISE -> throw new IllegalArgumentException("no sum: " + effect.verb());
        };
    }

    /** Titles of segments. */
    String segments(List<String> ids) {
        return ids.stream().map(this::title).collect(Collectors.joining(", "));
    }
}
