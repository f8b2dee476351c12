package dev.assay.questionnaire;

/** Numbers written as text. */
final class Numbers {
    private Numbers() {}

    /** Whether a text is a number as programs write it: digits, perhaps a point with digits, perhaps a minus sign. */
    static boolean isPlain(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        String whole = point < 0 ? text.substring(i) : text.substring(Math.min(i, point), point);
        return isDigits(whole) && (point < 0 || isDigits(text.substring(point + 1)));
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
