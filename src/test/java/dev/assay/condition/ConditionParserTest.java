package dev.assay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    private static ConditionParser.Parsed parse(String text) {
        return ConditionParser.parse(new Source("rules/a.drl", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "industry == \"banking\"",
                "industry in (\"banking\", \"insurance\")",
                "industry not in (\"banking\")",
                "employees >= 1000 && employees < 5000",
                "employees > 10 || ( industry == \"a\" && student != true )",
                "( a == 1 || b == 2 ) && c == 3",
                "needs contains \"audit\"",
                "needs not contains $need",
                "company matches \".*\\\\d+ (university|college)\"",
                "offer >= budget",
                "budget == null",
                "budget != null",
                "balance < -12.5",
                "note == \"a \\\"quoted\\\" word\\nand a line\""
            })
    void readsBackWhatItWrites(String text) {
        ConditionParser.Parsed parsed = parse(text);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.condition().drl()).isEqualTo(text);
        assertThat(parse(parsed.condition().drl()).condition().drl()).isEqualTo(text);
    }

    @Test
    void aCommaMeansAnd() {
        assertThat(parse("a == 1, b == 2 || c == 3").condition().drl()).isEqualTo("a == 1 && ( b == 2 || c == 3 )");
    }

    @Test
    void anOperatorWithoutFieldRepeatsTheFieldBefore() {
        assertThat(parse("employees > 10 && < 50 || == 7").condition().drl())
                .isEqualTo("( employees > 10 && employees < 50 ) || employees == 7");
    }

    @Test
    void commentsAreBlank() {
        assertThat(parse("a == /* one */ 1, // first\n b == 2").condition().drl())
                .isEqualTo("a == 1 && b == 2");
    }

    @Test
    void bindsFieldsAlsoWithAConstraint() {
        ConditionParser.Parsed parsed = parse("primary == true, $s : id, $p : points > 3");

        assertThat(parsed.bindings()).hasSize(2);
        assertThat(parsed.bindings().get("$s").field()).isEqualTo("id");
        assertThat(parsed.condition().drl()).isEqualTo("primary == true && points > 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    industry = "banking"               ~ 1:10 ~ single-equals
                    employees => 10                    ~ 1:11 ~ arrow
                    employees = 10                     ~ 1:11 ~ single-equals
                    employees > = 10                   ~ 1:13 ~ bad-operator
                    a == 1 and b == 2                  ~ 1:8  ~ and-inside-pattern
                    a == 1 or b == 2                   ~ 1:8  ~ or-inside-pattern
                    a == 1 & b == 2                    ~ 1:8  ~ single-and
                    industry is "banking"              ~ 1:10 ~ unknown-operator
                    needs contians "audit"             ~ 1:7  ~ unknown-operator
                    industry in "banking"              ~ 1:13 ~ missing-bracket
                    industry in ("a" "b")              ~ 1:18 ~ missing-comma
                    industry in ("a", "b"              ~ 1:22 ~ missing-bracket
                    ( a == 1 || b == 2                 ~ 1:19 ~ missing-bracket
                    a == 1 b == 2                      ~ 1:8  ~ missing-comma
                    a == "x" "y"                       ~ 1:10 ~ unexpected-text
                    industry ==                        ~ 1:12 ~ missing-value
                    student                            ~ 1:1  ~ missing-comparison
                    1000 <= employees                  ~ 1:1  ~ value-first
                    !student                           ~ 1:1  ~ negation
                    name.length() > 3                  ~ 1:1  ~ method-call
                    size(needs) > 3                    ~ 1:1  ~ method-call
                    share >= 40%                       ~ 1:10 ~ percent
                    # a note                           ~ 1:1  ~ hash-comment
                    offer >= budget * 2                ~ 1:10 ~ calculation
                    offer >= limit()                   ~ 1:10 ~ calculation
                    a == 1234567890123456              ~ 1:6  ~ bad-number
                    a == 10k                           ~ 1:6  ~ bad-number
                    a == 'x'                           ~ 1:6  ~ single-quotes
                    a == "x                            ~ 1:6  ~ missing-quote
                    a == “x”                           ~ 1:6  ~ curly-quotes
                    a == "x”                           ~ 1:8  ~ curly-quotes
                    a == "\\u0022"                     ~ 1:7  ~ bad-escape
                    a matches "("                      ~ 1:11 ~ bad-pattern
                    a matches "(.)\\\\1"               ~ 1:11 ~ bad-pattern
                    a not matches "x"                  ~ 1:7  ~ not-matches
                    a == 1,                            ~ 1:7  ~ stray-comma
                    , a == 1                           ~ 1:1  ~ stray-comma
                    a memberOf b                       ~ 1:3  ~ unknown-operator
                    $x : a, $x : b                     ~ 1:9  ~ duplicate-binding
                    """)
    void oneMistakeIsOneProblemAtTheVeryWord(String text, String place, String code) {
        List<Problem> problems = parse(text.strip()).problems();

        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.code()).isEqualTo(code.strip());
        assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place.strip());
        assertThat(problem.message()).matches(".*[.?…]").doesNotContain("Exception");
    }

    @Test
    void tellsAllMistakesAtOnceAndKeepsTheGoodConstraints() {
        ConditionParser.Parsed parsed = parse("a = 1, b == 2, c => 3");

        assertThat(parsed.problems()).extracting(Problem::code).containsExactly("single-equals", "arrow");
        assertThat(parsed.condition().drl()).isEqualTo("b == 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2009", "\u3000", "\u000b"})
    void aBlankFromAWordProcessorIsToldOnceAtItsPlace(String blank) {
        List<Problem> problems = parse("a" + blank + "==" + blank + "\"text" + "\u00a0" + "with one inside\"")
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly("strange-blank");
        assertThat(problems.get(0).place().column()).isEqualTo(2);
    }

    @Test
    void refusesDeepNestingWithoutRecursing() {
        String deep = "(".repeat(10_000) + "a == 1" + ")".repeat(10_000);

        assertThat(parse(deep).problems()).extracting(Problem::code).containsExactly("too-deep");
    }
}
