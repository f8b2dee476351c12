package dev.assay.reasoning.space;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that may match patterns, to be tried: none of them is taken at its word. */
final class TextSamples {
    private static final int MOST = 400;
    private static final List<String> PLAIN = List.of("Something else", "x", "7", "Example 7 Ltd", "me@example.org");

    private TextSamples() {}

    static Set<String> of(Collection<Pattern> patterns) {
        Set<String> samples = new LinkedHashSet<>(PLAIN);
        List<List<String>> each = new ArrayList<>();
        for (Pattern pattern : patterns) {
            each.add(new PatternSamples(pattern.pattern()).all());
        }
        each.forEach(samples::addAll);
        for (List<String> one : each) {
            for (List<String> other : each) {
                for (String a : one) {
                    for (String b : other) {
                        if (samples.size() < MOST) {
                            samples.add(a + " " + b);
                            samples.add(a + b);
                        }
                    }
                }
            }
        }
        return samples;
    }
}
