package dev.assay.reasoning.space;

import com.google.re2j.Pattern;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Texts and options: each that a rule or the questionnaire names for itself, all others by the patterns that they match. */
final class TextAtoms {
    /** Up to so many patterns, all their combinations are cells; of more, those for which a text was found, and one for the rest. */
    private static final int MOST_PATTERNS = 6;

    private final Question question;
    private final Predicate<Value> legal;
    private final Map<String, Pattern> patterns;
    private final Set<String> named = new LinkedHashSet<>();

    TextAtoms(Question question, Predicate<Value> legal, Set<Value> marks, Map<String, Pattern> patterns) {
        this.question = question;
        this.legal = legal;
        this.patterns = patterns;
        named.addAll(question.optionIds());
        marks.stream().filter(Value.Text.class::isInstance).forEach(v -> named.add(v.plain()));
    }

    List<Atom> all() {
        List<Atom> atoms = new ArrayList<>();
        for (String text : named) {
            Value value = new Value.Text(text);
            atoms.add(new Atom(new Reach.Exactly(value), value, legal.test(value)));
        }
        atoms.addAll(others());
        return atoms;
    }

    private List<Atom> others() {
        Map<Map<String, Boolean>, Value> found = new LinkedHashMap<>();
        boolean free = false;
        for (String text : TextSamples.of(patterns.values())) {
            Value value = new Value.Text(text);
            if (!named.contains(text) && legal.test(value)) {
                free = true;
                found.putIfAbsent(signature(text), value);
            }
        }
        boolean open =
                free || !question.type().hasOptions() || question.traits().open();
        List<Atom> atoms = new ArrayList<>();
        if (patterns.size() <= MOST_PATTERNS) {
            for (int bits = 0; bits < 1 << patterns.size(); bits++) {
                Map<String, Boolean> signature = signature(bits);
                Value value = found.get(signature);
                atoms.add(new Atom(new Reach.Other(signature), value, open));
            }
        } else {
            found.forEach((signature, value) -> atoms.add(new Atom(new Reach.Other(signature), value, open)));
            atoms.add(new Atom(new Reach.Other(Map.of()), null, open));
        }
        return atoms;
    }

    /** Which of the patterns a text matches. */
    private Map<String, Boolean> signature(String text) {
        Map<String, Boolean> signature = new LinkedHashMap<>();
        patterns.forEach(
                (name, pattern) -> signature.put(name, pattern.matcher(text).matches()));
        return signature;
    }

    private Map<String, Boolean> signature(int bits) {
        Map<String, Boolean> signature = new LinkedHashMap<>();
        int bit = 0;
        for (String name : patterns.keySet()) {
            signature.put(name, (bits & 1 << bit++) != 0);
        }
        return signature;
    }
}
