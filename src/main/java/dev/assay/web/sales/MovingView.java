package dev.assay.web.sales;

import java.util.List;

/**
 * What would change if a call went on by newer rules, in words ready to show.
 *
 * @param id of the interview
 * @param version of it
 * @param title whom it is with
 * @param to the revision, in full
 * @param shortTo its first characters
 * @param nothing whether all of it stays as it is
 * @param changes each in a sentence: questions that appear, vanish or are set aside, answers that are no longer taken
 * @param rows how it stands, and how it would
 */
record MovingView(
        String id,
        int version,
        String title,
        String to,
        String shortTo,
        boolean nothing,
        List<Change> changes,
        List<Row> rows) {
    /**
     * Questions to which the same happens.
     *
     * @param kind {@code appear}, {@code vanish}, {@code aside}, {@code again} or {@code misfit}
     * @param lines their words, or what is wrong with the answers
     */
    record Change(String kind, List<String> lines) {}

    /**
     * A line of the comparison.
     *
     * @param what it is about
     * @param before as it is
     * @param after as it would be
     * @param differs whether it changes
     */
    record Row(String what, String before, String after, boolean differs) {
        static Row of(String what, String before, String after) {
            return new Row(what, before, after, !before.equals(after));
        }
    }
}
