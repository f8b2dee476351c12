package dev.assay.reasoning.asking;

import dev.assay.questionnaire.Question;

/** What asking takes. */
final class Cost {
    /** A sensitive question weighs as much as so many others: it is asked when little else helps. */
    private static final double SENSITIVE = 2;

    /** Seconds of a question that costs nothing, so that there is no dividing by zero. */
    private static final double LEAST = 0.1;

    private Cost() {}

    /** Seconds of a question, sensitive ones made dearer; more than 0. */
    static double of(Question question) {
        double seconds = Math.max(LEAST, question.traits().cost());
        return question.traits().sensitive() ? seconds * SENSITIVE : seconds;
    }
}
