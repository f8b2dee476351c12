package dev.assay.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: in a file (line and column count from 1; 0 where unknown), in a cell of a table, or in a JSON document (RFC 6901 pointer), or both.
 *
 * @param file path relative to the home folder with {@code /} between its parts, or null when the problem is in a request
 * @param line line from 1, or 0 where unknown; in a table the row
 * @param column column from 1 in UTF-16 units, or 0 where unknown; in a table the number of the column
 * @param length number of characters of the word meant, 0 where unknown
 * @param pointer JSON pointer such as {@code /answers/employees}, or null
 * @param cell cell of a table as spreadsheets call it, {@code C7} or {@code Sheet1!C7}; null outside of tables
 */
public record Place(
        @Nullable String file,
        int line,
        int column,
        int length,
        @Nullable String pointer,
        @Nullable String cell) {
    /** A place in nothing in particular. */
    public static final Place NOWHERE = new Place(null, 0, 0, 0, null, null);

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public Place {
        if (line < 0 || column < 0 || length < 0) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ", length " + length);
        }
    }

    /** Not in a table. */
    public Place(@Nullable String file, int line, int column, int length, @Nullable String pointer) {
        this(file, line, column, length, pointer, null);
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

    /**
     * A cell of a table.
     *
     * @param cell as spreadsheets call it
     * @param row from 1
     * @param column from 1
     */
    public static Place cell(String file, String cell, int row, int column) {
        return new Place(file, row, column, 0, null, cell);
    }

    /** {@code file:line:column} or {@code file:cell}, as far as known; the pointer where there is no file; empty for {@link #NOWHERE}. */
    @Override
    public String toString() {
        if (file == null) {
            return pointer == null ? "" : pointer;
        }
        if (cell != null) {
            return file + ":" + cell;
        }
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
