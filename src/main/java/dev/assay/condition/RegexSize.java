package dev.assay.condition;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression becomes when its counted repetitions are written out, as RE2 does: {@code ((a{1000}){1000}){1000}} is short and would fill the memory.
 */
final class RegexSize {
    /** Characters of a pattern. */
    static final int LENGTH = 2_000;

    private static final long EXPANDED = 20_000;
    private static final int DEPTH = 50;

    private RegexSize() {}

    /** Whether it is small enough to be compiled. */
    static boolean isSmall(String regex) {
        if (regex.length() > LENGTH) {
            return false;
        }
        Deque<Long> outer = new ArrayDeque<>();
        long total = 0;
        long last = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '(') {
                outer.push(total);
                total = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = total + 1;
                total = outer.pop() + last;
            } else if (c == '{') {
                long more = last * (count(regex, i + 1) - 1L);
                total += Math.max(0, more);
                last += Math.max(0, more);
            } else {
                i = atom(regex, i);
                last = 1;
                total++;
            }
            if (total > EXPANDED || last > EXPANDED || outer.size() > DEPTH) {
                return false;
            }
        }
        return true;
    }

    /** Index of the last character of one character, escape or class. */
    private static int atom(String regex, int at) {
        if (regex.charAt(at) == '\\') {
            return at + 1;
        }
        if (regex.charAt(at) != '[') {
            return at;
        }
        int end = regex.indexOf(']', at + 2);
        return end < 0 ? at : end;
    }

    /** The larger number of {@code {2,5}}; 1 where it is no repetition. */
    private static int count(String regex, int from) {
        int largest = 0;
        int number = 0;
        for (int i = from; i < regex.length() && i < from + 12; i++) {
            char c = regex.charAt(i);
            if (c >= '0' && c <= '9') {
                number = Math.min(100_000, number * 10 + c - '0');
                largest = Math.max(largest, number);
            } else if (c == ',') {
                number = 0;
            } else {
                break;
            }
        }
        return Math.max(1, largest);
    }
}
