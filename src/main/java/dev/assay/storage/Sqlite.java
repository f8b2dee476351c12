package dev.assay.storage;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** How an SQLite file is opened. */
final class Sqlite {
    private Sqlite() {}

    /** Milliseconds to wait for another process that writes. */
    static final int PATIENCE = 10_000;

    static DataSource of(Path file) {
        return of(file, PATIENCE);
    }

    /**
     * @param patience milliseconds to wait for another process that writes
     */
    static DataSource of(Path file, int patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // NORMAL loses the last commits when the power goes: what was acknowledged must stay.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(patience);
        config.enforceForeignKeys(true);
        // A transaction that reads first and writes later would fail at once, not wait, when another process wrote in
        // between.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
