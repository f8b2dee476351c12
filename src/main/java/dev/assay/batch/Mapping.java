package dev.assay.batch;

import dev.assay.problem.Place;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a list answer questions. Words are compared without regard to case.
 *
 * @param id column that names the prospect, or null
 * @param unanswered words that mean "not answered", in lower case
 * @param yes words that mean yes, in lower case
 * @param no words that mean no, in lower case
 * @param ignore columns left out on purpose
 * @param columns by name; a column that is not named answers the question of the same id
 * @param place where it was read
 */
public record Mapping(
        @Nullable String id,
        Set<String> unanswered,
        Set<String> yes,
        Set<String> no,
        List<String> ignore,
        Map<String, Column> columns,
        Place place) {
    /** Every column answers the question of the same id; blank is unanswered. */
    public static final Mapping PLAIN =
            new Mapping(null, Set.of(), Set.of(), Set.of(), List.of(), Map.of(), Place.NOWHERE);

    /** Copies. */
    public Mapping {
        unanswered = Set.copyOf(unanswered);
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        ignore = List.copyOf(ignore);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * One column.
     *
     * @param question that it answers
     * @param format in which its dates are written, or null for ISO dates
     * @param separator between several values in one cell, or null
     * @param values what a value of the list means, by the value in lower case; goes before {@code unanswered}
     * @param unanswered further words that mean "not answered" in this column, in lower case
     * @param place where it was read
     */
    public record Column(
            String question,
            @Nullable DateTimeFormatter format,
            @Nullable String separator,
            Map<String, String> values,
            Set<String> unanswered,
            Place place) {
        /** Copies. */
        public Column {
            values = Map.copyOf(values);
            unanswered = Set.copyOf(unanswered);
        }

        static Column of(String question, Place place) {
            return new Column(question, null, null, Map.of(), Set.of(), place);
        }
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
