package dev.assay.web.lists;

import dev.assay.batch.ListPreview;
import dev.assay.job.Recognised;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why a list cannot start yet.
 *
 * @param text what is to be done, in a sentence
 * @param links to the fields where it is done
 */
record Blocker(String text, List<Link> links) {
    private static final int MOST = 3;

    /** Copies. */
    Blocker {
        links = List.copyOf(links);
    }

    /**
     * To a field.
     *
     * @param number of the column, from 0
     * @param text the column's name
     */
    record Link(int number, String text) {}

    /**
     * All of them; empty when the list can start.
     *
     * @param foreign whether the program's own mapping is for another list: then what it lacks is said in one sentence elsewhere, and goes with what is chosen here
     */
    static List<Blocker> of(Recognised seen, boolean foreign, ListWords words) {
        List<Blocker> blockers = new ArrayList<>(twice(seen.columns(), words));
        if (foreign) {
            blockers.add(new Blocker(words.unfitting(), links(seen.columns(), first(seen.columns()), words)));
        }
        for (Problem problem : seen.problems()) {
            boolean said = foreign
                    && (problem.code().startsWith("no-") && problem.code().endsWith("column"));
            if (said || problem.code().equals("column-twice")) {
                continue;
            }
            if (problem.code().equals("no-column")) {
                blockers.add(
                        new Blocker(words.told(problem).text(), links(seen.columns(), first(seen.columns()), words)));
            } else if (problem.isError()) {
                blockers.add(new Blocker(words.told(problem).text(), List.of()));
            }
        }
        return blockers;
    }

    /** Whether all of it is mended by choosing columns. */
    static boolean isAboutColumns(List<Blocker> blockers) {
        return !blockers.isEmpty() && blockers.stream().noneMatch(b -> b.links().isEmpty());
    }

    private static List<Blocker> twice(List<ListPreview.Column> columns, ListWords words) {
        Map<String, List<Integer>> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String question = columns.get(i).question();
            if (question != null) {
                byQuestion.computeIfAbsent(question, q -> new ArrayList<>()).add(i);
            }
        }
        return byQuestion.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> {
                    boolean oneName = e.getValue().stream()
                                    .map(i -> columns.get(i).name())
                                    .distinct()
                                    .count()
                            == 1;
                    return new Blocker(words.twice(oneName), links(columns, e.getValue(), words));
                })
                .toList();
    }

    /** The first columns. */
    private static List<Integer> first(List<ListPreview.Column> columns) {
        return IntStream.range(0, columns.size()).boxed().limit(MOST).toList();
    }

    private static List<Link> links(List<ListPreview.Column> columns, List<Integer> numbers, ListWords words) {
        return numbers.stream()
                .map(i -> new Link(i, words.column(columns.get(i).name())))
                .toList();
    }
}
