package dev.assay.questionnaire;

import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers to one question. */
final class AnswerReader {
    private static final double TOO_LARGE = 1e15;
    private static final MathContext DIGITS = new MathContext(15);

    private final Question question;
    private final String pointer;
    private final ChoiceReader choices;

    AnswerReader(Question question) {
        this.question = question;
        this.pointer = "/answers/" + question.id();
        this.choices = new ChoiceReader(question);
    }

    Reply read(@Nullable Object raw, Notation notation) {
        if (raw instanceof Map<?, ?> map) {
            return map.size() == 1 && Boolean.TRUE.equals(map.get("unknown"))
                    ? Reply.DONT_KNOW
                    : refuse("wrong-type", null, "is an object; for \"don't know\" write { \"unknown\": true }");
        }
        if (raw instanceof List<?> list) {
            return list(list, notation);
        }
        Object plain = raw instanceof String text ? Texts.clean(text) : raw;
        if (plain == null || plain.equals("")) {
            return Reply.NOTHING;
        }
        if (plain.equals(AnswerCheck.UNKNOWN)) {
            return Reply.DONT_KNOW;
        }
        if (plain instanceof String text && text.length() > AnswerCheck.MAX_LENGTH) {
            return refuse(
                    "too-long",
                    null,
                    String.format(
                            Locale.ROOT,
                            "has %,d characters; up to %,d are kept",
                            text.length(),
                            AnswerCheck.MAX_LENGTH));
        }
        if (!(plain instanceof String) && !(plain instanceof Boolean) && !(plain instanceof Number)) {
            return refuse("wrong-type", null, "is neither text, number, true nor false");
        }
        return switch (question.type()) {
            case CHOICE, CHOICES -> choices.one(plain);
            case BOOLEAN -> yesNo(plain);
            case INTEGER, NUMBER, MONEY -> number(plain, notation.numerals());
            case DATE -> day(plain, notation);
            case TEXT -> Reply.of(new Value.Text(Texts.plain(plain)));
        };
    }

    private Reply list(List<?> list, Notation notation) {
        if (question.type() == AnswerType.CHOICES) {
            return choices.several(list);
        }
        if (list.isEmpty()) {
            return Reply.NOTHING;
        }
        if (list.size() > 1 || list.get(0) instanceof List<?>) {
            return refuse("wrong-type", null, "takes one answer, not a list");
        }
        return read(list.get(0), notation);
    }

    private Reply yesNo(Object raw) {
        if (raw instanceof Boolean yes) {
            return Reply.of(new Value.Flag(yes));
        }
        return YesNo.read(Texts.plain(raw))
                .map(yes -> Reply.of(new Value.Flag(yes)))
                .orElseGet(() -> refuse("not-yes-or-no", raw, "is not yes or no; write true or false"));
    }

    private Reply number(Object raw, Numerals numerals) {
        if (raw instanceof Boolean) {
            return refuse("not-a-number", raw, "is not a number");
        }
        if (raw instanceof String text && isShort(text)) {
            return inBounds(Integer.parseInt(text), raw);
        }
        Optional<Double> read =
                raw instanceof Number number ? Optional.of(asDouble(number)) : numerals.read((String) raw);
        if (read.isEmpty()) {
            return refuse("not-a-number", raw, "is not a number; write it in digits, such as " + numerals.example());
        }
        if (question.type() != AnswerType.NUMBER && raw instanceof String text && numerals.isAmbiguous(text)) {
            return refuse(
                    "ambiguous-number",
                    raw,
                    "may mean thousands or a fraction; write it without the "
                            + (text.indexOf(',') < 0 ? "point" : "comma"));
        }
        double number = read.get();
        if (!Double.isFinite(number) || Math.abs(number) >= TOO_LARGE) {
            return refuse("bad-number", raw, "is too large a number; up to 15 digits are kept exactly");
        }
        // A computed 0.30000000000000004 means 0.3: numbers hold at most 15 significant digits.
        double rounded = new BigDecimal(number).round(DIGITS).doubleValue();
        if (question.type() == AnswerType.INTEGER && rounded != Math.rint(rounded)) {
            return refuse("not-whole", raw, "is not a whole number");
        }
        return inBounds(rounded, raw);
    }

    /** Up to nine digits, perhaps with a minus sign: the same number in every language, whole and exact. */
    private static boolean isShort(String text) {
        int from = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() == from || text.length() > 9) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Reply inBounds(double number, Object raw) {
        Question.Range range = question.range();
        boolean outside =
                (range.min() != null && number < range.min()) || (range.max() != null && number > range.max());
        return outside ? outOfBounds(raw) : Reply.of(new Value.Num(number));
    }

    private static double asDouble(Number number) {
        // What has more digits than fit is refused by its size, so that the loss here does not matter.
        return number instanceof BigInteger || number instanceof BigDecimal || number instanceof Float
                ? Double.parseDouble(number.toString())
                : number.doubleValue();
    }

    private Reply day(Object raw, Notation notation) {
        LocalDate day = raw instanceof String text ? notation.day(text) : null;
        if (day == null) {
            String text = Texts.plain(raw);
            String meant = Days.meant(text);
            return Reply.refused(Problem.error(
                    "bad-date",
                    Place.pointer(pointer),
                    question.traits().pii()
                            ? "The answer to '" + question.id()
                                    + "' is not a date; write year, month and day, such as 2027-01-31."
                            : Days.complaint(text) + (meant == null ? "" : " Did you mean " + meant + "?"),
                    found(raw),
                    question.traits().pii() ? null : meant));
        }
        Question.Range range = question.range();
        boolean outside = (range.from() != null && day.isBefore(range.from()))
                || (range.until() != null && day.isAfter(range.until()));
        return outside ? outOfBounds(raw) : Reply.of(new Value.Day(day));
    }

    private Reply outOfBounds(Object raw) {
        return refuse(
                "out-of-bounds",
                raw,
                "is out of bounds; '" + question.id() + "' should be " + Bounds.shown(question.range()));
    }

    private @Nullable String found(@Nullable Object raw) {
        return raw == null || question.traits().pii() ? null : Texts.cut(Texts.plain(raw));
    }

    /** Personal answers are not repeated in messages: a message may end in a log. */
    private Reply refuse(String code, @Nullable Object raw, String why) {
        String found = found(raw);
        String what = found == null ? "The answer to '" + question.id() + "' " : "'" + found + "' ";
        return Reply.refused(Problem.error(code, Place.pointer(pointer), what + why + ".", found, null));
    }
}
