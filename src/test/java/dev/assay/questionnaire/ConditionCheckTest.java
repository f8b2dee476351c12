package dev.assay.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Condition;
import dev.assay.condition.ConditionParser;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionCheckTest {
    private static final Question.Range SIZE = new Question.Range(1.0, 5000.0, null, null);
    private static final Question.Range YEARS =
            new Question.Range(null, null, LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

    private static final Questionnaire QUESTIONS = new Questionnaire(
            "q",
            "Q",
            "en",
            List.of(
                    question(
                            "industry", AnswerType.CHOICE, Question.Range.ANY, "banking:Banking", "pharma:Drug makers"),
                    question("needs", AnswerType.CHOICES, Question.Range.ANY, "audit:Audit trail", "price:Low price"),
                    question("signs", AnswerType.BOOLEAN, Question.Range.ANY),
                    question("employees", AnswerType.INTEGER, SIZE),
                    question("hours", AnswerType.NUMBER, Question.Range.ANY),
                    question("budget", AnswerType.MONEY, Question.Range.ANY),
                    question("offer", AnswerType.MONEY, Question.Range.ANY),
                    question("nextAudit", AnswerType.DATE, YEARS),
                    question("company", AnswerType.TEXT, Question.Range.ANY)),
            List.of());

    private static Question question(String id, AnswerType type, Question.Range range, String... options) {
        return new Question(
                id,
                type,
                new Wording(id + "?", null, null),
                Map.of(),
                List.of(options).stream()
                        .map(o -> o.split(":"))
                        .map(o -> new Option(o[0], o[1], List.of(), Map.of()))
                        .toList(),
                range,
                null,
                Question.Asking.PLAIN,
                null,
                List.of(),
                Place.NOWHERE);
    }

    private static ConditionCheck.Checked check(String text) {
        Source source = new Source("f", text);
        ConditionParser.Parsed parsed = ConditionParser.parse(source);
        assertThat(parsed.problems()).isEmpty();
        return ConditionCheck.of(QUESTIONS).check(parsed.condition(), source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            industri == "banking"             ¦ 1: There is no question 'industri'; did you mean 'industry'?
            industry == "bankin"              ¦ 13: 'industry' has no option "bankin"; did you mean "banking"?
            industry == "Banking"             ¦ 13: Options are written exactly: "banking", not "Banking".
            industry == "Drug makers"         ¦ 13: Write its id 'pharma', not its label 'Drug makers'.
            industry == "x"                   ¦ 13: 'industry' has no option "x"; its options are banking, pharma.
            industry in ("banking", "farma")  ¦ 25: 'industry' has no option "farma"; did you mean "pharma"?
            industry == banking               ¦ 13: Text stands in double quotes: write "banking".
            industry contains "banking"       ¦ 10: 'industry' has one answer; 'contains' is for questions with several. Write industry == "banking".
            industry > "banking"              ¦ 10: 'industry' is one of its options, which has no order; > is for numbers and dates.
            industry == 5                     ¦ 13: 'industry' is one of its options; 5 is a number.
            industry matches "b.*"            ¦
            industry matches "x.*"            ¦ 18: This pattern matches none of the options of 'industry' (banking, pharma).
            needs == "audit"                  ¦ 7: 'needs' has several answers; write needs contains "audit".
            needs in ("audit", "price")       ¦ 7: 'needs' has several answers; write needs contains "audit" for each value, with || between them.
            needs not contains "audit"        ¦
            needs contains "Audit trail"      ¦ 16: Write its id 'audit', not its label 'Audit trail'.
            needs == null                     ¦
            signs == "yes"                    ¦ 10: 'signs' is yes or no; "yes" is text. Write true.
            signs == yes                      ¦ 10: For yes write true.
            employees >= "many"               ¦ 14: 'employees' is a whole number; "many" is text.
            employees >= "1000"               ¦ 14: 'employees' is a whole number; "1000" is text. Write 1000.
            employees == 2.5                  ¦ 14: 'employees' is a whole number; it is never 2.5.
            employees > 2.5                   ¦
            employees == 0                    ¦ 14: 'employees' is never 0: its answers are from 1 to 5000.
            employees < 1                     ¦ 13: 'employees' is never < 1: its answers are from 1 to 5000.
            employees <= 1                    ¦
            employees > 5000                  ¦ 13: 'employees' is never > 5000: its answers are from 1 to 5000.
            employees > 10 && < 0             ¦ 21: 'employees' is never < 0: its answers are from 1 to 5000.
            employes > 10 && < 20             ¦ 1: There is no question 'employes'; did you mean 'employees'?
            employees matches "1.*"           ¦ 11: 'employees' is a whole number; 'matches' is for text only.
            employees < null                  ¦ 13: null (not answered) is compared with == or != only: employees == null.
            employees > hours                 ¦ 13: 'employees' is a whole number, but 'hours' is a number; only questions of the same type are compared.
            offer >= budget                   ¦
            offer >= budgt                    ¦ 10: There is no question 'budgt'; did you mean 'budget'?
            offer >= offer                    ¦ 10: 'offer' is compared with itself here.
            nextAudit < "2027-01-31"          ¦
            nextAudit < "31.1.2027"           ¦ 13: '31.1.2027' is not a date; write year, month and day, such as 2027-01-31.
            nextAudit < "2027-02-30"          ¦ 13: There is no day '2027-02-30' in the calendar.
            nextAudit < "2025-01-31"          ¦ 13: 'nextAudit' is never < 2025-01-31: its answers are from 2026-01-01 to 2030-12-31.
            nextAudit < 2027                  ¦ 13: 'nextAudit' is a date; 2027 is a number.
            company < "m"                     ¦ 9: 'company' is text, which has no order; < is for numbers and dates.
            company contains "bank"           ¦ 9: 'company' is text; for a part of it write company matches ".*part.*".
            company == 5                      ¦ 12: 'company' is text; 5 is a number. Write "5".
            company == $name                  ¦
            """)
    void tellsWhatDoesNotFit(String text, String expected) {
        String told = check(text).problems().stream()
                .map(p -> p.place().column() + ": " + p.message())
                .collect(Collectors.joining(" | "));
        assertThat(told).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void typesDates() {
        Condition.Test test =
                (Condition.Test) check("nextAudit in (\"2027-01-31\")").condition();
        assertThat(((Operand.Literal) test.operand()).value()).isEqualTo(new Value.Day(LocalDate.of(2027, 1, 31)));
    }

    @Test
    void tellsEveryMistakeOnce() {
        assertThat(check("industri == \"x\" || (employees == 0 && signs == 5)").problems())
                .extracting(Problem::code)
                .containsExactly("unknown-question", "never", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            employees < 10, employees > 50                      ¦ 17: employees < 10 and employees > 50
            employees > 10, employees < 11                      ¦ 17: employees > 10 and employees < 11
            employees > 10, employees < 12                      ¦
            hours > 10, hours < 11                              ¦
            hours >= 10, hours <= 10                            ¦
            hours >= 10, hours <= 10, hours != 10               ¦ 27: hours >= 10 and hours <= 10 and hours != 10
            budget > 5 && (budget < 3 && signs == true)         ¦ 16: budget > 5 and budget < 3
            budget > 5 && (budget < 3 || signs == true)         ¦
            signs == true || (budget > 5 && budget < 3)         ¦ 33: budget > 5 and budget < 3
            industry == "banking", industry == "pharma"         ¦ 24: industry == "banking" and industry == "pharma"
            industry in ("banking", "pharma"), industry != "banking" ¦
            industry != "banking", industry != "pharma"         ¦
            industry != "banking", industry != "pharma", industry != null ¦ 46: industry != "banking" and industry != "pharma" and industry != null
            industry matches "b.*", industry == "pharma"        ¦ 25: industry matches "b.*" and industry == "pharma"
            needs contains "audit", needs contains "price"      ¦
            needs contains "audit", needs not contains "audit"  ¦ 25: needs contains "audit" and needs not contains "audit"
            needs == null, needs contains "audit"               ¦ 16: needs == null and needs contains "audit"
            needs not contains "audit", needs not contains "price" ¦
            signs == true, signs != true                        ¦ 16: signs == true and signs != true
            company == "a", company == "b"                      ¦ 17: company == "a" and company == "b"
            company == "a", company matches "b.*"               ¦
            company == null, company matches "b.*"              ¦ 18: company == null and company matches "b.*"
            nextAudit < "2027-01-02", nextAudit > "2027-01-01"  ¦ 27: nextAudit < "2027-01-02" and nextAudit > "2027-01-01"
            nextAudit < "2027-01-03", nextAudit > "2027-01-01"  ¦
            offer >= budget, offer < 3                          ¦
            """)
    void tellsWhatExcludesEachOther(String text, String expected) {
        ConditionCheck.Checked checked = check(text);
        assertThat(checked.problems()).isEmpty();
        String told = ConditionCheck.of(QUESTIONS).contradictions(checked.condition(), new Source("f", text)).stream()
                .map(p -> p.place().column() + ": "
                        + p.message().replaceFirst(".*satisfies ", "").replace(" at once.", ""))
                .collect(Collectors.joining(" | "));
        assertThat(told).isEqualTo(expected == null ? "" : expected);
    }
}
