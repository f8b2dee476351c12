package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** For comparisons of one question: enough legal answers that if none of them satisfies all, no answer does. */
final class Candidates {
    /** A text that no author writes. */
    private static final String OTHER = "\u0000";

    private final Question question;
    private final List<Value> literals = new ArrayList<>();
    private final List<Condition.Test> tests;

    Candidates(Question question, List<Condition.Test> tests) {
        this.question = question;
        this.tests = tests;
        for (Condition.Test test : tests) {
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Literal literal) {
                    literals.add(literal.value());
                }
            }
        }
    }

    List<Value> all() {
        return switch (question.type()) {
            case CHOICE, TEXT -> new ArrayList<>(texts());
            case CHOICES -> several();
            case BOOLEAN -> List.of(new Value.Flag(true), new Value.Flag(false));
            case INTEGER, NUMBER, MONEY -> numbers();
            case DATE -> days();
        };
    }

    private List<Value.Text> texts() {
        List<Value.Text> texts = new ArrayList<>();
        question.optionIds().forEach(id -> texts.add(new Value.Text(id)));
        if (!question.type().hasOptions() || question.traits().open()) {
            literals.stream().filter(Value.Text.class::isInstance).forEach(v -> texts.add((Value.Text) v));
            texts.add(new Value.Text(OTHER));
        }
        return texts;
    }

    /** All that must be chosen, together; or each option alone where nothing must. */
    private List<Value> several() {
        List<String> musts = tests.stream()
                .filter(t -> t.operator() == Operator.CONTAINS && t.operand() instanceof Operand.Literal)
                .map(t -> ((Operand.Literal) t.operand()).value().plain())
                .toList();
        return musts.isEmpty()
                ? texts().stream()
                        .<Value>map(t -> new Value.Many(List.of(t.text())))
                        .toList()
                : List.of(new Value.Many(musts));
    }

    private List<Value> numbers() {
        Question.Range range = question.range();
        TreeSet<Double> marks = new TreeSet<>();
        literals.forEach(v -> {
            if (v instanceof Value.Num number) {
                marks.add(number.number());
            }
        });
        add(marks, range.min());
        add(marks, range.max());
        TreeSet<Double> points = new TreeSet<>(marks);
        points.add(0.0);
        @Nullable Double before = null;
        for (double mark : marks) {
            points.add(mark - 1);
            points.add(mark + 1);
            points.add(before == null ? mark : before + (mark - before) / 2);
            before = mark;
        }
        TreeSet<Double> legal = new TreeSet<>();
        for (double point : points) {
            if (question.type() == AnswerType.INTEGER) {
                legal.add(Math.floor(point));
                legal.add(Math.ceil(point));
            } else {
                legal.add(point);
            }
        }
        return legal.stream()
                .filter(n -> (range.min() == null || n >= range.min()) && (range.max() == null || n <= range.max()))
                .<Value>map(Value.Num::new)
                .toList();
    }

    private static <T> void add(TreeSet<T> set, @Nullable T value) {
        if (value != null) {
            set.add(value);
        }
    }

    private List<Value> days() {
        Question.Range range = question.range();
        TreeSet<LocalDate> days = new TreeSet<>();
        add(days, range.from());
        add(days, range.until());
        literals.forEach(v -> {
            if (v instanceof Value.Day day) {
                days.add(day.date().minusDays(1));
                days.add(day.date());
                days.add(day.date().plusDays(1));
            }
        });
        days.add(LocalDate.of(2000, 1, 1));
        return days.stream()
                .filter(d -> (range.from() == null || !d.isBefore(range.from()))
                        && (range.until() == null || !d.isAfter(range.until())))
                .<Value>map(Value.Day::new)
                .toList();
    }
}
