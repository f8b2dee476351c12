package dev.assay.problem;

import org.jspecify.annotations.Nullable;

/**
 * One mistake, told to the person who can mend it.
 *
 * @param severity whether it keeps a program from being activated
 * @param code stable kebab-case name of the kind of mistake, such as {@code unknown-question}
 * @param place where it is
 * @param message one or two whole sentences for people: what was found, what would be right, "did you mean"
 * @param found the text or value found, or null
 * @param suggestion the nearest right text, or null
 */
public record Problem(
        Severity severity,
        String code,
        Place place,
        String message,
        @Nullable String found,
        @Nullable String suggestion) {

    /** An error without a nearest match. */
    public static Problem error(String code, Place place, String message) {
        return new Problem(Severity.ERROR, code, place, message, null, null);
    }

    /** An error that names what was found and perhaps what was meant. */
    public static Problem error(
            String code, Place place, String message, @Nullable String found, @Nullable String suggestion) {
        return new Problem(Severity.ERROR, code, place, message, found, suggestion);
    }

    /** A warning without a nearest match. */
    public static Problem warning(String code, Place place, String message) {
        return new Problem(Severity.WARNING, code, place, message, null, null);
    }

    /** The same, told without keeping anything from being activated. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, code, place, message, found, suggestion);
    }

    /** Whether this keeps a program from being activated. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same problem at another place. */
    public Problem at(Place other) {
        return new Problem(severity, code, other, message, found, suggestion);
    }

    /** {@code file:line:column: error: message}, one line. */
    @Override
    public String toString() {
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ") + (isError() ? "error: " : "warning: ") + message;
    }
}
