package dev.assay.web.sales;

import dev.assay.interview.Interview;
import dev.assay.interview.Mark;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of collateral in an interview.
 *
 * @param id its id
 * @param title what people read
 * @param kind such as case study
 * @param url where it is, or null
 * @param why the strongest reason for it; may be empty
 * @param mark what the rep says of it
 * @param recommended whether the rules still recommend it
 */
record Piece(String id, String title, String kind, @Nullable String url, String why, Mark mark, boolean recommended) {
    /** What the rules recommend, best first; then what was marked and is not recommended any more. */
    static List<Piece> of(StandingView standing, Interview interview, Vocabulary vocabulary) {
        List<Piece> recommended = standing.collateral().stream()
                .map(c -> new Piece(c.id(), c.title(), c.kind(), c.url(), c.why(), interview.mark(c.id()), true))
                .toList();
        Set<String> shown = recommended.stream().map(Piece::id).collect(Collectors.toSet());
        Stream<Piece> others = interview.marks().entrySet().stream()
                .filter(e -> !shown.contains(e.getKey()))
                .flatMap(e -> vocabulary.item(e.getKey()).stream()
                        .map(i -> new Piece(i.id(), i.title(), i.kind(), i.url(), "", e.getValue(), false)));
        return Stream.concat(recommended.stream(), others).toList();
    }
}
