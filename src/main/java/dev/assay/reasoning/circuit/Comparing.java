package dev.assay.reasoning.circuit;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.reasoning.space.Atom;
import dev.assay.reasoning.space.Draft;
import dev.assay.reasoning.space.Reach;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Turns comparisons of symbols into gates. */
final class Comparing {

    private static final String LEFT = "left";
    private static final String RIGHT = "$right";

    private final Gates gates;
    private final Draft draft;
    private final Vocabulary vocabulary;
    private final Map<Crossing, Integer> crossed = new HashMap<>();
    private Inexact.@Nullable Why guess;

    Comparing(Gates gates, Draft draft, Vocabulary vocabulary) {
        this.gates = gates;
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    private record Crossing(int left, Operator operator, int right) {}

    /** Why a comparison since the last call is not captured by cells exactly; null when all are. */
    Inexact.@Nullable Why tookGuess() {
        Inexact.Why was = guess;
        guess = null;
        return was;
    }

    /** The variable of a question that is no choice among several. */
    int variable(int question) {
        return draft.first(question);
    }

    void guess(Inexact.Why why) {
        guess = why;
    }

    /** A comparison with one symbol on the right. */
    int compare(Symbol left, Operator operator, Symbol right) {
        if (isMany(left)) {
            return any(choices(left), one -> compare(one, operator, right));
        }
        if (isMany(right)) {
            return any(choices(right), other -> compare(left, operator, other));
        }
        if (left instanceof Symbol.Number one) {
            return number(one.quantity(), operator, right, false);
        }
        if (right instanceof Symbol.Number other) {
            return number(other.quantity(), operator, left, true);
        }
        if (left instanceof Symbol.Known one && right instanceof Symbol.Known other) {
            boolean holds = holds(one.value(), operator, other.value());
            return one.isVague() && other.isVague() ? unsure(holds, Inexact.Why.TRAITS) : Gates.of(holds);
        }
        if (left instanceof Symbol.Answer one) {
            return right instanceof Symbol.Answer other
                    ? crossed(one.question(), operator, other.question())
                    : answer(one.question(), test(operator, ((Symbol.Known) right).value()), (Symbol.Known) right);
        }
        return turned((Symbol.Known) left, operator, ((Symbol.Answer) right).question());
    }

    /** A comparison with literals, or with a pattern, as it stands in a rule. */
    int literal(Symbol left, Condition.Test test) {
        if (isMany(left)) {
            return any(choices(left), one -> literal(one, test));
        }
        if (left instanceof Symbol.Answer answer) {
            Condition.Test renamed =
                    new Condition.Test(LEFT, test.operator(), test.right(), test.fieldAt(), test.operatorAt());
            return answer(answer.question(), renamed, Symbol.Known.of(null));
        }
        if (left instanceof Symbol.Number number) {
            return listed(number.quantity(), test);
        }
        Symbol.Known known = (Symbol.Known) left;
        boolean holds = test.holds(name -> known.value());
        return known.isVague() && test.operator() == Operator.MATCHES
                ? unsure(holds, Inexact.Why.TRAITS)
                : Gates.of(holds);
    }

    private int listed(Quantity quantity, Condition.Test test) {
        List<Integer> parts = new ArrayList<>();
        Operator operator = test.operator() == Operator.IN
                ? Operator.EQUAL
                : test.operator() == Operator.NOT_IN ? Operator.NOT_EQUAL : test.operator();
        for (Operand operand : test.right()) {
            Value value = operand instanceof Operand.Literal literal ? literal.value() : null;
            parts.add(number(quantity, operator, Symbol.Known.of(value), false));
        }
        return operator == Operator.NOT_EQUAL ? gates.all(parts) : gates.any(parts);
    }

    private int unsure(boolean example, Inexact.Why why) {
        guess = why;
        return gates.add(new Gate.Unsure(example));
    }

    private static boolean isMany(Symbol symbol) {
        return symbol instanceof Symbol.Flag || symbol instanceof Symbol.Tier;
    }

    private int any(List<Choice> choices, ToIntFunction<Symbol> turn) {
        List<Integer> ways = new ArrayList<>();
        for (Choice choice : choices) {
            ways.add(gates.all(List.of(choice.gate(), turn.applyAsInt(choice.known()))));
        }
        return gates.any(ways);
    }

    /** All values that a symbol may have and when it has them; of numbers that are counted, none. */
    List<Choice> choices(Symbol symbol) {
        List<Choice> choices = new ArrayList<>();
        if (symbol instanceof Symbol.Known known) {
            choices.add(new Choice(Gates.TRUE, known));
        } else if (symbol instanceof Symbol.Flag flag) {
            choices.add(new Choice(flag.gate(), Symbol.Known.of(new Value.Flag(true))));
            choices.add(new Choice(gates.not(flag.gate()), Symbol.Known.of(new Value.Flag(false))));
        } else if (symbol instanceof Symbol.Tier) {
            for (int tier = 0; tier < vocabulary.tiers().size(); tier++) {
                Value id = new Value.Text(vocabulary.tiers().get(tier).id());
                choices.add(new Choice(gates.add(new Gate.IsTier(tier)), Symbol.Known.of(id)));
            }
        } else if (symbol instanceof Symbol.Answer answer) {
            int variable = draft.first(answer.question());
            List<Atom> atoms = draft.parts().get(variable).atoms();
            for (int atom = 0; atom < atoms.size(); atom++) {
                int at = atom;
                choices.add(new Choice(
                        gates.literal(variable, a -> a == at),
                        new Symbol.Known(atoms.get(at).compared(), atoms.get(at).isVague())));
            }
        }
        return choices;
    }

    private static Condition.Test test(Operator operator, @Nullable Value value) {
        Operand operand = value == null ? new Operand.Nothing(Span.NONE) : new Operand.Literal(value, Span.NONE);
        return new Condition.Test(LEFT, operator, List.of(operand), Span.NONE, Span.NONE);
    }

    private static boolean holds(@Nullable Value left, Operator operator, @Nullable Value right) {
        return new Condition.Test(
                        LEFT, operator, List.of(new Operand.Reference(RIGHT, Span.NONE)), Span.NONE, Span.NONE)
                .holds(name -> name.equals(LEFT) ? left : right);
    }

    private boolean isSeveral(int question) {
        return draft.questionnaire().questions().get(question).type() == AnswerType.CHOICES;
    }

    /** An answer compared with something known. */
    private int answer(int question, Condition.Test test, Symbol.Known with) {
        if (isSeveral(question)) {
            return several(question, test);
        }
        BitSet sure = new BitSet();
        BitSet open = new BitSet();
        int variable = draft.first(question);
        List<Atom> atoms = draft.parts().get(variable).atoms();
        for (int atom = 0; atom < atoms.size(); atom++) {
            Truth truth = atoms.get(atom).truth(test, name -> null);
            boolean vague = with.isVague() && atoms.get(atom).isVague();
            if (truth == Truth.OPEN || vague) {
                open.set(atom);
            } else if (truth == Truth.TRUE) {
                sure.set(atom);
            }
        }
        if (open.isEmpty()) {
            return gates.literal(variable, sure);
        }
        int maybe = gates.all(List.of(gates.literal(variable, open), unsure(false, Inexact.Why.PATTERNS)));
        return gates.any(List.of(gates.literal(variable, sure), maybe));
    }

    private int several(int question, Condition.Test test) {
        if (test.operand() instanceof Operand.Literal literal) {
            int chosen = option(question, literal.value().plain());
            return test.operator() == Operator.CONTAINS ? chosen : gates.not(chosen);
        }
        List<Integer> none = new ArrayList<>();
        for (int variable = draft.first(question); variable < draft.first(question + 1); variable++) {
            none.add(gates.literal(variable, atom -> atom == 0));
        }
        int unanswered = gates.all(none);
        return switch (test.operator()) {
            case EQUAL -> unanswered;
            case NOT_EQUAL -> gates.not(unanswered);
            default -> Gates.of(test.operator().isNegative());
        };
    }

    private int option(int question, String option) {
        for (int variable = draft.first(question); variable < draft.first(question + 1); variable++) {
            if (option.equals(draft.parts().get(variable).option())) {
                return gates.literal(variable, atom -> atom == 1);
            }
        }
        return Gates.FALSE;
    }

    /** Something known on the left, an answer on the right. */
    private int turned(Symbol.Known left, Operator operator, int question) {
        BitSet sure = new BitSet();
        BitSet open = new BitSet();
        int variable = draft.first(question);
        List<Atom> atoms = draft.parts().get(variable).atoms();
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (left.isVague() && atoms.get(atom).isVague()) {
                open.set(atom);
            } else if (holds(left.value(), operator, atoms.get(atom).compared())) {
                sure.set(atom);
            }
        }
        int is = gates.literal(variable, sure);
        return open.isEmpty()
                ? is
                : gates.any(List.of(
                        is, gates.all(List.of(gates.literal(variable, open), unsure(false, Inexact.Why.TRAITS)))));
    }

    private int number(Quantity quantity, Operator operator, Symbol other, boolean turned) {
        if (other instanceof Symbol.Known known) {
            return known.value() instanceof Value.Num num
                    ? compared(quantity, operator, new Quantity.Fixed(num.number()), turned)
                    : Gates.of(operator == Operator.NOT_EQUAL);
        }
        if (other instanceof Symbol.Number number) {
            return compared(quantity, operator, number.quantity(), turned);
        }
        guess = Inexact.Why.NUMBERS;
        int variable = draft.first(((Symbol.Answer) other).question());
        int nothing = gates.literal(variable, atom -> atom == 0);
        int with = compared(quantity, operator, new Quantity.Answer(variable), turned);
        return gates.any(List.of(
                gates.all(List.of(gates.not(nothing), with)),
                gates.all(List.of(nothing, Gates.of(operator == Operator.NOT_EQUAL)))));
    }

    private int compared(Quantity quantity, Operator operator, Quantity other, boolean turned) {
        return gates.add(
                turned ? new Gate.Compare(other, operator, quantity) : new Gate.Compare(quantity, operator, other));
    }

    /** Two answers compared with each other. */
    private int crossed(int left, Operator operator, int right) {
        Crossing crossing = new Crossing(left, operator, right);
        Integer known = crossed.get(crossing);
        if (known == null) {
            known = isSeveral(left) ? contains(left, operator, right) : pairs(left, operator, right);
            crossed.put(crossing, known);
        } else if (gates.isGuess(known)) {
            guess = Inexact.Why.QUESTIONS;
        }
        return known;
    }

    private int contains(int several, Operator operator, int right) {
        int variable = draft.first(right);
        List<Atom> atoms = draft.parts().get(variable).atoms();
        List<Integer> ways = new ArrayList<>();
        for (int atom = 1; atom < atoms.size(); atom++) {
            int at = atom;
            int is = gates.literal(variable, a -> a == at);
            Value text = atoms.get(atom).compared();
            if (atoms.get(atom).isVague()) {
                int rest = gates.literal(draft.first(several + 1) - 1, a -> a == 1);
                ways.add(gates.all(List.of(is, rest, unsure(false, Inexact.Why.QUESTIONS))));
            } else if (text != null) {
                ways.add(gates.all(List.of(is, option(several, text.plain()))));
            }
        }
        int contains = gates.any(ways);
        return operator == Operator.CONTAINS ? contains : gates.not(contains);
    }

    private int pairs(int left, Operator operator, int right) {
        int one = draft.first(left);
        int other = draft.first(right);
        List<Atom> lefts = draft.parts().get(one).atoms();
        List<Atom> rights = draft.parts().get(other).atoms();
        Map<BitSet, BitSet> sure = new LinkedHashMap<>();
        Map<BitSet, BitSet> open = new LinkedHashMap<>();
        for (int i = 0; i < lefts.size(); i++) {
            BitSet surely = new BitSet();
            BitSet maybe = new BitSet();
            for (int j = 0; j < rights.size(); j++) {
                if (overlap(lefts.get(i), rights.get(j))) {
                    maybe.set(j);
                } else if (holds(
                        lefts.get(i).compared(), operator, rights.get(j).compared())) {
                    surely.set(j);
                }
            }
            sure.computeIfAbsent(surely, s -> new BitSet()).set(i);
            open.computeIfAbsent(maybe, s -> new BitSet()).set(i);
        }
        List<Integer> ways = new ArrayList<>();
        sure.forEach((rightSet, leftSet) ->
                ways.add(gates.all(List.of(gates.literal(one, leftSet), gates.literal(other, rightSet)))));
        open.forEach((rightSet, leftSet) -> {
            if (!rightSet.isEmpty()) {
                guess = Inexact.Why.QUESTIONS;
                ways.add(gates.all(List.of(
                        gates.literal(one, leftSet),
                        gates.literal(other, rightSet),
                        gates.add(new Gate.Examples(one, operator, other)))));
            }
        });
        return gates.any(ways);
    }

    /** Whether answers of the two may be alike and may differ. */
    private static boolean overlap(Atom left, Atom right) {
        if (left.reach() instanceof Reach.Between one && right.reach() instanceof Reach.Between other) {
            return !isBefore(one, other) && !isBefore(other, one);
        }
        return left.reach() instanceof Reach.Other && right.reach() instanceof Reach.Other;
    }

    private static boolean isBefore(Reach.Between one, Reach.Between other) {
        return one.before() != null && other.after() != null && one.before() <= other.after();
    }
}
