package dev.assay.questionnaire;

import dev.assay.condition.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;

/** Text as people and programs send it, made plain. */
final class Texts {
    private static final int SHOWN = 60;

    private Texts() {}

    /** Composed characters (NFC), line ends as {@code \n}, no other control characters but tabs, no broken surrogates, no blanks around. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean crlf = c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (c == '\r' && !crlf) {
                out.append('\n');
            } else if (c == '\n' || c == '\t' || (c != '\ufeff' && !Character.isISOControl(c) && !isSurrogate(c))) {
                out.appendCodePoint(c);
            }
        }
        return strip(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text of a text, number or truth value: {@code 5} for 5.0. */
    static String plain(Object raw) {
        if (raw instanceof Number number
                && !(raw instanceof Long)
                && !(raw instanceof Integer)
                && !(raw instanceof BigInteger)) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                return number.toString();
            }
            return Math.abs(value) < 1e15 ? new Value.Num(value).plain() : new BigDecimal(value).toString();
        }
        return raw.toString();
    }

    static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
