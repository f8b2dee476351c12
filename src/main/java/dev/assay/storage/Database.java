package dev.assay.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.assay.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one database, open and up to date: an SQLite file, or PostgreSQL. Several processes may have it open. Read through {@link #sql()}, write through {@link #write}.
 * For use by many threads.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final GroupCommit commits;
    private final JdbcClient sql;

    private final Runnable check;

    private Database(Location location) {
        SqliteFile file = location instanceof Location.File at ? new SqliteFile(at.path()) : null;
        this.check = file == null ? () -> {} : file::check;
        this.readers = pool(location, file, "assay-read", file == null ? 8 : 4);
        HikariDataSource writing;
        try {
            Migrations.bringUpToDate(location, readers);
            writing = pool(location, file, "assay-write", 1);
            if (file != null) {
                file.hold();
            }
        } catch (RuntimeException e) {
            readers.close();
            throw Failures.opening(location, e);
        }
        this.writer = writing;
        this.sql = JdbcClient.create(readers);
        this.commits = new GroupCommit(writer, check);
    }

    /**
     * Opens a database, makes it where there is none, and brings its tables up to date.
     *
     * @param where a file, or {@code postgresql://user:password@host:port/name}
     * @throws DatabaseUnavailable with the reason and the way out: not writable, locked, of a newer Assay, no such server, a URL that cannot be read
     */
    public static Database open(String where) {
        Location location = Location.of(where);
        if (location instanceof Location.File file) {
            Failures.checkWritable(file);
        }
        try {
            return new Database(location);
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw Failures.opening(location, e);
        }
    }

    /**
     * Whether there is one to open; of a server that is not known before it is asked.
     *
     * @param where as for {@link #open}
     * @throws DatabaseUnavailable if it is neither a file nor a URL of a server
     */
    public static boolean exists(String where) {
        return !(Location.of(where) instanceof Location.File file)
                || Files.exists(file.path())
                || Files.isRegularFile(file.path().getParent());
    }

    /** The database file of a home folder where nothing else is asked for: {@code data/assay.db}. */
    public static Path fileIn(Path home) {
        return home.resolve("data").resolve("assay.db");
    }

    /** For reading. Each statement stands alone. */
    public JdbcClient sql() {
        return sql;
    }

    /** The connections behind {@link #sql()}. */
    public DataSource dataSource() {
        return readers;
    }

    /**
     * Runs statements as one: all are kept or none. Returns when they are durable. Writes of many callers are committed together; the work runs on the writer's thread, so it
     * only speaks with the database and does not wait for anything. Returns or throws within about half a minute.
     *
     * @throws DatabaseUnavailable if the database did not take it
     * @throws RuntimeException whatever the work threw; nothing of it is kept
     */
    public <T> T write(Function<JdbcClient, T> work) {
        return commits.write(work);
    }

    /**
     * Why nothing can be kept or read just now; empty when all is well. A write that failed is held against it until one succeeds.
     *
     * @throws org.springframework.dao.DataAccessException if it does not answer
     */
    public Optional<Problem> trouble() {
        try {
            check.run();
        } catch (DatabaseUnavailable e) {
            return Optional.of(e.problem());
        }
        DatabaseUnavailable failure = commits.failure();
        if (failure != null) {
            return Optional.of(failure.problem());
        }
        sql.sql("select 1").query(Integer.class).single();
        return Optional.empty();
    }

    /** Finishes the writes that were begun, if the database takes them within half a minute, then closes. Later writes are refused. */
    @Override
    public void close() {
        commits.close();
        readers.close();
        writer.close();
    }

    private static HikariDataSource pool(Location location, @Nullable SqliteFile file, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(5_000);
        if (file != null) {
            config.setDataSource(file);
        } else if (location instanceof Location.Server server) {
            config.setJdbcUrl(server.jdbcUrl());
            config.setUsername(server.user());
            config.setPassword(server.password());
            config.addDataSourceProperty("ApplicationName", "assay");
            config.addDataSourceProperty("connectTimeout", "5");
            if (connections == 1) {
                // As with SQLite: whoever locks a table does not hold the writer, and everybody behind it, for ever.
                config.setConnectionInitSql("set lock_timeout = " + Sqlite.PATIENCE);
            }
        }
        return new HikariDataSource(config);
    }
}
