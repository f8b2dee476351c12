package dev.assay.reasoning.circuit;

import dev.assay.problem.Place;

/**
 * A rule, or the condition of a question, that cells do not capture exactly: what it does is left open where only cells are known, so that less is said than is true, never other.
 *
 * @param name of the rule, or id of the question whose {@code askWhen} it is
 * @param place file and line
 * @param why what cells do not capture
 */
public record Inexact(String name, Place place, Why why) {
    /** What cells do not capture. */
    public enum Why {
        /** Two answers of which no literal tells which is greater, or whether they are the same. */
        QUESTIONS("two questions are compared with each other"),
        /** An answer that is counted. */
        NUMBERS("a number that the prospect gives is counted or compared with points"),
        /** So many patterns on one question that only some of their combinations have a cell. */
        PATTERNS("more patterns are laid on one question than are told apart"),
        /** A trait whose name is free text. */
        TRAITS("a trait is named by an answer in free text"),
        /** Cells of overlapping patterns without an example: each is decided exactly, but it is not known whether anybody can answer so. */
        UNSEEN("patterns on one question overlap, and for a combination of them no text was found");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** Whether answers of one cell may be decided differently. */
        public boolean isDecidedByMore() {
            return this != UNSEEN;
        }
    }
}
