package dev.assay.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: in a file (line and column count from 1; 0 where unknown) or in a JSON document (RFC 6901 pointer), or both.
 *
 * @param file path relative to the home folder with {@code /} between its parts, or null when the problem is in a request
 * @param line line from 1, or 0 where unknown
 * @param column column from 1 in UTF-16 units, or 0 where unknown
 * @param length number of characters of the word meant, 0 where unknown
 * @param pointer JSON pointer such as {@code /answers/employees}, or null
 */
public record Place(
        @Nullable String file,
        int line,
        int column,
        int length,
        @Nullable String pointer) {
    /** A place in nothing in particular. */
    public static final Place NOWHERE = new Place(null, 0, 0, 0, null);

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public Place {
        if (line < 0 || column < 0 || length < 0) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ", length " + length);
        }
    }

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, 0, null);
    }

    /** A word in a file. */
    public static Place of(String file, int line, int column, int length) {
        return new Place(file, line, column, length, null);
    }

    /** A value in a request. */
    public static Place pointer(String pointer) {
        return new Place(null, 0, 0, 0, pointer);
    }

    /** {@code file:line:column}, as far as known; the pointer where there is no file; empty for {@link #NOWHERE}. */
    @Override
    public String toString() {
        if (file == null) {
            return pointer == null ? "" : pointer;
        }
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
