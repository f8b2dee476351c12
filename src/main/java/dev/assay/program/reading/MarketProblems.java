package dev.assay.program.reading;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.ProgramFiles;
import dev.assay.ruleset.drl.Reading;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is wrong with the rules of a program and of its markets, each mistake once. The same common files are read for every market: what is wrong with them is told once. What comes
 * only of a market's changes is told at its file, or, where a common file is concerned, there, with the name of the market. What is left unused is told only where neither the common
 * rules nor those of any market use it.
 */
final class MarketProblems {
    private final MarketFolders folders;
    private final Reading common;
    private final Map<String, Reading> markets;

    MarketProblems(ProgramFiles files, Reading common, Map<String, Reading> markets) {
        this.folders = new MarketFolders(files);
        this.common = common;
        this.markets = markets;
    }

    void tell(Problems problems) {
        common.problems().stream().filter(this::standsEverywhere).forEach(problems::add);
        Set<Problem> told = new HashSet<>(common.problems());
        Map<Problem, SortedSet<String>> elsewhere = new LinkedHashMap<>();
        markets.forEach((id, reading) -> {
            for (Problem problem : reading.problems()) {
                if (told.contains(problem)) {
                    continue;
                }
                String file = Objects.requireNonNullElse(problem.place().file(), "");
                if (file.startsWith(folders.folder(id))) {
                    problems.add(problem);
                } else if (common.ruleset() != null && (problem.isError() || !isOfJson(problem))) {
                    elsewhere.computeIfAbsent(problem, p -> new TreeSet<>()).add(id);
                }
            }
        });
        elsewhere.forEach((problem, ids) -> problems.add(in(ids, problem)));
    }

    /** Whether it is true of every market that something is left unused. */
    private boolean standsEverywhere(Problem problem) {
        return problem.isError()
                || !isOfJson(problem)
                || markets.values().stream()
                        .filter(m -> m.ruleset() != null)
                        .allMatch(m -> m.problems().stream().anyMatch(p -> isSame(p, problem)));
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.code().equals(other.code()) && one.place().equals(other.place());
    }

    private static boolean isOfJson(Problem problem) {
        Place place = problem.place();
        return place.file() != null && place.file().endsWith(".json");
    }

    private static Problem in(SortedSet<String> ids, Problem problem) {
        List<String> quoted = ids.stream().map(id -> "'" + id + "'").collect(Collectors.toList());
        String where = (quoted.size() == 1 ? "In the market " : "In the markets ") + String.join(", ", quoted) + ": ";
        return problem.saying(where + problem.message());
    }
}
