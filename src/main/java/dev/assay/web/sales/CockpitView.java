package dev.assay.web.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview in words ready to show.
 *
 * @param id its id
 * @param version of it
 * @param title whom it is with
 * @param about what else is known of whom it is with; may be empty
 * @param program title of the program
 * @param state {@code open}, {@code handed-over} or {@code finished}
 * @param now the question to ask, or null where there is none
 * @param lines all questions, in the questionnaire's order
 * @param standing what the rules say now
 * @param pieces of collateral, as marked
 * @param tiers each tier, and whether it is still possible
 * @param stop what is in the place where eyes are: whether to stop, or how much is left
 * @param mayStop whether tier and primary segment are certain
 * @param decision id of the last decision, or null
 * @param override the rep's own view beside the rules', or null
 * @param remark on the whole conversation; may be empty
 * @param newer revision of the rules in force where it is another one, or null
 * @param misfits what these rules do not take of what was said
 */
record CockpitView(
        String id,
        int version,
        String title,
        String about,
        String program,
        String state,
        @Nullable Now now,
        List<Line> lines,
        StandingView standing,
        List<Piece> pieces,
        List<Chip> tiers,
        String stop,
        boolean mayStop,
        @Nullable String decision,
        @Nullable OtherView override,
        String remark,
        @Nullable String newer,
        List<String> misfits) {

    /**
     * The question that is asked now.
     *
     * @param question as the page shows it
     * @param why it is asked, or empty where the rep chose it
     * @param note that was made to it; may be empty
     * @param refused why the last answer was not taken, or empty
     * @param listed whether its options are so many that they are found by typing
     */
    record Now(QuestionView question, String why, String note, String refused, boolean listed) {}

    /**
     * A question in the list of all.
     *
     * @param id its id
     * @param ask its words
     * @param state {@code answered}, {@code unknown}, {@code refused}, {@code doubted}, {@code aside}, {@code misfit}, {@code now}, {@code open}, {@code idle} or {@code unasked}
     * @param answer what was said, or in words why nothing is
     * @param note that was made to it; may be empty
     */
    record Line(String id, String ask, String state, String answer, String note) {}

    /**
     * A tier.
     *
     * @param title what people read
     * @param out whether it is ruled out
     */
    record Chip(String title, boolean out) {}
}
