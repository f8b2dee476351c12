package dev.assay.reasoning.difference;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where differences come from: rules whose text only one side has, and questions that are asked under another condition; those that are plainly the same are left out. */
final class Sources {
    private final Pair.Side from;
    private final Pair.Side to;

    Sources(Pair pair) {
        from = pair.from();
        to = pair.to();
    }

    List<Aspect> all() {
        List<Aspect> all = new ArrayList<>();
        Map<Object, Integer> numbers = new HashMap<>();
        Keys first = new Keys(from.circuit(), numbers);
        Keys second = new Keys(to.circuit(), numbers);
        List<Question> questions = from.circuit().space().questionnaire().questions();
        for (int i = 0; i < questions.size(); i++) {
            int one = from.circuit().applies(i);
            int other = to.circuit().applies(i);
            if (first.gate(one) != second.gate(other)) {
                all.add(new NamedAspect(
                        Change.Kind.QUESTION,
                        questions.get(i).id(),
                        truth(one, "no", "yes"),
                        truth(other, "no", "yes")));
            }
        }
        Map<String, Integer> ones = counting(from.circuit());
        Map<String, Integer> others = counting(to.circuit());
        Set<String> names = new LinkedHashSet<>(others.keySet());
        names.addAll(ones.keySet());
        names.stream()
                .filter(n -> !isSame(ones.get(n), others.get(n)))
                .forEach(n -> all.add(new NamedAspect(
                        Change.Kind.RULE, n, fires(from.circuit(), ones.get(n)), fires(to.circuit(), others.get(n)))));
        return all;
    }

    private boolean isSame(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && RuleText.isSame(rule(from.circuit(), one), rule(to.circuit(), other));
    }

    private static Rule rule(Circuit circuit, int number) {
        return circuit.ruleset().rules().get(number);
    }

    private static NamedAspect.Values fires(Circuit circuit, @Nullable Integer rule) {
        return rule == null
                ? new NamedAspect.Values(null, List.of(""))
                : truth(circuit.fires(rule), "", RuleText.then(rule(circuit, rule)));
    }

    private static NamedAspect.Values truth(int gate, String no, String yes) {
        return new NamedAspect.Values(new Facet.IsTrue(gate), List.of(no, yes));
    }

    /** Numbers of the rules that count on the day, by name. */
    private static Map<String, Integer> counting(Circuit circuit) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Rule> rules = circuit.ruleset().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).validity().covers(circuit.setting().day())) {
                numbers.put(rules.get(i).name(), i);
            }
        }
        return numbers;
    }
}
