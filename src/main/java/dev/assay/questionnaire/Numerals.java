package dev.assay.questionnaire;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a language writes numbers: {@code 1,000.5} in English, {@code 1.000,5} in German, {@code 1 000,5} in French, {@code 1'000.5} in Switzerland. Blanks and apostrophes
 * between thousands are read in every language; so is what a program writes ({@code 1000.5}, {@code 1.0}, {@code 1.0E7}), unless it means something else in the language
 * ({@code 1.000} is a thousand in German).
 */
public final class Numerals {
    private static final int MAX_LENGTH = 60;

    private final char point;
    private final char grouping;

    private Numerals(DecimalFormatSymbols symbols) {
        point = symbols.getDecimalSeparator();
        grouping = symbols.getGroupingSeparator();
    }

    /** The way of a language by its tag. */
    public static Numerals of(String language) {
        return new Numerals(DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language.replace('_', '-'))));
    }

    /** {@code 1000 or 2.5}, as the language writes them. */
    String example() {
        return "1000 or 2" + point + "5";
    }

    /** Whether a whole number is meant but the point may stand between thousands, as other languages write them: {@code 40.000} in English. */
    public boolean isAmbiguous(String text) {
        String trimmed = text.strip();
        int at = trimmed.indexOf(point);
        return at > 0
                && at <= 3 + (trimmed.startsWith("-") ? 1 : 0)
                && trimmed.length() == at + 4
                && trimmed.lastIndexOf(point) == at
                && trimmed.charAt(0) != '0'
                && Numbers.isDigits(trimmed.substring(at + 1));
    }

    /** The number; empty when the text is none. May be infinite. */
    public Optional<Double> read(String text) {
        String trimmed = Numbers.isDigits(text) ? text : uniform(text.strip());
        if (trimmed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean negative = trimmed.startsWith("-");
        String unsigned =
                negative || trimmed.startsWith("+") ? trimmed.substring(1).strip() : trimmed;
        String plain = Numbers.isDigits(unsigned) ? unsigned : inLanguage(unsigned);
        if (plain.isEmpty() && isProgramText(unsigned)) {
            plain = unsigned;
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(plain) * (negative ? -1 : 1));
    }

    /** All blanks, apostrophes and minus signs as the plain ones. */
    private static String uniform(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isSpaceChar(c) || c == '\t';
            out.append(blank ? ' ' : c == '\u2019' || c == '\u02bc' ? '\'' : c == '\u2212' ? '-' : c);
        }
        return out.toString();
    }

    /** As a program would write it, or empty when it is no number of the language. */
    private String inLanguage(String text) {
        int at = text.indexOf(point);
        String whole = at < 0 ? text : text.substring(0, at);
        String fraction = at < 0 ? "" : text.substring(at + 1);
        if (at >= 0 && !Numbers.isDigits(fraction)) {
            return "";
        }
        if (whole.isEmpty()) {
            return at < 0 ? "" : "0." + fraction;
        }
        for (char separator : List.of(' ', '\'', grouping)) {
            String joined = separator == point ? "" : joined(whole, separator);
            if (!joined.isEmpty()) {
                return at < 0 ? joined : joined + "." + fraction;
            }
        }
        return "";
    }

    /** Groups of three digits, the first of one to three, without what separates them; empty when they are none. */
    private static String joined(String whole, char separator) {
        if (Numbers.isDigits(whole)) {
            return whole;
        }
        StringBuilder digits = new StringBuilder();
        int start = 0;
        while (start <= whole.length()) {
            int end = whole.indexOf(separator, start);
            String group = whole.substring(start, end < 0 ? whole.length() : end);
            boolean fits = start == 0 ? group.length() <= 3 : group.length() == 3;
            if (!fits || !Numbers.isDigits(group)) {
                return "";
            }
            digits.append(group);
            start = end < 0 ? whole.length() + 1 : end + 1;
        }
        return digits.toString();
    }

    private static boolean isProgramText(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = e < 0 ? text : text.substring(0, e);
        String exponent = e < 0 ? "0" : text.substring(e + 1);
        boolean signed = exponent.startsWith("+") || exponent.startsWith("-");
        return !mantissa.startsWith("-")
                && Numbers.isPlain(mantissa)
                && Numbers.isDigits(signed ? exponent.substring(1) : exponent);
    }
}
