package dev.assay.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a list, whatever its format, read in one pass. What a list itself says never holds its marks: a row that does is a mistake. */
interface RowSource extends Closeable {
    /** Marks a cell that holds a number, or true or false, as such, where the format tells them from text. */
    char TYPED = '\u0001';

    /** Stands between several values of one cell, where the format has such. */
    char SEVERAL = '\u0002';

    /** Whether no text of a list may hold the character: the marks, and NUL. */
    static boolean isNoText(char c) {
        return c <= SEVERAL;
    }

    /** Whether a text holds a character that it may not hold. */
    static boolean isNoText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNoText(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Names of the columns, in order. */
    List<String> header();

    /** Where the header stands, from 1. */
    long headerLine();

    /** Adds rows to the block until it is full or there are none left; false when none was left. */
    boolean fill(RowBlock block) throws IOException;

    /** How far it has come, in bytes. */
    long bytesRead();

    /** Of how many bytes; less than 1 for those of the file. */
    default long bytes() {
        return 0;
    }
}
