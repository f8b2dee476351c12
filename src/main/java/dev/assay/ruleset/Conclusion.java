package dev.assay.ruleset;

import dev.assay.problem.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule's {@code then}.
 *
 * @param verb what is concluded
 * @param arguments one for each parameter of the verb, in order
 * @param reason the text shown for it, with {@code {question}} places; null when left out: then the rule's name serves
 * @param line line in the file, from 1; in a table its row
 * @param cell cell of the table that it was read from, such as {@code Sheet1!F7}; null outside of tables
 * @param at where it was read
 */
public record Conclusion(
        Verb verb,
        List<Term> arguments,
        @Nullable Term reason,
        int line,
        @Nullable String cell,
        Span at) {
    /**
     * @throws IllegalArgumentException if the number of arguments is not the verb's
     */
    public Conclusion {
        arguments = List.copyOf(arguments);
        if (arguments.size() != verb.parameters().size()) {
            throw new IllegalArgumentException(verb + " with " + arguments.size() + " arguments");
        }
    }

    /** Not of a table. */
    public Conclusion(Verb verb, List<Term> arguments, @Nullable Term reason, int line, Span at) {
        this(verb, arguments, reason, line, null, at);
    }

    /** As DRL, with its semicolon. */
    public String drl() {
        Stream<Term> all = reason == null ? arguments.stream() : Stream.concat(arguments.stream(), Stream.of(reason));
        return "conclude." + verb.drl() + "(" + all.map(Term::drl).collect(Collectors.joining(", ")) + ");";
    }
}
