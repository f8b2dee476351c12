package dev.assay.utterance;

import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands what prospects say to a questionnaire in their own words: options by what they are called, numbers, days, yes and no, several answers in one sentence, and what is denied.
 * What may mean several things, what is only supposed, asked, past, or said of others, is not understood. Immutable, for use by any thread.
 */
public final class Listening {
    /** Characters of an utterance that are refused beyond. */
    public static final int MAX_LENGTH = 2_000;

    private final Questionnaire questionnaire;
    private final Tongue tongue;
    private final Lexicon lexicon;
    private final AnswerCheck check;

    /**
     * @param language in which is spoken, a BCP 47 tag; of one that nothing is known of, only the questionnaire's own words, digits, and a plain yes or no are understood
     */
    public Listening(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        tongue = Tongue.of(language);
        lexicon = new Lexicon(questionnaire, tongue);
        check = new AnswerCheck(questionnaire);
    }

    /**
     * What an utterance means.
     *
     * @param text of the prospect, up to {@link #MAX_LENGTH} characters
     * @param askedId id of the question that was asked, or null; of one that is not in the questionnaire nothing is known
     * @param today on the prospect's calendar
     * @param enough how sure it must be to count, from 0 to 1
     * @throws IllegalArgumentException if the text is longer
     */
    public Hearing hear(String text, @Nullable String askedId, LocalDate today, double enough) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(text.length() + " characters");
        }
        Question asked =
                askedId == null ? null : questionnaire.question(askedId).orElse(null);
        Reading reading = new Reading(tongue, lexicon, questionnaire, text, asked, today);
        Verdicts verdicts = new Verdicts(questionnaire);
        if (asked != null && asked.type() == AnswerType.CHOICE) {
            exactly(asked, text, verdicts);
        }
        PlainHearing plain = new PlainHearing(questionnaire, reading, verdicts);
        plain.text();
        ChoiceHearing choices = new ChoiceHearing(reading, verdicts);
        questionnaire.questions().stream().filter(q -> q.type().hasOptions()).forEach(choices::hear);
        new QuantityHearing(questionnaire, reading, verdicts).hear();
        if (asked != null && asked.type() == AnswerType.BOOLEAN) {
            plain.yesOrNo(asked);
        }
        plain.silence();
        verdicts.unsure(enough).stream()
                .filter(h -> reading.isAsked(h.question()))
                .forEach(h -> questionnaire
                        .question(h.question())
                        .ifPresent(q -> verdicts.misheard(q, Misheard.Why.UNSURE, options(h), h.words())));
        verdicts.sure(enough).stream().filter(h -> !isTaken(h)).forEach(verdicts::refuse);
        Hearing hearing = verdicts.hearing(enough);
        if (asked != null && hearing.heard().isEmpty() && hearing.misheard().isEmpty()) {
            verdicts.misheard(asked, Misheard.Why.NOTHING, List.of(), text.strip());
            return verdicts.hearing(enough);
        }
        return hearing;
    }

    /** Nothing but an option's id, label or synonym. */
    private void exactly(Question asked, String text, Verdicts verdicts) {
        String plain = text.strip().replaceAll("[.!]+$", "");
        AnswerCheck.Checked checked =
                check.check(Map.of(asked.id(), plain), tongue.locale().toLanguageTag());
        Value value = checked.answers().values().get(asked.id());
        if (value instanceof Value.Text option && asked.option(option.text()).isPresent()) {
            verdicts.heard(asked, new Meaning.Plain(option.text()), plain, 1);
        }
    }

    /** Whether the questionnaire takes it: within bounds, and whole where it should be; of several days the first or the last. */
    private boolean isTaken(Heard heard) {
        String question = heard.question();
        if (heard.meaning() instanceof Meaning.Day day) {
            return isTaken(question, day.days().first().toString())
                    || isTaken(question, day.days().last().toString());
        }
        Object given = heard.meaning() instanceof Meaning.Plain plain
                ? plain.given()
                : heard.meaning() instanceof Meaning.Number number
                        ? number.amount().number()
                        : null;
        return given == null || isTaken(question, given);
    }

    private boolean isTaken(String question, Object given) {
        return check.check(Map.of(question, given), tongue.locale().toLanguageTag()).problems().stream()
                .noneMatch(Problem::isError);
    }

    private static List<String> options(Heard heard) {
        return heard.meaning() instanceof Meaning.Plain plain && plain.given() instanceof String option
                ? List.of(option)
                : List.of();
    }
}
