package dev.assay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @ParameterizedTest
    @CsvSource({"industri,industry", "Employes,employees", "emploees,employees", "INDUSTRY,industry"})
    void findsTheNearestName(String slip, String meant) {
        assertThat(Nearest.to(slip, List.of("industry", "employees", "role"))).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "budget", "zzzzzz"})
    void namesNothingWhereNothingIsNear(String word) {
        assertThat(Nearest.to(word, List.of("industry", "employees", "role"))).isEmpty();
    }

    @Test
    void placesWordsByLineAndColumn() {
        Source source = new Source("rules/a.drl", "one\ntwo three\n");

        assertThat(source.place(8, 13)).isEqualTo(Place.of("rules/a.drl", 2, 5, 5));
        assertThat(source.place(0, 3).toString()).isEqualTo("rules/a.drl:1:1");
        assertThat(source.place(14, 14).toString()).isEqualTo("rules/a.drl:3:1");
    }

    @Test
    void sortsByFileLineAndColumn() {
        Problems problems = new Problems();
        problems.add(Problem.error("c", Place.of("b", 1, 1, 1), "third."));
        problems.add(Problem.warning("b", Place.of("a", 2, 9, 1), "second."));
        problems.add(Problem.error("a", Place.of("a", 2, 3, 1), "first."));

        assertThat(problems.sorted()).extracting(Problem::message).containsExactly("first.", "second.", "third.");
        assertThat(problems.hasErrors()).isTrue();
    }
}
