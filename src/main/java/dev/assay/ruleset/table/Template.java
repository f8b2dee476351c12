package dev.assay.ruleset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.drools.template.model.SnippetBuilder;
import org.drools.template.model.SnippetBuilder.SnippetType;
import org.drools.util.StringUtils;

/**
 * What becomes of a value, as Drools has it: {@code $param} is the value, {@code $1,$2} its parts, {@code forall(||){x == "$"}} repeats for each part; a bare field is compared
 * with the value in quotes.
 *
 * @param text as Drools completes it
 * @param type which of these
 * @param stripsQuotes whether Drools takes the quotes off a value, having put its own
 */
record Template(String text, SnippetType type, boolean stripsQuotes) {
    private static final List<String> OPERATORS =
            List.of("==", "=", "!=", "<", ">", "<=", ">=", "contains", "matches", "memberOf");

    /** Of a column with a template. */
    static Template of(Column column) {
        String written = column.template();
        SnippetType type = SnippetBuilder.getType(written);
        boolean bare = type == SnippetType.SINGLE
                && column.kind() == ColumnKind.CONDITION
                && !column.object().isEmpty();
        if (!bare) {
            boolean bound =
                    column.kind() == ColumnKind.ACTION && !column.object().isEmpty();
            return new Template(bound ? column.object() + "." + written + ";" : written, type, false);
        }
        if (written.endsWith("?")) {
            return new Template(written.substring(0, written.length() - 1), type, true);
        }
        boolean operator = OPERATORS.stream().anyMatch(written::endsWith);
        return new Template(written + (operator ? " \"$param\"" : " == \"$param\""), SnippetType.PARAM, true);
    }

    /** A value cut at its commas, as Drools cuts it: not within quotes or brackets. */
    static List<String> parts(String value) {
        return StringUtils.splitConstraints(value, true);
    }

    /** How many parts a value must have: the highest {@code $n}; 0 where it is not cut. */
    int parts() {
        int most = 0;
        for (int at = text.indexOf('$'); type == SnippetType.INDEXED && at >= 0; at = text.indexOf('$', at + 1)) {
            most = Math.max(most, number(text, at));
        }
        return most;
    }

    /** The number after a {@code $}, or 0. */
    static int number(String text, int dollar) {
        int number = 0;
        for (int i = dollar + 1; i < text.length() && i < dollar + 4 && isDigit(text.charAt(i)); i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the character there is inside a text in double quotes. */
    boolean isQuoted(int at) {
        boolean quoted = false;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /** A part of what a value becomes: of the template's own text, or of the value. */
    record Piece(String text, boolean ofValue) {}

    /** What Drools makes of a value, with where each part of it comes from. */
    List<Piece> fill(String value) {
        List<Piece> pieces = switch (type) {
            case FORALL -> repeated(value);
            case INDEXED -> indexed(value);
            case PARAM, SINGLE -> whole(text, SnippetBuilder.PARAM_STRING, value);
        };
        String made = new SnippetBuilder(text).build(value);
        StringBuilder joined = new StringBuilder();
        pieces.forEach(p -> joined.append(p.text()));
        return joined.toString().equals(made) ? pieces : List.of(new Piece(made, true));
    }

    private static List<Piece> whole(String text, String placeholder, String value) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, from)) {
            pieces.add(new Piece(text.substring(from, at), false));
            pieces.add(new Piece(value, true));
            from = at + placeholder.length();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private List<Piece> indexed(String value) {
        List<String> parts = parts(value);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            int number = number(text, at);
            if (number > 0 && number <= parts.size()) {
                pieces.add(new Piece(text.substring(from, at), false));
                pieces.add(new Piece(parts.get(number - 1), true));
                from = at + 1 + Integer.toString(number).length();
            }
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private List<Piece> repeated(String value) {
        List<Piece> pieces = new ArrayList<>();
        Matcher forall = SnippetBuilder.PARAM_FORALL_PATTERN.matcher(text);
        int from = 0;
        while (forall.find()) {
            pieces.add(new Piece(text.substring(from, forall.start()), false));
            String between = "";
            for (String part : parts(value)) {
                pieces.add(new Piece(between, false));
                pieces.addAll(whole(forall.group(2), "$", part));
                between = " " + forall.group(1) + " ";
            }
            from = forall.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
