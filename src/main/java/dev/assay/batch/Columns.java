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
import java.util.stream.Collectors;
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

    /**
     * What a header means.
     *
     * @param idColumn the column that names the prospect, or null for the mapping's
     */
    static Columns of(
            String file,
            List<String> names,
            long line,
            Mapping mapping,
            @Nullable String idColumn,
            Questionnaire questionnaire,
            Problems problems) {
        Place at = Place.of(file, (int) Math.min(Integer.MAX_VALUE, line), 0, 0);
        String id = idColumn == null ? mapping.id() : Mapping.collapsed(idColumn);
        List<String> header = names.stream().map(Mapping::collapsed).toList();
        Map<String, String> answered = new HashMap<>();
        List<Optional<Cell>> cells = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (String name : header) {
            Column column = mapping.columns().containsKey(name)
                    ? mapping.columns().get(name)
                    : questionnaire.question(name).isPresent() ? Column.of(name, Place.NOWHERE) : null;
            boolean leftOut = mapping.ignore().contains(name) || name.equals(id) && column == null;
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
                            at,
                            first.equals(name)
                                    ? "Two columns are named '" + name + "', and would both answer the question '"
                                            + q.id() + "'. Give one of them another name in the list."
                                    : "The columns '" + first + "' and '" + name + "' both answer the question '"
                                            + q.id() + "'. Name one of them under \"ignore\" in the mapping."));
                }
            });
        }
        if (answered.isEmpty()) {
            problems.add(
                    Problem.error(
                            "no-column",
                            at,
                            "No column of this list answers a question. Say in a mapping which does, or give the columns the ids of questions."));
        } else if (!unused.isEmpty()) {
            problems.add(Problem.warning(
                    "columns-unused",
                    at,
                    "Not used, because they are not in the mapping and no question has their name: "
                            + unused.stream()
                                    .map(name -> named(name, questionnaire))
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        if (id != null && !header.contains(id)) {
            problems.add(missing(id, header, idColumn == null ? mapping.place() : Place.NOWHERE, true));
        }
        missing(header, mapping, problems);
        return new Columns(header, cells, id == null ? -1 : header.indexOf(id));
    }

    private static String named(String unused, Questionnaire questionnaire) {
        return Nearest.to(unused, questionnaire.ids())
                .map(near -> unused + " (did you mean '" + near + "'?)")
                .orElse(unused);
    }

    private static void missing(List<String> header, Mapping mapping, Problems problems) {
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
    boolean isHeader(RowBlock block, int row) {
        if (block.cells(row) != header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            // The first byte tells nearly all rows apart.
            boolean differs = i == 0
                    && !name.isEmpty()
                    && name.charAt(0) < 128
                    && block.to(row, 0) > block.from(row, 0)
                    && block.bytes()[block.from(row, 0)] > ' '
                    && block.bytes()[block.from(row, 0)] != name.charAt(0);
            if (differs || !Mapping.collapsed(block.text(row, i)).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column answers a question. */
    boolean answers(String question) {
        return cells.stream()
                .flatMap(Optional::stream)
                .anyMatch(cell -> cell.question().equals(question));
    }

    /** The column that names the prospect, or -1. */
    int id() {
        return id;
    }

    /** The columns that answer questions, by position. */
    List<Optional<Cell>> cells() {
        return cells;
    }
}
