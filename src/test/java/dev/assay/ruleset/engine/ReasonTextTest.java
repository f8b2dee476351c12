package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextTest {
    private static final List<Option> OPTIONS = List.of(
            new Option("bank", "Banking", List.of(), Map.of("de", "Banken")),
            new Option("fund", "Funds", List.of(), Map.of()));
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            "q",
            "Q",
            "en",
            List.of(
                    question("industry", AnswerType.CHOICE),
                    question("needs", AnswerType.CHOICES),
                    question("signs", AnswerType.BOOLEAN),
                    question("partner", AnswerType.BOOLEAN),
                    question("employees", AnswerType.INTEGER),
                    question("budget", AnswerType.MONEY),
                    question("audit", AnswerType.DATE),
                    question("company", AnswerType.TEXT),
                    question("role", AnswerType.TEXT),
                    question("aside", AnswerType.TEXT)),
            List.of());
    private static final Answers ANSWERS = new Answers(
            Map.of(
                    "industry", new Value.Text("bank"),
                    "needs", new Value.Many(List.of("fund", "bank")),
                    "signs", new Value.Flag(true),
                    "partner", new Value.Flag(false),
                    "employees", new Value.Num(12000),
                    "budget", new Value.Num(1234.5),
                    "audit", new Value.Day(LocalDate.parse("2026-06-15")),
                    "company", new Value.Text("{industry} & $1")),
            Set.of("role"),
            Map.of("aside", new Value.Text("hidden")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
                    nothing to fill           | en    | no brackets            | no brackets
                    an option by its label    | en    | In {industry}.         | In Banking.
                    in the language           | de    | {industry}             | Banken
                    else in the questionnaire's | de  | {needs}                | Funds, Banken
                    several                   | en    | {needs}                | Funds, Banking
                    yes                       | en    | {signs} {partner}      | yes no
                    ja                        | de    | {signs} {partner}      | ja nein
                    of a region               | de-AT | {signs} {role}         | ja nicht beantwortet
                    a language without words  | fr    | {signs} {partner}      | yes no
                    the questionnaire's own   | -     | {signs} {employees}    | yes 12,000
                    numbers grouped           | en    | {employees} people     | 12,000 people
                    as the language does      | de    | {employees} {budget}   | 12.000 1.234,5
                    a date is ISO             | en    | {audit}                | 2026-06-15
                    in every language         | de    | {audit}                | 2026-06-15
                    text as it is, once       | en    | {company}              | {industry} & $1
                    "don't know"              | en    | {role}                 | not answered
                    set aside                 | de    | {aside}                | nicht beantwortet
                    blanks inside             | en    | { industry }           | Banking
                    no such question          | en    | {nothing} {signs}      | {nothing} yes
                    one bracket               | en    | { and {signs           | { and {signs
                    brackets in brackets      | en    | {x {signs} y}          | {x yes y}
                    empty brackets            | en    | {}{signs}              | {}yes
                    """)
    void fillsAnswersIn(String what, @Nullable String language, String text, String filled) {
        assertThat(new ReasonText(QUESTIONNAIRE, ANSWERS, language).fill(text))
                .as(what)
                .isEqualTo(filled);
    }

    private static Question question(String id, AnswerType type) {
        return new Question(
                id,
                type,
                new Wording(id + "?", null, null),
                Map.of(),
                type.hasOptions() ? OPTIONS : List.of(),
                Question.Range.ANY,
                null,
                Question.Asking.PLAIN,
                null,
                List.of(),
                Place.of("questionnaires/q.json"));
    }
}
