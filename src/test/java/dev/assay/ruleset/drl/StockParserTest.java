package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockParserTest {
    private static final String GOOD = """
            package b2b_saas

            rule "One"
            when
                Prospect( employees > 5 )
                not ( Trait( name == "a" ) or Score( points > 5 ) )
            then
                conclude.score(1);
            end
            """;

    @Test
    void agreesOnAGoodFile() {
        assertThat(StockParser.disagreements(parsed(GOOD))).isEmpty();
    }

    @Test
    void aFileThatDroolsRefusesIsRefusedWithoutItsWords() {
        Syntax.File ours = parsed(GOOD);
        Source theirs = new Source("f", GOOD.replace("then", "thn"));

        assertThat(StockParser.disagreements(
                        new Syntax.File(theirs, ours.packageName(), ours.packageAt(), ours.rules())))
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .startsWith("Something in this rule")
                        .doesNotContain("ERR"))
                .extracting(Problem::code)
                .isEqualTo("unreadable");
    }

    @Test
    void aRuleWhoseConditionsDroolsReadsOtherwiseIsRefused() {
        Syntax.File ours = parsed(GOOD);
        for (String other : new String[] {
            GOOD.replace("Prospect( employees > 5 )", ""),
            GOOD.replace("Prospect( employees > 5 )", "exists Prospect( employees > 5 )"),
            GOOD.replace(" or ", " and "),
            GOOD.replace("when", "salience 5\nwhen"),
            GOOD.replace("Prospect( employees > 5 )", "Prospect( employees > 5 ) from x")
        }) {
            assertThat(StockParser.disagreements(new Syntax.File(
                            new Source("f", other), ours.packageName(), ours.packageAt(), ours.rules())))
                    .as(other)
                    .extracting(Problem::code)
                    .containsExactly("misread");
        }
    }

    /** Queries are among the rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List",
                "import function java.lang.Math.abs",
                "import accumulate org.example.Sum sum",
                "global java.util.List list",
                "function int one() { return 1; }",
                "declare Thing name : String end",
                "declare enum Colour RED; end",
                "declare entry-point Stream end",
                "declare window Last @doc(\"x\") Score() over window:length(5) from entry-point Stream end",
                "dialect \"mvel\"",
                "query \"scores\" Score() end"
            })
    void whateverElseDroolsFindsIsRefused(String more) {
        Syntax.File ours = parsed(GOOD);
        String file = GOOD + more + "\n";

        assertThat(StockParser.disagreements(
                        new Syntax.File(new Source("f", file), ours.packageName(), ours.packageAt(), ours.rules())))
                .extracting(Problem::code)
                .containsExactly("unreadable");
    }

    private static Syntax.File parsed(String text) {
        return FileParser.parse(new Source("f", text)).file();
    }
}
