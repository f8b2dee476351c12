package dev.assay.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases that Assay works on, for tests that must hold on both. The PostgreSQL server is a real one, started at its first use and ended with the tests. */
public enum TestDatabase {
    SQLITE {
        @Override
        public String fresh(Path folder) {
            return folder.resolve("data")
                    .resolve("assay-" + NUMBER.incrementAndGet() + ".db")
                    .toString();
        }
    },
    POSTGRESQL {
        @Override
        public String fresh(Path folder) {
            String name = "assay" + NUMBER.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return "postgresql://postgres:postgres@localhost:" + Server.RUNNING.getPort() + "/" + name;
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Where to open an empty database of this kind. */
    public abstract String fresh(Path folder);

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
