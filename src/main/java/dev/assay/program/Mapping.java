package dev.assay.program;

import dev.assay.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a list answer questions. Words are compared without regard to case, names of columns without regard to how many blanks they hold.
 *
 * @param id column that names the prospect, or null; names of columns are {@link #collapsed}
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
            @Nullable DayPattern format,
            @Nullable String separator,
            Map<String, String> values,
            Set<String> unanswered,
            Place place) {
        /** Copies. */
        public Column {
            values = Map.copyOf(values);
            unanswered = Set.copyOf(unanswered);
        }

        /** A column that answers a question in the plainest way. */
        public static Column of(String question, Place place) {
            return new Column(question, null, null, Map.of(), Set.of(), place);
        }
    }

    /** In which form words are compared. */
    public static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Without blanks around it, and single blanks within. */
    public static String collapsed(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isCollapsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
