package dev.assay.program.activation;

import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prospects that nobody has met, one with another legal answer to each question than the one before. */
public final class MadeUpProspects {
    private static final int FEW = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private MadeUpProspects() {}

    /**
     * Answers of one of them, as a caller gives them.
     *
     * @param number of the prospect, from 0
     */
    public static Map<String, Object> answers(Program program, int number) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Question question : program.questionnaire().questions()) {
            answers.put(question.id(), answer(question, number));
        }
        return answers;
    }

    /**
     * A rehearsal of a program's rules: a few of them are classified by the common ones and by those of each market, and every explanation is written.
     *
     * @param heard hears of each classification
     */
    static Consumer<Program> classified(Clock clock, Consumer<Classification> heard) {
        return program -> {
            Instant now = clock.instant();
            List<@Nullable String> markets = new ArrayList<>();
            markets.add(null);
            program.markets().all().stream().map(Market::id).forEach(markets::add);
            for (String market : markets) {
                for (int i = 0; i < FEW; i++) {
                    var checked = program.answerCheck().check(answers(program, i), program.language());
                    Classification made =
                            program.classify(checked.answers(), program.circumstances(now, market, null, Mode.FINAL));
                    made.conclusions().forEach(c -> c.where());
                    heard.accept(made);
                }
            }
        };
    }

    private static Object answer(Question question, int number) {
        return switch (question.type()) {
            case CHOICE -> option(question, number);
            case CHOICES -> List.of(option(question, number));
            case BOOLEAN -> number % 2 == 0;
            case INTEGER -> (long) Math.ceil(number(question.range(), number));
            case NUMBER, MONEY -> number(question.range(), number);
            case DATE -> date(question.range(), number).toString();
            case TEXT -> "Made up";
        };
    }

    private static String option(Question question, int number) {
        List<Option> options = question.options();
        return options.isEmpty()
                ? "Made up"
                : options.get(number % options.size()).id();
    }

    /** Small and large ones by turns: rules ask for either. */
    private static double number(Question.Range range, int number) {
        double any = Math.pow(10, number % 7);
        double least = Objects.requireNonNullElse(range.min(), any);
        double most = Objects.requireNonNullElse(range.max(), any);
        return Math.min(Math.max(any, least), most);
    }

    private static LocalDate date(Question.Range range, int number) {
        LocalDate any = DAY.plusDays(30L * number);
        LocalDate from = range.from();
        LocalDate until = range.until();
        if (from != null && any.isBefore(from)) {
            return from;
        }
        return until != null && any.isAfter(until) ? until : any;
    }
}
