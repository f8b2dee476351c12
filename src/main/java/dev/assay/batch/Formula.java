package dev.assay.batch;

import java.math.BigDecimal;

/** Keeps spreadsheets from running text of a list as a formula (CSV injection, as OWASP describes it). */
public final class Formula {
    private static final String STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final int LONGEST_NUMBER = 40;

    private Formula() {}

    /** The text; with an apostrophe before it, which a spreadsheet takes for "this is text", where it begins like a formula and is no number. */
    public static String defused(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean starts = at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
        return starts && !isNumber(text.substring(at)) ? "'" + text : text;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            new BigDecimal(text.strip());
            return true;
        } catch (NumberFormatException formula) {
            return false;
        }
    }
}
