package dev.assay.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date, one process at a time. */
final class Migrations {
    private Migrations() {}

    static void bringUpToDate(Location location, DataSource source) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new MarketOfDecisions())
                .load();
        MigrationInfoService info = flyway.info();
        refuseNewer(location, info);
        if (info.pending().length == 0) {
            return;
        }
        if (location instanceof Location.File file) {
            migrateAlone(file, flyway);
        } else {
            // Flyway itself locks on PostgreSQL.
            flyway.migrate();
        }
    }

    private static void migrateAlone(Location.File file, Flyway flyway) {
        Path lock = file.path().resolveSibling(file.path().getFileName() + ".migrating");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                flyway.migrate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseNewer(Location location, MigrationInfoService info) {
        boolean newer = Arrays.stream(info.all())
                .map(MigrationInfo::getState)
                .anyMatch(s -> s == MigrationState.FUTURE_SUCCESS || s == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw Failures.newer(location);
        }
    }
}
