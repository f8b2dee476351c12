package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and days, cut at every value that a rule names and at the bounds of questions: points, and what lies between. */
final class LineAtoms {
    private static final double FAR = 1e15;
    private static final int DIGITS = 15;

    private final Predicate<Value> legal;
    private final boolean days;

    LineAtoms(Question question, Predicate<Value> legal) {
        this.legal = legal;
        days = question.type() == AnswerType.DATE;
    }

    List<Atom> of(Set<Value> marks) {
        TreeSet<Double> points = new TreeSet<>();
        marks.forEach(value -> {
            Double at = at(value);
            if (at != null) {
                points.add(at + 0.0);
            }
        });
        List<Atom> atoms = new ArrayList<>();
        Double before = null;
        for (double point : points) {
            atoms.add(between(before, point));
            Value value = value(point);
            atoms.add(new Atom(new Reach.Exactly(value), value, legal.test(value)));
            before = point;
        }
        atoms.add(between(before, null));
        return atoms;
    }

    /** Values at the bounds of a question's answers. */
    static List<Value> bounds(Question.Range range) {
        return Stream.of(number(range.min()), number(range.max()), day(range.from()), day(range.until()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Value number(@Nullable Double number) {
        return number == null ? null : new Value.Num(number);
    }

    private static @Nullable Value day(@Nullable LocalDate day) {
        return day == null ? null : new Value.Day(day);
    }

    /** A number, or a day counted from 1970; null for what is neither. */
    static @Nullable Double at(Value value) {
        return value instanceof Value.Num num
                ? (Double) num.number()
                : value instanceof Value.Day day ? (Double) (double) day.date().toEpochDay() : null;
    }

    /** The day so many days after the first of 1970. */
    static Value day(double at) {
        return new Value.Day(LocalDate.ofEpochDay((long) at));
    }

    private Value value(double at) {
        return days ? day(at) : new Value.Num(at);
    }

    private Atom between(@Nullable Double after, @Nullable Double before) {
        Reach reach = new Reach.Between(after, before);
        Value any = null;
        for (double candidate : candidates(after, before)) {
            boolean inside = (after == null || candidate > after) && (before == null || candidate < before);
            if (inside && (!days || candidate == Math.rint(candidate))) {
                Value value = value(candidate);
                if (legal.test(value)) {
                    return new Atom(reach, value, true);
                }
                any = any == null ? value : any;
            }
        }
        return new Atom(reach, any, false);
    }

    /** Plain numbers first: whole ones, then with ever more digits. */
    private List<Double> candidates(@Nullable Double after, @Nullable Double before) {
        if (after == null) {
            if (before == null) {
                return List.of(days ? (double) LocalDate.of(2026, 1, 1).toEpochDay() : 10.0);
            }
            double below = Math.ceil(before) - 1;
            return List.of(below, before - 1, before - Math.abs(before) / 2);
        }
        if (before == null) {
            double above = Math.floor(after) + 1;
            return List.of(above, after + 1, after + Math.abs(after) / 2);
        }
        List<Double> candidates = new ArrayList<>();
        BigDecimal low = new BigDecimal(Math.max(-FAR, after));
        for (int digits = 0; digits <= DIGITS; digits++) {
            candidates.add(low.setScale(digits, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE.movePointLeft(digits))
                    .doubleValue());
            if (days) {
                break;
            }
        }
        candidates.add(after + (before - after) / 2);
        return candidates;
    }
}
