package dev.assay.problem;

import java.util.List;
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
 * @param allowed all that would be right, where it is few enough to tell; else empty
 */
public record Problem(
        Severity severity,
        String code,
        Place place,
        String message,
        @Nullable String found,
        @Nullable String suggestion,
        List<String> allowed) {
    private static final int FEW = 50;

    /** Copies. */
    public Problem {
        allowed = List.copyOf(allowed);
    }

    /** An error without a nearest match. */
    public static Problem error(String code, Place place, String message) {
        return new Problem(Severity.ERROR, code, place, message, null, null, List.of());
    }

    /** An error that names what was found and perhaps what was meant. */
    public static Problem error(
            String code, Place place, String message, @Nullable String found, @Nullable String suggestion) {
        return new Problem(Severity.ERROR, code, place, message, found, suggestion, List.of());
    }

    /** A warning without a nearest match. */
    public static Problem warning(String code, Place place, String message) {
        return new Problem(Severity.WARNING, code, place, message, null, null, List.of());
    }

    /** The same, told without keeping anything from being activated. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, code, place, message, found, suggestion, allowed);
    }

    /** Whether this keeps a program from being activated. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same problem at another place. */
    public Problem at(Place other) {
        return new Problem(severity, code, other, message, found, suggestion, allowed);
    }

    /** The same problem in other words. */
    public Problem saying(String other) {
        return new Problem(severity, code, place, other, found, suggestion, allowed);
    }

    /** The same problem with all that would be right; of more than 50 nothing is told. */
    public Problem allowing(List<String> right) {
        return right.size() > FEW ? this : new Problem(severity, code, place, message, found, suggestion, right);
    }

    /** {@code file:line:column: error: message}, one line. */
    @Override
    public String toString() {
        String where = place.toString();
        return (where.isEmpty() ? "" : where + ": ") + (isError() ? "error: " : "warning: ") + message;
    }
}
