package dev.assay.web.sales;

import java.util.List;

/**
 * A program as the page shows it.
 *
 * @param id its id
 * @param title what people read
 * @param questionnaire title of its questionnaire
 * @param sections questions under their titles; those of no section under an empty title, those that nobody is asked last
 * @param languages of questions and collateral
 * @param markets that can be chosen; empty where there is none
 * @param noMarket what it means to choose none of them
 * @param folder where its rule files are, relative to the home folder
 * @param revision the active revision
 * @param seen what the folder's content is, for telling whether it has changed
 * @param notice what is to be said of the folder, or empty
 * @param problems what keeps the folder's present content from being used, one line each
 */
record ProgramView(
        String id,
        String title,
        String questionnaire,
        List<SectionView> sections,
        List<String> languages,
        List<Link> markets,
        String noMarket,
        String folder,
        String revision,
        String seen,
        String notice,
        List<String> problems) {

    /**
     * Questions under a title.
     *
     * @param title what people read, or empty
     * @param unasked whether nobody is asked them: their answers come from elsewhere, such as a CRM
     * @param questions in order
     */
    record SectionView(String title, boolean unasked, List<QuestionView> questions) {
        /** Whether one of them is answered. */
        public boolean answered() {
            return questions.stream().anyMatch(q -> !q.unanswered());
        }
    }

    /**
     * A program to go to, or a market to choose.
     *
     * @param id its id
     * @param title what people read
     */
    record Link(String id, String title) {}

    /**
     * What is said beside a question.
     *
     * @param kind {@code refused}, {@code aside} or {@code off}
     * @param text the message
     */
    record Note(String kind, String text) {}

    /** First characters of the revision. */
    public String shortRevision() {
        return revision.substring(0, Math.min(12, revision.length()));
    }
}
