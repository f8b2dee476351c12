package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.DayPattern;
import dev.assay.program.Mapping;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Reply;
import dev.assay.questionnaire.RowCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cells of one column mean as answers of its question. Immutable. */
final class Cell {
    private static final String CURRENCIES = "$€£¥";

    private final String name;
    private final Question question;
    private final Mapping.Column column;
    private final Mapping mapping;

    Cell(String name, Question question, Mapping.Column column, Mapping mapping) {
        this.name = name;
        this.question = question;
        this.column = column;
        this.mapping = mapping;
    }

    /** The column's name. */
    String name() {
        return name;
    }

    String question() {
        return question.id();
    }

    Question asked() {
        return question;
    }

    /** Whether its question asks for a number. */
    boolean isNumber() {
        return question.type() == AnswerType.INTEGER
                || question.type() == AnswerType.NUMBER
                || question.type() == AnswerType.MONEY;
    }

    /**
     * What a cell means.
     *
     * @param given the raw answer; null when there is none
     * @param reply that answer checked
     */
    record Meant(@Nullable Object given, Reply reply) {}

    /** What a text means in this column. */
    Meant read(String text, RowCheck check) {
        List<Problem> problems = new ArrayList<>();
        Object given = given(text, problems);
        if (!problems.isEmpty()) {
            return new Meant(given, new Reply(null, false, problems));
        }
        return new Meant(given, given == null ? Reply.NOTHING : check.read(check.number(question.id()), given));
    }

    private @Nullable Object given(String text, List<Problem> problems) {
        String separator =
                text.indexOf(RowSource.SEVERAL) >= 0 ? String.valueOf(RowSource.SEVERAL) : column.separator();
        if (separator == null) {
            return one(Mapping.collapsed(text), problems);
        }
        if (isUnanswered(Mapping.collapsed(text))) {
            return null;
        }
        List<Object> several = new ArrayList<>();
        for (String part : parts(text, separator)) {
            Object value = one(Mapping.collapsed(part), problems);
            if (value != null) {
                several.add(value);
            }
        }
        return several.isEmpty() ? null : several;
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private @Nullable Object one(String cell, List<Problem> problems) {
        boolean typed = !cell.isEmpty() && cell.charAt(0) == RowSource.TYPED;
        String text = typed ? cell.substring(1) : cell;
        String low = Mapping.lower(text);
        String meant = column.values().get(low);
        if (meant != null) {
            return meant;
        }
        if (isUnanswered(text)) {
            return null;
        }
        if (question.type() == AnswerType.BOOLEAN
                && (mapping.yes().contains(low) || mapping.no().contains(low))) {
            return mapping.yes().contains(low);
        }
        if (typed) {
            return typed(text);
        }
        if (question.type() == AnswerType.MONEY) {
            return withoutCurrency(text);
        }
        DayPattern format = column.format();
        return format == null ? text : date(text, format, problems);
    }

    /** A number, or true or false; what is too large for a number stays text, and so is told as a mistake. */
    private static Object typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Double.isFinite(number.doubleValue()) ? number : text;
        } catch (NumberFormatException infinite) {
            return text;
        }
    }

    /** {@code $7,500.00}, {@code 7.500 €}. */
    private static String withoutCurrency(String text) {
        int last = text.length() - 1;
        String bare = CURRENCIES.indexOf(text.charAt(0)) >= 0
                ? text.substring(1)
                : CURRENCIES.indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
        return bare.isBlank() ? text : bare.strip();
    }

    private boolean isUnanswered(String text) {
        String low = Mapping.lower(text);
        return text.isEmpty()
                || mapping.unanswered().contains(low)
                || column.unanswered().contains(low);
    }

    /** A day as the mapping says, or in ISO, as spreadsheets give it. Personal answers are not repeated in messages: a message may end in a log. */
    private @Nullable String date(String text, DayPattern format, List<Problem> problems) {
        Optional<LocalDate> day = format.day(text);
        if (day.isPresent()) {
            return day.get().toString();
        }
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return text;
        }
        String found = question.traits().pii() ? null : text;
        problems.add(Problem.error(
                "wrong-date",
                Place.pointer("/answers/" + question.id()),
                (found == null ? "The answer to '" + question.id() + "'" : "'" + found + "'")
                        + " is not a date written as " + format + ", as the mapping says of this column.",
                found,
                null));
        return null;
    }
}
