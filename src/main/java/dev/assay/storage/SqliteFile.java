package dev.assay.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to one SQLite file. Where it is deleted or replaced while it is open, SQLite goes on writing into a file that nobody finds again: once {@link #hold held}, nothing may be
 * acknowledged unless it still is in its place.
 */
final class SqliteFile extends AbstractDataSource {
    private final Path path;
    private final Path wal;
    private final DataSource connections;
    private volatile @Nullable Held held;

    /**
     * What was opened.
     *
     * @param key names the file, whatever its path; null where the system has no such name
     * @param withWal whether a write-ahead log lies beside it, as long as a connection is open
     */
    private record Held(@Nullable Object key, boolean withWal) {}

    SqliteFile(Path path) {
        this.path = path;
        this.wal = path.resolveSibling(path.getFileName() + "-wal");
        this.connections = Sqlite.of(path);
    }

    /** From now on it is this file and no other. */
    void hold() {
        try {
            held = new Held(attributes().fileKey(), Files.exists(wal));
        } catch (IOException e) {
            throw Failures.gone(path);
        }
    }

    /**
     * To be called before a write is acknowledged, and while a connection is open.
     *
     * @throws DatabaseUnavailable if it was deleted, moved, emptied or replaced
     */
    void check() {
        Held was = held;
        if (was != null && (!isInPlace(was) || was.withWal() && !Files.exists(wal))) {
            throw Failures.gone(path);
        }
    }

    private boolean isInPlace(Held was) {
        try {
            BasicFileAttributes now = attributes();
            return now.size() > 0 && Objects.equals(now.fileKey(), was.key());
        } catch (IOException e) {
            return false;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Held was = held;
        if (was != null && !isInPlace(was)) {
            // SQLite would make a new one there, empty.
            throw new SQLException("the database file is not in its place");
        }
        return connections.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
