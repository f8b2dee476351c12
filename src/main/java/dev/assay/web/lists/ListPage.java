package dev.assay.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in words and sizes ready to show.
 *
 * @param id its id
 * @param name of the file, as its sender calls it
 * @param program title of the program
 * @param programId its id
 * @param state as in {@code JobState.json()}
 * @param label under which word its state stands: the state, or {@code needs} or {@code unfit} where a list that waits cannot start yet
 * @param tone {@code good}, {@code middle}, {@code bad} or {@code open}: how the state is coloured
 * @param facts what is to be said of it in a line: size, market, time
 * @param moving whether it changes by itself
 * @param mayStart whether it can be started or gone on with
 * @param mayStop whether it can be stopped
 * @param far how far it is
 * @param tiers how many in each tier, worst last; empty before it is done
 * @param segments how many have each as their primary segment, most first
 * @param classified rows that were classified
 * @param passedOver rows that were passed over, or null before it is done
 * @param problems of the list as a whole
 * @param result where the classified rows are, or null
 * @param errors where the rows are that were passed over, or null
 * @param expires when it will be deleted, or null
 * @param revision first characters of the revision
 */
record ListPage(
        String id,
        String name,
        String program,
        String programId,
        String state,
        String label,
        String tone,
        List<String> facts,
        boolean moving,
        boolean mayStart,
        boolean mayStop,
        Far far,
        List<Bar> tiers,
        List<Bar> segments,
        String classified,
        @Nullable String passedOver,
        List<Told> problems,
        @Nullable String result,
        @Nullable String errors,
        @Nullable String expires,
        String revision) {

    /**
     * How far it is.
     *
     * @param percent 0 to 100
     * @param rows rows done, in words
     * @param mistakes mistakes found
     * @param rate rows a second in words, or empty
     * @param left time left in words, or empty
     */
    record Far(int percent, String rows, String mistakes, String rate, String left) {}

    /**
     * A count as a bar.
     *
     * @param title what people read
     * @param count how many
     * @param share of all, in words
     * @param width of the bar in per cent of the longest
     * @param tone how it is coloured
     */
    record Bar(String title, String count, String share, int width, String tone) {}

    /**
     * A problem of the list as a whole.
     *
     * @param error whether it keeps the list from being classified
     * @param text what is wrong, and what would be right
     * @param field where it is mended, or null
     */
    record Told(boolean error, String text, @Nullable String field) {}

    /**
     * A list in the table of all.
     *
     * @param id its id
     * @param name of the file
     * @param program title of the program
     * @param state under which word it stands
     * @param tone how it is coloured
     * @param rows rows done in words, or empty
     * @param time when it was sent
     */
    record Line(String id, String name, String program, String state, String tone, String rows, String time) {}

    /**
     * A program, or a market, to choose.
     *
     * @param id its id
     * @param title what people read
     */
    record Choice(String id, String title) {}
}
