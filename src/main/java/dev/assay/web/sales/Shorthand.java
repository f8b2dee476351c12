package dev.assay.web.sales;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them who are on the phone: {@code 12k} is 12,000, {@code 1.5m} 1,500,000. */
final class Shorthand {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,3})?)\\s?([kKmM])");

    private Shorthand() {}

    /** The number meant, written out; any other text as it is. */
    static String of(String typed) {
        Matcher matcher = SHORT.matcher(typed.strip());
        if (!matcher.matches()) {
            return typed;
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
        int zeros = matcher.group(2).toLowerCase(Locale.ROOT).equals("k") ? 3 : 6;
        return number.scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString();
    }
}
