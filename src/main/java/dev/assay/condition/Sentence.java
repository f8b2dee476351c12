package dev.assay.condition;

import dev.assay.phrase.Phrases;
import java.util.List;

/** A condition in words: {@code industry is banking, insurance or pharma, and employees is at least 1,000}. */
public final class Sentence {
    private final Words words;
    private final Phrases phrases;

    /**
     * @param words how fields and values are called
     * @param phrases of the same language
     */
    public Sentence(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** The condition as part of a sentence, without "if"; {@code always} for a condition without parts. */
    public String say(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty()
                    ? phrases.say("always")
                    : phrases.and(all.parts().stream().map(this::say).toList());
        }
        if (condition instanceof Condition.Any any) {
            String said = phrases.orClauses(any.parts().stream()
                    .map(p -> p instanceof Condition.All ? phrases.tight(say(p)) : say(p))
                    .toList());
            return any.parts().size() > 1 ? phrases.say("either", said) : said;
        }
        return test((Condition.Test) condition);
    }

    private String test(Condition.Test test) {
        String field = words.field(test.field());
        if (test.operand() instanceof Operand.Nothing) {
            return phrases.say(test.operator() == Operator.EQUAL ? "test.unanswered" : "test.answered", field);
        }
        List<String> values =
                test.right().stream().map(o -> operand(test.field(), o)).toList();
        String value = values.get(0);
        return switch (test.operator()) {
            case EQUAL -> phrases.say("test.is", field, value);
            case NOT_EQUAL -> phrases.say("test.isNot", field, value);
            case LESS -> phrases.say(isDay(test) ? "test.before" : "test.under", field, value);
            case AT_MOST -> phrases.say(isDay(test) ? "test.until" : "test.atMost", field, value);
            case MORE -> phrases.say(isDay(test) ? "test.after" : "test.over", field, value);
            case AT_LEAST -> phrases.say(isDay(test) ? "test.since" : "test.atLeast", field, value);
            case IN -> phrases.say("test.is", field, phrases.or(values));
            case NOT_IN -> phrases.say(values.size() == 1 ? "test.isNot" : "test.neither", field, phrases.nor(values));
            case CONTAINS -> phrases.say("test.includes", field, value);
            case NOT_CONTAINS -> phrases.say("test.includesNot", field, value);
            case MATCHES -> phrases.say("test.matches", field, value);
        };
    }

    private String operand(String field, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return words.value(field, literal.value());
        }
        return operand instanceof Operand.Reference reference ? words.field(reference.name()) : operand.drl();
    }

    private static boolean isDay(Condition.Test test) {
        return test.operand() instanceof Operand.Literal literal && literal.value() instanceof Value.Day;
    }
}
