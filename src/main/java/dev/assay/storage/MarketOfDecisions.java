package dev.assay.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gives decisions that were recorded before there was a column for it the market that their classification tells. SQL has no words for this that every database takes. */
final class MarketOfDecisions implements JavaMigration {
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "market of decisions";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<String, String> markets = new HashMap<>();
        try (Statement read = connection.createStatement();
                ResultSet rows = rows(read)) {
            while (rows.next()) {
                String market = JSON.readTree(rows.getString(2))
                        .at("/circumstances/market")
                        .asString("");
                if (!market.isEmpty()) {
                    markets.put(rows.getString(1), market);
                }
            }
        }
        try (PreparedStatement write = connection.prepareStatement("update decision set market = ? where id = ?")) {
            int waiting = 0;
            for (Map.Entry<String, String> decision : markets.entrySet()) {
                write.setString(1, decision.getValue());
                write.setString(2, decision.getKey());
                write.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }

    /** A few at a time: a log may be long. */
    private static ResultSet rows(Statement read) throws SQLException {
        read.setFetchSize(AT_ONCE);
        return read.executeQuery(
                "select id, classification from decision where market is null and classification like '%\"market\":\"%'");
    }
}
