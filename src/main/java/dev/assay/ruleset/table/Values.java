package dev.assay.ruleset.table;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.YesNo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.template.model.SnippetBuilder.SnippetType;
import org.jspecify.annotations.Nullable;

/** Undoes what spreadsheets do to values: local dates, decimal commas, {@code 1.0}, truth values in the program's own language. */
final class Values {
    private static final Set<String> TRUE = Set.of("true", "wahr", "vrai", "verdadero", "vero", "waar");
    private static final Set<String> FALSE = Set.of("false", "falsch", "faux", "falso", "onwaar");

    private final Map<String, AnswerType> questions;

    Values(Map<String, AnswerType> questions) {
        this.questions = questions;
    }

    /** A cell's value as Drools is to have it. */
    String value(Column column, Cell cell) {
        return switch (column.kind()) {
            case NAME, DESCRIPTION -> cell.text();
            case ENABLED -> truth(cell.text());
            case DATE_EFFECTIVE, DATE_EXPIRES -> LocalDates.iso(cell.text()).orElse(cell.text());
            case METADATA, CONDITION, ACTION -> filled(Template.of(column), cell);
        };
    }

    /** {@code true}, {@code false}, or the text itself when it is neither. */
    static String truth(String text) {
        return YesNo.read(text).map(yes -> Boolean.toString(yes)).orElse(text);
    }

    private String filled(Template template, Cell cell) {
        String text = template.text();
        return switch (template.type()) {
            case SINGLE -> cell.text();
            case PARAM -> {
                int at = text.indexOf("$param");
                yield one(cell.text(), template.isQuoted(at), type(text, at), !isList(text, at));
            }
            case INDEXED, FORALL ->
                Template.parts(cell.text()).stream()
                        .map(part -> one(part, isQuoted(template), type(text, text.indexOf('$')), false))
                        .collect(Collectors.joining(", "));
        };
    }

    private static boolean isQuoted(Template template) {
        return template.isQuoted(template.text().indexOf(template.type() == SnippetType.INDEXED ? "$1" : "$"));
    }

    private String one(String text, boolean quoted, @Nullable AnswerType type, boolean alone) {
        if (quoted) {
            String bare = isInQuotes(text) ? text.substring(1, text.length() - 1) : text;
            return type == AnswerType.DATE ? LocalDates.iso(bare).orElse(bare) : bare;
        }
        if (LocalDates.iso(text).isPresent()) {
            return '"' + LocalDates.iso(text).get() + '"';
        }
        if (type == AnswerType.BOOLEAN && !questions.containsKey(text)) {
            return truth(text);
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(low) || FALSE.contains(low)) {
            return Boolean.toString(TRUE.contains(low));
        }
        return alone || text.indexOf(',') < 0 ? LocalNumbers.plain(text).orElse(text) : text;
    }

    static boolean isInQuotes(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
    }

    /** Whether several values may stand there. */
    private static boolean isList(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.endsWith("(")
                && before.substring(0, before.length() - 1).stripTrailing().endsWith("in");
    }

    private @Nullable AnswerType type(String text, int at) {
        return questions.get(field(text, at));
    }

    /** Whether a value there is compared with a date question. */
    boolean isDate(String text, int at) {
        return type(text, at) == AnswerType.DATE;
    }

    /** Whether a value there is compared with a number. */
    boolean isNumber(String text, int at) {
        AnswerType type = type(text, at);
        return type != null && type.isNumeric();
    }

    /** Whether a value there is compared with a question answered yes or no. */
    boolean isTruth(String text, int at) {
        return type(text, at) == AnswerType.BOOLEAN;
    }

    /** What a value there is compared with, for a message. */
    String kind(String text, int at) {
        AnswerType type = type(text, at);
        return type == AnswerType.INTEGER
                ? "a whole number"
                : type == AnswerType.MONEY ? "an amount of money" : "a number";
    }

    boolean isQuestion(String text) {
        return questions.containsKey(text);
    }

    /** Whether a value there is compared with a question of another type. */
    boolean isOtherThanDate(String text, int at) {
        AnswerType type = type(text, at);
        return type != null && type != AnswerType.DATE;
    }

    /** The field that is compared with what stands there; empty where there is none. */
    static String field(String text, int at) {
        int repeated = text.lastIndexOf("forall(", at);
        boolean inList = repeated >= 0 && text.substring(repeated, at).strip().endsWith("{\"");
        int end = inList ? repeated : at;
        for (String word : List.of("\"", "(", "in", "contains", "matches", "not", "==", "!=", "<=", ">=", "<", ">")) {
            String before = text.substring(0, end).stripTrailing();
            end = before.endsWith(word) ? before.length() - word.length() : end;
        }
        String before = text.substring(0, end).stripTrailing();
        int start = before.length();
        while (start > 0 && Character.isJavaIdentifierPart(before.charAt(start - 1))) {
            start--;
        }
        return before.substring(start);
    }
}
