package dev.assay.batch;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.program.Mapping.Column;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one list, as its header names them: which answers which question. */
final class Columns {
    private final List<String> header;
    private final List<Optional<Cell>> cells;
    private final int id;

    private Columns(List<String> header, List<Optional<Cell>> cells, int id) {
        this.header = header;
        this.cells = cells;
        this.id = id;
    }

    static Columns of(
            String file, List<String> names, Mapping mapping, Questionnaire questionnaire, Problems problems) {
        List<String> header = names.stream().map(Mapping::collapsed).toList();
        Map<String, String> answered = new HashMap<>();
        List<Optional<Cell>> cells = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (String name : header) {
            Column column = mapping.columns().containsKey(name)
                    ? mapping.columns().get(name)
                    : questionnaire.question(name).isPresent() ? Column.of(name, Place.NOWHERE) : null;
            boolean leftOut = mapping.ignore().contains(name) || name.equals(mapping.id()) && column == null;
            Optional<Question> question =
                    column == null || leftOut ? Optional.empty() : questionnaire.question(column.question());
            cells.add(question.map(
                    q -> new Cell(name, q, column == null ? Column.of(name, Place.NOWHERE) : column, mapping)));
            if (question.isEmpty() && !leftOut && !name.isEmpty()) {
                unused.add(name);
            }
            question.ifPresent(q -> {
                String first = answered.putIfAbsent(q.id(), name);
                if (first != null) {
                    problems.add(Problem.error(
                            "column-twice",
                            Place.of(file, 1, 0, 0),
                            "The columns '" + first + "' and '" + name + "' both answer the question '" + q.id()
                                    + "'. Name one of them under \"ignore\" in the mapping."));
                }
            });
        }
        if (answered.isEmpty()) {
            problems.add(
                    Problem.error(
                            "no-column",
                            Place.of(file, 1, 0, 0),
                            "No column of this list answers a question. Say which does with --map, or give the columns the ids of questions."));
        } else if (!unused.isEmpty()) {
            problems.add(Problem.warning(
                    "columns-unused",
                    Place.of(file, 1, 0, 0),
                    "Not used, because they are not in the mapping and no question has their name: "
                            + String.join(", ", unused) + "."));
        }
        missing(header, mapping, problems);
        return new Columns(header, cells, mapping.id() == null ? -1 : header.indexOf(mapping.id()));
    }

    private static void missing(List<String> header, Mapping mapping, Problems problems) {
        if (mapping.id() != null && !header.contains(mapping.id())) {
            problems.add(missing(mapping.id(), header, mapping.place(), true));
        }
        mapping.columns().forEach((name, column) -> {
            if (!header.contains(name)) {
                problems.add(missing(name, header, column.place(), true));
            }
        });
        for (String name : mapping.ignore()) {
            if (!header.contains(name)) {
                problems.add(missing(name, header, mapping.place(), false));
            }
        }
    }

    private static Problem missing(String name, List<String> header, Place place, boolean matters) {
        String message = "The list has no column '" + name + "'" + Nearest.hint(name, header);
        return matters
                ? Problem.error(
                        "no-such-column",
                        place,
                        message,
                        name,
                        Nearest.to(name, header).orElse(null))
                : Problem.warning("no-such-column", place, message);
    }

    int count() {
        return header.size();
    }

    /** Whether a row only repeats the header, as lists do that were put together from several. */
    boolean isHeader(List<String> row) {
        return row.stream().map(Mapping::collapsed).toList().equals(header);
    }

    /** What names the prospect of a row, or null. */
    @Nullable String id(List<String> row) {
        return id < 0 || id >= row.size() ? null : Mapping.collapsed(row.get(id));
    }

    /** The columns that answer questions, by position. */
    List<Optional<Cell>> cells() {
        return cells;
    }

    /** The column that answers a question, for messages. */
    @Nullable String of(String question) {
        return cells.stream()
                .flatMap(Optional::stream)
                .filter(c -> c.question().equals(question))
                .map(Cell::name)
                .findFirst()
                .orElse(null);
    }
}
