package dev.assay.questionnaire;

/** Kinds of answers in plain words. */
final class Kinds {
    private Kinds() {}

    /** As in "employees is …". */
    static String of(AnswerType type) {
        return switch (type) {
            case CHOICE -> "one of its options";
            case CHOICES -> "several of its options";
            case BOOLEAN -> "yes or no";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case MONEY -> "an amount of money";
            case DATE -> "a date";
            case TEXT -> "text";
        };
    }
}
