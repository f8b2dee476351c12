package dev.assay.batch;

import dev.assay.ruleset.Classification;
import java.nio.file.Path;
import java.util.Locale;

/** Writes classified rows. For one thread. */
interface RowWriter {
    /** What stands before the first row. */
    void head(Out out);

    /** Begins a row with what names the prospect. */
    void id(Out out, String id);

    /** All else of a row, which depends on nothing but what was said. */
    void said(Out out, Classification said);

    /** As the name of the file asks for. */
    static RowWriter of(Path file, String revision, boolean reasons) {
        return isJson(file) ? new JsonRows(revision, reasons) : new CsvRows(revision, reasons);
    }

    /** Whether a file is to be JSON Lines. */
    static boolean isJson(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }
}
