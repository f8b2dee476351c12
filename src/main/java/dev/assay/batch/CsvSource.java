package dev.assay.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A list as text: cells with a separator between them. */
final class CsvSource implements RowSource {
    private final InputStream text;
    private final CountingInput counting;
    private final CsvCut cut;
    private RowBlock first = new RowBlock();

    /**
     * @param counting the file
     * @param text the same as UTF-8, without a byte order mark
     * @param headerLine where the header begins; what is above is passed over
     */
    CsvSource(CountingInput counting, InputStream text, char separator, long headerLine) throws IOException {
        this.counting = counting;
        this.text = text;
        this.cut = new CsvCut(text, separator);
        while (cut.next(first) && first.line(0) < headerLine) {
            first = new RowBlock();
        }
        if (first.rows() > 0) {
            cut.columns(first.cells(0));
        }
    }

    /** The header, with what is wrong with it; without rows when the list is empty. */
    RowBlock first() {
        return first;
    }

    @Override
    public List<String> header() {
        return first.texts(0);
    }

    @Override
    public long headerLine() {
        return first.line(0);
    }

    @Override
    public boolean fill(RowBlock block) throws IOException {
        while (!block.isFull()) {
            if (!cut.next(block)) {
                return block.rows() > 0;
            }
        }
        return true;
    }

    @Override
    public long bytesRead() {
        return counting.count();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
