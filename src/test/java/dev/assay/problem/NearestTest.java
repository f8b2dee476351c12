package dev.assay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one letter of a short word        | ye         | yes no          | yes
                    two letters of a short word       | abc        | axy             |
                    two letters of five               | banks      | bonds           | bonds
                    three letters of five             | banks      | bolts           |
                    a third of a long word            | kompliense | compliance      | compliance
                    letters in another order are one  | form       | from            | from
                    case does not count               | BUDGET     | budget          | budget
                    the nearest                       | budgets    | gadgets budget  | budget
                    of equals the first               | cat        | bat car         | bat
                    nothing to choose from            | cat        | ''              |
                    """)
    void theCandidateMeant(String law, String word, String candidates, @Nullable String meant) {
        assertThat(Nearest.to(word, List.of(candidates.split(" "))).orElse(null))
                .as(law)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the nearest goes first             | target   | targets target-account         | targets
                    what begins with it                | everyday | my-everyday everyday-banking   | everyday-banking
                    what holds it                      | EVERYDAY | my-everyday                    | my-everyday
                    of several the shortest            | large    | large-organisation large-firms | large-firms
                    three letters stand in many words  | lar      | large-firms                    |
                    nothing                            | everyday | savings                        |
                    """)
    void aPartOfANameIsMeantForTheWhole(String law, String word, String candidates, @Nullable String meant) {
        assertThat(Nearest.meant(word, List.of(candidates.split(" "))).orElse(null))
                .as(law)
                .isEqualTo(meant);
    }

    @Test
    void noWordIsTooLongToBeAskedAbout() {
        String longest = "x".repeat(200);
        assertThat(Nearest.to(longest + "y", List.of(longest))).isEmpty();
        assertThat(Nearest.to(longest, List.of(longest + "y"))).isPresent();
    }

    @Test
    void endsAMessage() {
        assertThat(Nearest.hint("industri", List.of("industry"))).isEqualTo("; did you mean 'industry'?");
        assertThat(Nearest.hint("zzz", List.of("industry"))).isEqualTo(".");
    }
}
