package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.DayPattern;
import dev.assay.program.Mapping;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        DayPattern format = column.format();
        return format == null ? text : date(text, format, problems);
    }

    private boolean isUnanswered(String text) {
        String low = Mapping.lower(text);
        return text.isEmpty()
                || mapping.unanswered().contains(low)
                || column.unanswered().contains(low);
    }

    /** Personal answers are not repeated in messages: a message may end in a log. */
    private @Nullable String date(String text, DayPattern format, Consumer<Problem> problems) {
        Optional<LocalDate> day = format.day(text);
        if (day.isPresent()) {
            return day.get().toString();
        }
        String found = question.traits().pii() ? null : text;
        problems.accept(Problem.error(
                "wrong-date",
                Place.pointer("/answers/" + question.id()),
                (found == null ? "The answer to '" + question.id() + "'" : "'" + found + "'")
                        + " is not a date written as " + format + ", as the mapping says of this column.",
                found,
                null));
        return null;
    }
}
