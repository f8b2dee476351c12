package dev.assay.storage;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a database is: a file, or a PostgreSQL server. */
sealed interface Location {
    /** As said to people: without a password. */
    String shown();

    /**
     * An SQLite file.
     *
     * @param path where; need not exist
     */
    record File(Path path) implements Location {
        @Override
        public String shown() {
            return path.toString();
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param jdbcUrl without user and password
     * @param user or null for the driver's default
     * @param password or null
     */
    record Server(
            String jdbcUrl, @Nullable String user, @Nullable String password) implements Location {
        @Override
        public String shown() {
            return jdbcUrl.substring("jdbc:".length()).replaceAll("(?i)(password=)[^&]*", "$1…");
        }

        /** Never the password. */
        @Override
        public String toString() {
            return shown();
        }
    }

    /**
     * Reads what a person wrote: a path, {@code sqlite:PATH}, {@code postgresql://user:password@host:port/name}, or the same with {@code jdbc:} before it.
     *
     * @throws DatabaseUnavailable if it is none of these
     */
    static Location of(String written) {
        String text = written.strip();
        String plain = text.toLowerCase(Locale.ROOT).startsWith("jdbc:") ? text.substring(5) : text;
        String low = plain.toLowerCase(Locale.ROOT);
        if (low.startsWith("postgresql:") || low.startsWith("postgres:")) {
            return server(plain);
        }
        if (low.startsWith("sqlite:")) {
            return file(plain.substring("sqlite:".length()), text);
        }
        if (plain.length() != text.length() || low.matches("[a-z][a-z0-9+.-]+:.*")) {
            throw wrong("This is no database that Assay knows: it begins with '"
                    + text.substring(0, text.indexOf(':', text.length() - plain.length()) + 1) + "'.");
        }
        return file(text, text);
    }

    private static Location file(String path, String written) {
        if (path.isBlank() || written.indexOf('\0') >= 0) {
            throw wrong("The name of the database file is empty.");
        }
        try {
            return new File(Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw wrong("The name of the database file is not a path.");
        }
    }

    private static Location server(String plain) {
        try {
            URI uri = new URI(plain);
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw wrong("The PostgreSQL URL needs a host and the name of a database.");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            String info = uri.getRawUserInfo();
            if (info == null) {
                return new Server(url, null, null);
            }
            int colon = info.indexOf(':');
            return colon < 0
                    ? new Server(url, decoded(info), null)
                    : new Server(url, decoded(info.substring(0, colon)), decoded(info.substring(colon + 1)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // The cause would quote the URL, which may hold a password.
            throw wrong(
                    "The PostgreSQL URL cannot be read; signs such as @ / : in a password are written %40 %2F %3A.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseUnavailable wrong(String what) {
        return new DatabaseUnavailable(
                Problem.error(
                        "database-url",
                        Place.NOWHERE,
                        what + " Give a file, such as data/assay.db, or postgresql://user:password@host:5432/name."),
                null);
    }
}
