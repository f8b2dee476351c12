package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import org.junit.jupiter.api.Test;

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

    private static Syntax.File parsed(String text) {
        return FileParser.parse(new Source("f", text)).file();
    }
}
