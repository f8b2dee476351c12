package dev.assay.reasoning;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Inexact;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells answers apart as far as what is said of a prospect depends on them: two prospects whose answers are of the same kind, question by question, are decided alike by the rules of
 * whatever market, and told so in the same words. Immutable.
 */
public final class AnswerKinds {
    private static final Pattern ROOM = Pattern.compile("\\{([^{}]*)}");

    private final List<AnswerSpace> spaces;
    private final BitSet told;

    private AnswerKinds(List<AnswerSpace> spaces, BitSet told) {
        this.spaces = spaces;
        this.told = told;
    }

    /**
     * The kinds of answers to a program.
     *
     * @param withReasons whether the texts of reasons are part of what is said, besides advice
     * @return empty where answers that the rules do not tell apart may still count for themselves: one that is a number of points, say
     */
    public static Optional<AnswerKinds> of(Reasoning reasoning, boolean withReasons) {
        List<Circuit> circuits = new ArrayList<>();
        circuits.add(reasoning.circuit(null));
        reasoning.program().markets().all().forEach(market -> circuits.add(reasoning.circuit(market.id())));
        return of(circuits, withReasons);
    }

    /** Of rules for the same questionnaire. */
    static Optional<AnswerKinds> of(List<Circuit> circuits, boolean withReasons) {
        boolean counted = circuits.stream()
                .flatMap(circuit -> circuit.inexact().stream())
                .map(Inexact::why)
                .anyMatch(Inexact.Why::isDecidedByMore);
        List<Term> texts = circuits.stream()
                .flatMap(circuit -> circuit.ruleset().rules().stream())
                .flatMap(rule -> rule.then().stream())
                .flatMap(line -> texts(line, withReasons))
                .toList();
        if (counted || texts.stream().anyMatch(Term.Binding.class::isInstance)) {
            return Optional.empty();
        }
        List<AnswerSpace> spaces = circuits.stream().map(Circuit::space).toList();
        BitSet told = new BitSet();
        texts.stream().map(Term::drl).forEach(text -> {
            Matcher room = ROOM.matcher(text);
            while (room.find()) {
                int question =
                        spaces.get(0).questionnaire().number(room.group(1).strip());
                if (question >= 0) {
                    told.set(question);
                }
            }
        });
        return Optional.of(new AnswerKinds(spaces, told));
    }

    /** What a line says in words that may name answers. */
    private static Stream<Term> texts(Conclusion line, boolean withReasons) {
        Stream<Term> advice = line.verb() == Verb.ADVISE ? line.arguments().stream() : Stream.of();
        Term reason = withReasons ? line.reason() : null;
        return reason == null ? advice : Stream.concat(advice, Stream.of(reason));
    }

    /**
     * The kind of an answer: equal for those that are alike.
     *
     * @param question its number
     * @param value a legal answer; null for none
     */
    public Object kind(int question, @Nullable Value value) {
        if (value == null) {
            return List.of();
        }
        if (told.get(question)) {
            return value;
        }
        List<Integer> cells = new ArrayList<>();
        for (AnswerSpace space : spaces) {
            int[] all = new int[space.variables().size()];
            space.put(question, value, all);
            for (int variable = space.first(question); variable < space.first(question + 1); variable++) {
                cells.add(all[variable]);
            }
        }
        return cells;
    }
}
