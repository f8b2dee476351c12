package dev.assay.ruleset;

import dev.assay.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One checked rule. Immutable.
 *
 * @param name a sentence, unique in the program by its letters and digits
 * @param annotations {@code owner}, {@code why}, {@code reviewBy}, {@code tags}, as far as given, in the order of the text
 * @param validity when it counts
 * @param when patterns, all of which must match; may be empty
 * @param then at least one conclusion
 * @param place where its name stands
 */
public record Rule(
        String name,
        Map<String, String> annotations,
        Validity validity,
        List<Pattern> when,
        List<Conclusion> then,
        Place place) {
    /** Copies. */
    public Rule {
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /** All fact patterns, also negated ones. */
    public Stream<Pattern.Fact> facts() {
        return when.stream().flatMap(Pattern::facts);
    }

    /** Ids of the questions that its conditions and bindings read. */
    public Set<String> questionsRead() {
        Set<String> read = new LinkedHashSet<>();
        facts().filter(f -> f.type() == FactType.PROSPECT).forEach(f -> read.addAll(f.fieldsRead()));
        return read;
    }

    /** Who keeps it, or empty. */
    public String owner() {
        return annotations.getOrDefault("owner", "");
    }
}
