package dev.assay.ruleset.table;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as spreadsheets show them: {@code 1.0}, {@code 12,5}, {@code 1.000,50}. */
final class LocalNumbers {
    private LocalNumbers() {}

    /** With a decimal point and without needless zeros; empty for what is no number, or may be one of two. */
    static Optional<String> plain(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > 20 || isDoubtful(text) || !isNumber(digits)) {
            return Optional.empty();
        }
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole =
                sign < 0 ? digits : digits.substring(0, sign).replace(".", "").replace(",", "");
        String number = sign < 0 ? whole : whole + "." + digits.substring(sign + 1);
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return Optional.of((text.startsWith("-") && value.signum() != 0 ? "-" : "") + value.toPlainString());
    }

    /** {@code 1,000} and {@code 1.000}: one, or a thousand? */
    static boolean isDoubtful(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        return sign > 0 && sign <= 3 && digits.charAt(0) != '0' && digits.length() - sign == 4 && isNumber(digits);
    }

    private static boolean isNumber(String digits) {
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        char decimal = sign < 0 ? ' ' : digits.charAt(sign);
        String whole = sign < 0 ? digits : digits.substring(0, sign);
        boolean grouped = true;
        String[] groups = whole.split("[.,]", -1);
        for (int i = 0; i < groups.length; i++) {
            grouped &= !groups[i].isEmpty() && groups[i].chars().allMatch(c -> c >= '0' && c <= '9');
            grouped &= i == 0 || groups[i].length() == 3;
        }
        return grouped
                && whole.indexOf(decimal) < 0
                && (sign < 0
                        || (sign + 1 < digits.length()
                                && digits.substring(sign + 1).chars().allMatch(c -> c >= '0' && c <= '9')));
    }
}
