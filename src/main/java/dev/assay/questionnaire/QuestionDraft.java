package dev.assay.questionnaire;

/**
 * A question whose {@code askWhen} has not been read yet.
 *
 * @param pointer where it is in the document
 * @param question all the rest of it
 */
record QuestionDraft(String pointer, Question question) {}
