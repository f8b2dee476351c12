package dev.assay.program.cases;

import dev.assay.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How all cases of a program went.
 *
 * @param results one for each case, in their order
 * @param coverage which rules the cases try
 */
public record CaseReport(List<CaseResult> results, Coverage coverage) {
    /** Copies. */
    public CaseReport {
        results = List.copyOf(results);
    }

    /** Whether every case passed; true when there is none. */
    public boolean passed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    /** Errors and warnings of a reading, and after them the rules that no case tries. */
    public List<Problem> with(List<Problem> read) {
        return Stream.concat(read.stream(), coverage.warnings().stream()).toList();
    }

    /** Those that nobody has confirmed yet. */
    public List<CaseResult> unconfirmed() {
        return results.stream().filter(r -> !r.isConfirmed()).toList();
    }

    /** Those that did not pass. */
    public List<CaseResult> failures() {
        return results.stream().filter(r -> !r.passed()).toList();
    }

    /**
     * Common rules that count, and those that some case makes fire and another leaves silent, over the markets in which they count.
     *
     * @param covered how many do both
     * @param rules how many rules there are, without those that are switched off
     * @param warnings one for each rule that is not covered, those of markets included; a single one when there is no case at all
     * @param markets how each market's own rules are covered, by id
     */
    public record Coverage(int covered, int rules, List<Problem> warnings, SortedMap<String, MarketCoverage> markets) {
        /** Copies. */
        public Coverage {
            warnings = List.copyOf(warnings);
            markets = Collections.unmodifiableSortedMap(new TreeMap<>(markets));
        }
    }

    /**
     * The cases that were judged in a market, and how they try its own rules.
     *
     * @param cases how many
     * @param failing how many of them did not pass
     * @param covered own rules that fire in one of them and stay silent in another
     * @param rules own rules, without those that are switched off
     */
    public record MarketCoverage(int cases, int failing, int covered, int rules) {}
}
