package dev.assay.reasoning.difference;

import java.util.List;

/**
 * In what two programs, two revisions or two markets decide differently.
 *
 * @param sources rules that come to something else, and questions that are asked of others, with the markets in which it is so
 * @param changes every way that was found, with the markets in which it is so
 * @param asked differences of what may be asked and answered, in sentences; of answers that only one side takes nothing is said
 * @param defined other differences of what programs define, in sentences; what comes of them is among the changes
 * @param unsettled what was not settled within the effort, in words
 * @param steps work done
 */
public record ProgramDifference(
        List<InMarkets> sources,
        List<InMarkets> changes,
        List<String> asked,
        List<String> defined,
        List<String> unsettled,
        long steps) {
    /** Copies. */
    public ProgramDifference {
        sources = List.copyOf(sources);
        changes = List.copyOf(changes);
        asked = List.copyOf(asked);
        defined = List.copyOf(defined);
        unsettled = List.copyOf(unsettled);
    }

    /**
     * A change.
     *
     * @param markets ids of the markets in which it is so, empty text for the common rules; of two markets held against each other, none
     * @param change what changes
     */
    public record InMarkets(List<String> markets, Change change) {
        /** Copies. */
        public InMarkets {
            markets = List.copyOf(markets);
        }
    }

    /** Whether it is proved that the same is decided of every possible prospect, and the same is asked. */
    public boolean isIdentical() {
        return changes.isEmpty() && asked.isEmpty() && unsettled.isEmpty();
    }

    /** Whether all for whom anything differs are in one of the places told. */
    public boolean isComplete() {
        return unsettled.isEmpty() && changes.stream().allMatch(c -> c.change().isComplete());
    }
}
