package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conclusions without joins add to the tallies, line by line and by number. Immutable. */
final class Effects {
    private final Verb[] verbs;
    private final int[] targets;
    private final long[] amounts;

    /** Where the amount is a segment's points: the segment; else {@link Numbers#NONE}. */
    private final int[] segments;

    private final String[] traits;
    private final List<Conclusion> open = new ArrayList<>();
    private final Map<String, BoundValue> bindings;

    Effects(List<Conclusion> conclusions, Map<String, BoundValue> bindings, Numbers numbers) {
        this.bindings = bindings;
        List<Conclusion> settled = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion.verb() != Verb.ADVISE) {
                (isSettled(conclusion) ? settled : open).add(conclusion);
            }
        }
        int size = settled.size();
        verbs = new Verb[size];
        targets = new int[size];
        amounts = new long[size];
        segments = new int[size];
        traits = new String[size];
        for (int i = 0; i < size; i++) {
            Verb verb = settled.get(i).verb();
            List<Value> arguments = settled.get(i).arguments().stream()
                    .map(t -> t instanceof Term.Literal literal ? literal.value() : new Value.Num(0))
                    .toList();
            verbs[i] = verb;
            traits[i] = verb == Verb.TRAIT ? arguments.get(0).plain() : Reads.DISQUALIFIED;
            targets[i] = verb == Verb.TRAIT || verb == Verb.DISQUALIFY
                    ? numbers.trait(traits[i])
                    : Tally.target(numbers, verb, arguments);
            amounts[i] = Tally.points(verb, arguments);
            segments[i] = pointsOfSegment(settled.get(i));
        }
    }

    /** Whether all its arguments are literals, but for an amount that is a segment's points. */
    private boolean isSettled(Conclusion conclusion) {
        int bound = (int) conclusion.arguments().stream()
                .filter(Term.Binding.class::isInstance)
                .count();
        return bound == 0 || (bound == 1 && pointsOfSegment(conclusion) >= 0);
    }

    private int pointsOfSegment(Conclusion conclusion) {
        int index = conclusion.verb().parameters().indexOf(Verb.Parameter.POINTS);
        return index >= 0
                        && conclusion.arguments().get(index) instanceof Term.Binding binding
                        && bindings.get(binding.name()) instanceof BoundValue.OfSegment segment
                        && segment.isPoints()
                ? segment.segment()
                : Numbers.NONE;
    }

    /** They were concluded. */
    void on(Findings findings) {
        Tally tally = findings.tally();
        for (int i = 0; i < verbs.length; i++) {
            Verb verb = verbs[i];
            if (verb == Verb.TRAIT) {
                findings.conclude(targets[i], traits[i]);
            } else {
                tally.add(verb, targets[i], segments[i] < 0 ? amounts[i] : tally.points(segments[i]));
                if (verb == Verb.DISQUALIFY) {
                    findings.conclude(targets[i], traits[i]);
                }
            }
        }
        for (Conclusion conclusion : open) {
            List<Value> arguments = arguments(conclusion, findings);
            if (arguments != null) {
                findings.count(conclusion.verb(), arguments);
            }
        }
    }

    /** Null when a binding is missing. */
    private @Nullable List<Value> arguments(Conclusion conclusion, Findings findings) {
        List<Value> arguments = new ArrayList<>(conclusion.arguments().size());
        for (Term term : conclusion.arguments()) {
            BoundValue bound = bindings.get(term.drl());
            Value value =
                    term instanceof Term.Literal literal ? literal.value() : bound == null ? null : bound.of(findings);
            if (value == null) {
                return null;
            }
            arguments.add(value);
        }
        return arguments;
    }
}
