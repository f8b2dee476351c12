package dev.assay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.phrase.Phrases;
import dev.assay.problem.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Map<String, Value> KNOWN = Map.of(
            "industry", new Value.Text("banking"),
            "employees", new Value.Num(1000),
            "budget", new Value.Num(5),
            "needs", new Value.Many(List.of("audit", "reports")),
            "student", new Value.Flag(false),
            "audit", new Value.Day(LocalDate.of(2027, 3, 1)),
            "limit", new Value.Day(LocalDate.of(2027, 1, 1)),
            "$need", new Value.Text("audit"));

    private record Given(Map<String, Value> values, Set<String> open) implements Facts {
        @Override
        public @Nullable Value value(String name) {
            return values.get(name);
        }

        @Override
        public boolean isOpen(String name) {
            return open.contains(name);
        }
    }

    private static Condition read(String text) {
        ConditionParser.Parsed parsed = ConditionParser.parse(new Source("x", text));
        assertThat(parsed.problems()).isEmpty();
        return parsed.condition();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    industry == "banking"             ~ true
                    industry == "Banking"             ~ false
                    industry != "banking"             ~ false
                    industry in ("a", "banking")      ~ true
                    industry not in ("a", "b")        ~ true
                    employees >= 1000                 ~ true
                    employees > 1000                  ~ false
                    employees <= 1000.0               ~ true
                    employees < 1000.5                ~ true
                    employees == 1000.0               ~ true
                    employees > budget                ~ true
                    needs contains "audit"            ~ true
                    needs contains $need              ~ true
                    needs not contains "audit"        ~ false
                    student == false                  ~ true
                    audit > limit                     ~ true
                    industry matches "bank"           ~ false
                    industry matches "bank.*"         ~ true
                    industry == null                  ~ false
                    industry != null                  ~ true
                    """)
    void comparesKnownValues(String text, boolean expected) {
        assertThat(read(text.strip()).holds(KNOWN::get)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    x == "a"          ~ false
                    x < 1             ~ false
                    x >= 1            ~ false
                    x in ("a")        ~ false
                    x contains "a"    ~ false
                    x matches ".*"    ~ false
                    x != "a"          ~ true
                    x not in ("a")    ~ true
                    x not contains "a"~ true
                    x == null         ~ true
                    x != null         ~ false
                    x == y            ~ true
                    x != y            ~ false
                    x >= y            ~ false
                    x == budget       ~ false
                    x != budget       ~ true
                    budget != x       ~ true
                    """)
    void whatIsNotAnsweredMakesPositiveOperatorsFalseAndNegativeOnesTrue(String text, boolean expected) {
        assertThat(read(text.strip()).holds(KNOWN::get)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    x == 1                           ~ OPEN
                    budget >= x                      ~ OPEN
                    x == 1, employees > 5000         ~ FALSE
                    x == 1, employees >= 1000        ~ OPEN
                    x == 1 || employees >= 1000      ~ TRUE
                    x == 1 || employees > 5000       ~ OPEN
                    employees >= 1000                ~ TRUE
                    """)
    void openFieldsAreOpenUnlessTheRestSettlesIt(String text, Truth expected) {
        assertThat(read(text.strip()).truth(new Given(new HashMap<>(KNOWN), Set.of("x"))))
                .isEqualTo(expected);
    }

    @Test
    void namesEveryFieldAndBindingOnce() {
        assertThat(read("a == 1, b >= a || c contains $d").names()).containsExactly("a", "b", "c", "$d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    industry in ("banking", "insurance", "pharma"), employees >= 1000 ~ industry is banking, insurance or pharma, and employees is at least 1000
                    industry not in ("a", "b")                                        ~ industry is neither a nor b
                    a == 1 || b < 2 && c > 3                                          ~ either a is 1, or b is under 2 and c is over 3
                    budget == null                                                    ~ budget is not answered
                    budget != null                                                    ~ budget is answered
                    needs contains "audit", needs not contains "x"                    ~ needs includes audit, and needs does not include x
                    offer >= budget                                                   ~ offer is at least budget
                    """)
    void speaksEnglish(String text, String expected) {
        Words plain = new Words() {
            @Override
            public String field(String name) {
                return name;
            }

            @Override
            public String value(String field, Value value) {
                return value.plain();
            }
        };
        assertThat(new Sentence(plain, Phrases.ENGLISH).say(read(text.strip()))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "1000,1000",
        "0.1,0.1",
        "-0.0,0",
        "1e20,100000000000000000000",
        "2.50,2.5",
        "123456789012345,123456789012345"
    })
    void numbersReadAsPeopleWriteThem(double number, String plain) {
        assertThat(new Value.Num(number).plain()).isEqualTo(plain);
    }
}
