package dev.assay.interview;

import org.jspecify.annotations.Nullable;

/**
 * Whom the conversation is with. All of it may be personal data: it is never part of a log or a message.
 *
 * @param reference the caller's own, such as a CRM number, or null
 * @param name of the person, or null
 * @param company of the person, or null
 * @param email of the person, or null
 */
public record Prospect(
        @Nullable String reference,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email) {
    /** Nobody is known yet. */
    public static final Prospect UNKNOWN = new Prospect(null, null, null, null);

    /** As lists show it: names to their first letter, an address to its first letter and its domain. Reference and company stay. */
    public Prospect masked() {
        return new Prospect(reference, masked(name), company, email == null ? null : maskedAddress(email));
    }

    private static @Nullable String masked(@Nullable String name) {
        return name == null ? null : first(name) + "…";
    }

    private static String maskedAddress(String email) {
        int at = email.lastIndexOf('@');
        return first(email) + "…" + (at < 0 ? "" : email.substring(at));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : new String(Character.toChars(text.codePointAt(0)));
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "a prospect";
    }
}
