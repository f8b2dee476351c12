package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.DayPattern;
import dev.assay.program.Mapping;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Reply;
import dev.assay.questionnaire.RowCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single cells of a column say about how it is written. */
final class CellGuess {
    /** Orders of a date that spreadsheets and CRMs write, the likelier first. */
    private static final List<String> DAYS = List.of(
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "d MMM yyyy",
            "dd-MMM-yyyy",
            "MMM d, yyyy");

    private static final List<String> SEPARATORS = List.of(";", ",", "|", "/", "\n");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CellGuess() {}

    /** Whether a cell is a legal answer as it stands. */
    static boolean isReadable(String cell, Question question, RowCheck check) {
        return isGood(new Cell("", question, Mapping.Column.of(question.id(), Place.NOWHERE), Mapping.PLAIN)
                        .read(cell, check)
                        .reply())
                || question.type() == AnswerType.DATE && !days(List.of(cell)).isEmpty();
    }

    private static boolean isGood(Reply reply) {
        return reply.problems().isEmpty() && (reply.value() != null || reply.isUnknown());
    }

    /** Every way of writing dates in which all cells are dates. */
    static List<String> days(List<String> cells) {
        return DAYS.stream()
                .filter(pattern -> DayPattern.known(pattern)
                        .filter(format ->
                                cells.stream().allMatch(cell -> format.day(cell).isPresent()))
                        .isPresent())
                .toList();
    }

    /** What stands between several answers in one cell; empty when nothing does, or it is understood anyway. */
    static Optional<String> separator(List<String> cells, Question question, RowCheck check) {
        if (question.type() != AnswerType.CHOICES) {
            return Optional.empty();
        }
        long plainly = good(cells, question, null, check);
        return SEPARATORS.stream()
                .filter(s -> good(cells, question, s, check) > plainly)
                .max((a, b) -> Long.compare(good(cells, question, a, check), good(cells, question, b, check)));
    }

    private static long good(List<String> cells, Question question, @Nullable String separator, RowCheck check) {
        Mapping.Column column = new Mapping.Column(question.id(), null, separator, Map.of(), Set.of(), Place.NOWHERE);
        Cell cell = new Cell("", question, column, Mapping.PLAIN);
        return cells.stream().filter(c -> isGood(cell.read(c, check).reply())).count();
    }

    /** The option that a cell which is none most likely means: a slip of the pen, or what a spreadsheet made a date of ({@code 5-20} to {@code May-20}). */
    static Optional<String> option(String cell, Question question, RowCheck check) {
        if (!question.type().hasOptions()) {
            return Optional.empty();
        }
        int dash = cell.indexOf('-');
        if (dash > 0) {
            String left = month(cell.substring(0, dash));
            String right = month(cell.substring(dash + 1));
            for (String back : List.of(left + "-" + right, right + "-" + left)) {
                if (!back.equals(cell) && question.option(back).isPresent()) {
                    return Optional.of(back);
                }
            }
        }
        return new Cell("", question, Mapping.Column.of(question.id(), Place.NOWHERE), Mapping.PLAIN)
                .read(cell, check).reply().problems().stream()
                        .map(Problem::suggestion)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** {@code May} as 5, {@code 01} as 1. */
    private static String month(String text) {
        int month = MONTHS.indexOf(text.strip().toLowerCase(Locale.ROOT));
        String number = month >= 0 ? Integer.toString(month + 1) : text.strip();
        return number.length() > 1 && number.startsWith("0") ? number.substring(1) : number;
    }
}
