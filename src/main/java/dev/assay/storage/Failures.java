package dev.assay.storage;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What to say when the database does not do what it should. */
final class Failures {
    private static final List<String> STATES = List.of("08", "25006", "53", "55", "57", "58", "XX");
    private static final List<String> CODES = List.of(
            "SQLITE_BUSY",
            "SQLITE_LOCKED",
            "SQLITE_FULL",
            "SQLITE_IOERR",
            "SQLITE_READONLY",
            "SQLITE_CANTOPEN",
            "SQLITE_CORRUPT",
            "SQLITE_NOTADB",
            "SQLITE_NOMEM",
            "SQLITE_INTERRUPT",
            "SQLITE_PROTOCOL");

    private Failures() {}

    /** Says early, in plain words, what SQLite would say as "out of memory" or "unable to open". */
    static void checkWritable(Location.File file) {
        Path path = file.path();
        Path folder = path.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw unavailable(
                    "database-not-writable",
                    e,
                    "The database " + path + " cannot be made: " + folder + " is a file, not a folder.");
        } catch (IOException e) {
            throw unavailable(
                    "database-not-writable",
                    e,
                    "The folder " + folder + " for the database cannot be made. Is it writable?");
        }
        if (Files.isDirectory(path)) {
            throw unavailable(
                    "database-not-writable",
                    null,
                    "The database " + path + " is a folder. Name a file, such as " + path.resolve("assay.db") + ".");
        }
        if (Files.exists(path) ? !Files.isWritable(path) : folder != null && !Files.isWritable(folder)) {
            throw unavailable(
                    "database-not-writable",
                    null,
                    "The database " + path
                            + " cannot be written. Change the rights of the file or folder, or name another with --database.");
        }
    }

    static DatabaseUnavailable newer(Location location) {
        return unavailable(
                "database-newer",
                null,
                "The database " + location.shown()
                        + " was written by a newer Assay. Use that one, or name another database with --database.");
    }

    static DatabaseUnavailable gone(Path path) {
        return unavailable(
                "database-gone",
                null,
                "The database " + path + " was deleted, moved or replaced while Assay had it open."
                        + " Nothing more is kept: put the file back, or restart Assay.");
    }

    static DatabaseUnavailable opening(Location location, Throwable e) {
        if (e instanceof DatabaseUnavailable known) {
            return known;
        }
        String where = "The database " + location.shown();
        if (location instanceof Location.Server) {
            return unavailable("database-unreachable", e, where + " cannot be opened: " + state(e));
        }
        SQLiteErrorCode code = sqlite(e);
        if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
            return unavailable(
                    "database-locked", e, where + " is locked by another program. Close that program, then try again.");
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
            return unavailable(
                    "database-not-one",
                    e,
                    where + " is not an SQLite database, or is damaged. Name another file with --database.");
        }
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return unavailable("database-full", e, where + " cannot be written: the disk is full.");
        }
        return unavailable(
                "database-unreachable",
                e,
                where + " cannot be opened" + (code == null ? "" : " (" + code.name() + ")")
                        + ". Is its folder writable?");
    }

    static DatabaseUnavailable writing(Throwable e, boolean mayHaveCommitted) {
        if (e instanceof DatabaseUnavailable known) {
            return known;
        }
        String why = sqlite(e) == SQLiteErrorCode.SQLITE_FULL
                ? "The disk is full."
                : isTransient(e) ? "Another program kept it locked for too long." : "The log says more.";
        String kept = mayHaveCommitted
                ? "Whether it was kept is not known; send the same again with its Idempotency-Key, or look."
                : "Nothing of it was kept; try again.";
        return unavailable(
                "database-write", e, "The database did not confirm what was to be kept. " + why + " " + kept);
    }

    static DatabaseUnavailable closed() {
        return unavailable(
                "database-closed", null, "Assay is shutting down and keeps nothing more. Try again when it is back.");
    }

    static DatabaseUnavailable busy() {
        return unavailable(
                "database-busy",
                null,
                "More is to be kept than the database can take just now. Try again in a moment.");
    }

    static DatabaseUnavailable unanswered() {
        return unavailable(
                "database-write",
                null,
                "The database did not answer in time. Whether it was kept is not known; send the same again with its Idempotency-Key, or look.");
    }

    /** Whether the database takes no write of anybody for now (locked by another, full, unreachable), rather than refusing this one. */
    static boolean isOfDatabase(Throwable e) {
        if (e instanceof DatabaseUnavailable) {
            return true;
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException) {
                return true;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                // Connection, resources, locked or read-only, shutting down, input and output of the server, its own
                // faults.
                return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
            }
        }
        SQLiteErrorCode code = sqlite(e);
        return code != null && CODES.stream().anyMatch(code.name()::startsWith);
    }

    /** Whether the same may succeed when tried again: locked, or chosen as the victim of a deadlock. */
    static boolean isTransient(@Nullable Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("40") || sql.getSQLState().equals("55P03"))) {
                return true;
            }
        }
        SQLiteErrorCode code = sqlite(e);
        return code != null
                && (code.name().startsWith("SQLITE_BUSY") || code.name().startsWith("SQLITE_LOCKED"));
    }

    /** Class and code of the first cause, for the log: messages of drivers may quote what was to be kept. */
    static String code(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        if (t instanceof DatabaseUnavailable known) {
            return known.problem().code();
        }
        return t.getClass().getName()
                + (t instanceof SQLException sql ? "/" + sql.getSQLState() + "/" + sql.getErrorCode() : "");
    }

    private static @Nullable SQLiteErrorCode sqlite(@Nullable Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sql) {
                return sql.getResultCode();
            }
        }
        return null;
    }

    private static String state(Throwable e) {
        String state = "";
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        if (state.startsWith("28")) {
            return "the server refuses the user or the password.";
        }
        if (state.equals("3D000")) {
            return "the server has no database of this name.";
        }
        return state.startsWith("08") || state.isEmpty()
                ? "no PostgreSQL server answers there. Is it running, and are host and port right?"
                : "the server refuses (" + state + ").";
    }

    private static DatabaseUnavailable unavailable(String code, @Nullable Throwable cause, String message) {
        return new DatabaseUnavailable(Problem.error(code, Place.NOWHERE, message), cause);
    }
}
