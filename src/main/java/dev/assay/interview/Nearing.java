package dev.assay.interview;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.World;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Cell;
import dev.assay.utterance.Amount;
import dev.assay.utterance.Days;
import dev.assay.utterance.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of several numbers or days that were said, the one to take down: any, where no rule tells them apart. */
final class Nearing {
    private static final double FAR = 1e14;
    private static final int MONTH = 31;

    private final int number;
    private final Question question;
    private final List<World> worlds;

    /**
     * @param worlds markets that it may be judged by
     */
    Nearing(Questionnaire questionnaire, Question question, List<World> worlds) {
        this.number = questionnaire.number(question.id());
        this.question = question;
        this.worlds = worlds;
    }

    /** Numbers between two, both included. */
    private record Line(double least, double most) {
        boolean isEmpty() {
            return least > most;
        }
    }

    /** The number to take down, or null where rules tell apart what it may be, or the question takes none of it. */
    @Nullable Object number(Amount amount) {
        Double one = amount.number();
        if (one != null) {
            return plain(one);
        }
        Line line = line(amount);
        if (line.isEmpty() || !isOneCell(line)) {
            return null;
        }
        boolean isUpTo = amount.least() == null;
        double whole = isUpTo ? Math.floor(line.most()) : Math.ceil(line.least());
        boolean isWithin = whole >= line.least() && whole <= line.most();
        return plain(isWithin ? whole : isUpTo ? line.most() : line.least());
    }

    /** The day to take down as ISO text, or null where rules tell apart what it may be. */
    @Nullable Object day(Days days) {
        Line line = line(days);
        boolean isShort = days.last().toEpochDay() - days.first().toEpochDay() < MONTH;
        return line.isEmpty() || !isShort && !isOneCell(line)
                ? null
                : LocalDate.ofEpochDay((long) line.least()).toString();
    }

    /** One of each that rules tell apart. */
    List<Event.Candidate> candidates(Meaning meaning) {
        Line line = meaning instanceof Meaning.Number of
                ? line(of.amount())
                : meaning instanceof Meaning.Day day ? line(day.days()) : new Line(1, 0);
        if (line.isEmpty() || worlds.isEmpty()) {
            return List.of();
        }
        AnswerSpace space = worlds.get(0).circuit().space();
        List<Cell> cells = space.variables(number).get(0).cells();
        List<Event.Candidate> candidates = new ArrayList<>();
        space.between(number, line.least(), line.most()).stream()
                .map(cells::get)
                .sorted(Comparator.comparingDouble(Cell::least))
                .forEach(cell -> candidates.add(new Event.Candidate(value(space, cell, line), cell.words())));
        return candidates;
    }

    /** Within what was said, where that is of the cell. */
    private Object value(AnswerSpace space, Cell cell, Line line) {
        double near = Math.max(line.least(), Math.min(line.most(), Math.floor(cell.least()) + 1));
        for (double value : new double[] {Math.max(line.least(), cell.least()), near, line.most()}) {
            if (space.between(number, value, value).contains(cell.number())) {
                return shown(value);
            }
        }
        return shown(cell.least());
    }

    private Object shown(double value) {
        return question.type() == AnswerType.DATE
                ? LocalDate.ofEpochDay((long) value).toString()
                : plain(value);
    }

    private boolean isOneCell(Line line) {
        return worlds.stream()
                .allMatch(w -> w.circuit()
                                .space()
                                .between(number, line.least(), line.most())
                                .size()
                        == 1);
    }

    private Line line(Amount amount) {
        Question.Range range = question.range();
        double min = range.min() == null ? -FAR : range.min();
        double max = range.max() == null ? FAR : range.max();
        Double least = amount.least();
        Double most = amount.most();
        double from = least == null ? min : Math.max(min, amount.isAbove() ? above(least) : least);
        double to = most == null ? max : Math.min(max, amount.isBelow() ? below(most) : most);
        return new Line(from, to);
    }

    private double above(double number) {
        return question.type() == AnswerType.INTEGER ? Math.floor(number) + 1 : Math.nextUp(number);
    }

    private double below(double number) {
        return question.type() == AnswerType.INTEGER ? Math.ceil(number) - 1 : Math.nextDown(number);
    }

    private Line line(Days days) {
        Question.Range range = question.range();
        LocalDate from = range.from() != null && range.from().isAfter(days.first()) ? range.from() : days.first();
        LocalDate until = range.until() != null && range.until().isBefore(days.last()) ? range.until() : days.last();
        return new Line(from.toEpochDay(), until.toEpochDay());
    }

    private static Object plain(double number) {
        return number == Math.rint(number) ? (Object) (long) number : (Object) number;
    }
}
