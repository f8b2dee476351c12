package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The advice of each rule, made ready: what fired tells of it without being concluded again. Immutable. */
final class AdviceLines {
    private static final Line[] NO_LINES = {};
    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::fired, Fired.BY_RULE);

    private final List<Rule> rules;

    /** By number of the rule; null for one whose bindings bring a part of its advice. */
    private final Line[] @Nullable [] lines;

    AdviceLines(Ruleset ruleset) {
        rules = ruleset.rules();
        lines = new Line[rules.size()][];
        for (int number = 0; number < lines.length; number++) {
            lines[number] = lines(number, rules.get(number));
        }
    }

    /**
     * A line that advises.
     *
     * @param fired its rule, line and arguments
     * @param advice as it is written in the rule
     * @param hasRoom whether answers may have to be filled in
     */
    private record Line(Fired fired, Advice advice, boolean hasRoom) {
        static Line of(Fired fired) {
            String text = fired.arguments().get(1).plain();
            return new Line(fired, new Advice(fired.arguments().get(0).plain(), text), text.indexOf('{') >= 0);
        }
    }

    private static Line @Nullable [] lines(int number, Rule rule) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rule.then().size(); i++) {
            Conclusion conclusion = rule.then().get(i);
            if (conclusion.verb() == Verb.ADVISE) {
                List<Value> arguments = new ArrayList<>();
                for (Term term : conclusion.arguments()) {
                    if (!(term instanceof Term.Literal literal)) {
                        return null;
                    }
                    arguments.add(literal.value());
                }
                lines.add(Line.of(new Fired(number, i, List.copyOf(arguments))));
            }
        }
        return lines.isEmpty() ? NO_LINES : lines.toArray(Line[]::new);
    }

    private void said(Collection<Fired> concluded, List<Line> said) {
        for (Fired one : concluded) {
            if (rules.get(one.rule()).then().get(one.line()).verb() == Verb.ADVISE) {
                said.add(Line.of(one));
            }
        }
    }

    /**
     * In the order of the rules, each once.
     *
     * @param fired numbers of the rules without joins that fired, and ids of cases
     * @param ground the rule of a case
     * @param joined what rules with joins concluded
     * @param reasons fills answers into texts; asked for only where one has room for them
     * @return null when a binding brought a part of it
     */
    @Nullable List<Advice> of(
            int[] fired,
            IntFunction<@Nullable GroundRule> ground,
            Collection<Fired> joined,
            Supplier<ReasonText> reasons) {
        List<Line> said = new ArrayList<>();
        for (int id : fired) {
            GroundRule grounded = ground.apply(id);
            Line[] some = lines[grounded == null ? id : grounded.number()];
            if (some != null) {
                Collections.addAll(said, some);
            } else {
                Map<Fired, @Nullable String> concluded = grounded == null ? null : grounded.fired(id);
                if (concluded == null) {
                    return null;
                }
                said(concluded.keySet(), said);
            }
        }
        said(joined, said);
        said.sort(IN_ORDER);
        ReasonText filling = null;
        List<Advice> advice = new ArrayList<>(said.size());
        for (Line line : said) {
            Advice one = line.advice();
            if (line.hasRoom()) {
                filling = filling == null ? reasons.get() : filling;
                one = new Advice(one.kind(), filling.fill(one.text()));
            }
            // A handful: looking through them is quicker than hashing.
            if (!advice.contains(one)) {
                advice.add(one);
            }
        }
        return List.copyOf(advice);
    }
}
