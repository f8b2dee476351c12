package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the text of one column's cells into raw answers of its question. */
final class Cell {
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

    String name() {
        return name;
    }

    String question() {
        return question.id();
    }

    /** The raw answer; null when there is none. */
    @Nullable Object read(String text, Consumer<Problem> problems) {
        String separator = column.separator();
        if (separator == null) {
            return one(collapsed(text), problems);
        }
        if (isUnanswered(collapsed(text))) {
            return null;
        }
        List<Object> several = new ArrayList<>();
        for (String part : parts(text, separator)) {
            Object value = one(collapsed(part), problems);
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

    private @Nullable Object one(String text, Consumer<Problem> problems) {
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
        DateTimeFormatter format = column.format();
        return format == null ? text : date(text, format, problems);
    }

    private boolean isUnanswered(String text) {
        String low = Mapping.lower(text);
        return text.isEmpty()
                || mapping.unanswered().contains(low)
                || column.unanswered().contains(low);
    }

    private @Nullable String date(String text, DateTimeFormatter format, Consumer<Problem> problems) {
        try {
            return LocalDate.parse(text, format).toString();
        } catch (DateTimeException e) {
            problems.accept(Problem.error(
                    "wrong-date",
                    Place.pointer("/answers/" + question.id()),
                    "'" + text + "' is no date of the form that the mapping says for this column.",
                    text,
                    null));
            return null;
        }
    }

    /** Without blanks around it, and single blanks within. */
    static String collapsed(String text) {
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
}
