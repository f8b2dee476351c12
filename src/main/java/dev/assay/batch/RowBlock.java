package dev.assay.batch;

import dev.assay.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a list, cut into cells, as UTF-8 in one piece of memory. Filled by one thread, then read by others. Always cut at the same rows of a list, so that a group of rows has a number. */
final class RowBlock {
    static final int ROWS = 256;
    private static final int BYTES = 1 << 20;

    private byte[] bytes = new byte[1 << 15];
    private int size;
    private int[] ends = new int[1 << 12];
    private int cells;
    private final int[] cellsUntil = new int[ROWS + 1];
    private final long[] lines = new long[ROWS];
    private final @Nullable Problem[] problems = new Problem[ROWS];
    private int rows;

    /** Makes it as new, but for the memory that it has. */
    void clear() {
        size = 0;
        cells = 0;
        rows = 0;
    }

    boolean isFull() {
        return rows == ROWS || size >= BYTES;
    }

    int rows() {
        return rows;
    }

    /** The line that a row begins in, from 1. */
    long line(int row) {
        return lines[row];
    }

    /** An error when the row could not be cut, a warning when it may have been cut wrongly, or null. */
    @Nullable Problem problem(int row) {
        return problems[row];
    }

    int cells(int row) {
        return cellsUntil[row + 1] - cellsUntil[row];
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int row, int cell) {
        int number = cellsUntil[row] + cell;
        return number == 0 ? 0 : ends[number - 1];
    }

    int to(int row, int cell) {
        return ends[cellsUntil[row] + cell];
    }

    String text(int row, int cell) {
        int from = from(row, cell);
        return new String(bytes, from, to(row, cell) - from, StandardCharsets.UTF_8);
    }

    List<String> texts(int row) {
        List<String> texts = new ArrayList<>(cells(row));
        for (int i = 0; i < cells(row); i++) {
            texts.add(text(row, i));
        }
        return texts;
    }

    /** Room for so many bytes more, which may then be written into {@link #bytes()} from {@link #size()} on. */
    void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    int size() {
        return size;
    }

    /** Ends a cell whose bytes were written up to here. */
    void endCell(int to) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        size = to;
        ends[cells++] = to;
    }

    void cell(byte[] text) {
        ensure(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        endCell(size + text.length);
    }

    void endRow(long line, @Nullable Problem problem) {
        lines[rows] = line;
        problems[rows] = problem;
        cellsUntil[++rows] = cells;
    }

    /** Ends a row that could not be cut: without cells. */
    void endBrokenRow(long line, Problem problem) {
        cells = cellsUntil[rows];
        size = cells == 0 ? 0 : ends[cells - 1];
        endRow(line, problem);
    }
}
