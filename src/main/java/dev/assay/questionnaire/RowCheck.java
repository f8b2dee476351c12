package dev.assay.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * {@link AnswerCheck} for many prospects whose answers come question by question: what the same cell means is found out once and kept by the caller. Gives the same answers and
 * the same problems. Immutable, for use by any thread.
 */
public final class RowCheck {
    private final Questionnaire questionnaire;
    private final AnswerReader[] readers;
    private final Settling settling;
    private final Notation notation;

    RowCheck(Questionnaire questionnaire, AnswerReader[] readers, Settling settling, Notation notation) {
        this.questionnaire = questionnaire;
        this.readers = readers;
        this.settling = settling;
        this.notation = notation;
    }

    /** How many questions there are. */
    public int questions() {
        return readers.length;
    }

    /** Position of a question from 0; -1 for an unknown id. */
    public int number(String question) {
        return questionnaire.number(question);
    }

    /**
     * What one answer means.
     *
     * @param question its number
     * @param raw as for {@link AnswerCheck#check}
     */
    public Reply read(int question, @Nullable Object raw) {
        return readers[question].read(raw, notation);
    }

    /**
     * The answers of one prospect, those that do not apply set aside.
     *
     * @param replies by number of the question, null where nothing was said; of no use where one has problems
     */
    public Answers answers(@Nullable Reply[] replies) {
        return settling.answers(replies);
    }
}
