package dev.assay.webhook;

import dev.assay.storage.Database;
import dev.assay.storage.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages as the database holds them. Who takes one up raises its claim, and has it until its time is over: of two that take it up at once, one does. */
final class MessageTable {
    private final Database database;

    MessageTable(Database database) {
        this.database = database;
    }

    Optional<Message> find(String id) {
        return database.sql()
                .sql("select * from webhook_message where id = ?")
                .param(id)
                .query(MessageTable::read)
                .optional();
    }

    /** Newest first. */
    List<Message> list(Message.@Nullable State state, @Nullable String before, int limit) {
        StringBuilder where = new StringBuilder("select * from webhook_message where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (state != null) {
            where.append(" and state = ?");
            values.add(state.word());
        }
        if (before != null) {
            where.append(" and id < ?");
            values.add(before);
        }
        values.add(limit);
        return database.sql()
                .sql(where.append(" order by id desc limit ?").toString())
                .params(values)
                .query(MessageTable::read)
                .list();
    }

    /** Takes up the one that has waited longest; empty when none is due. */
    Optional<Message> claim(String endpoint, Instant now, Duration lease) {
        while (true) {
            Optional<Message> due = due(endpoint, now);
            if (due.isEmpty() || isClaimed(due.get(), now, lease)) {
                return due;
            }
        }
    }

    private Optional<Message> due(String endpoint, Instant now) {
        String time = StoredTime.text(now);
        return database.sql()
                .sql("select * from webhook_message where state = 'pending' and endpoint = ? and next_at <= ?"
                        + " and (leased_until is null or leased_until <= ?) order by next_at, id limit 1")
                .params(endpoint, time, time)
                .query(MessageTable::read)
                .optional();
    }

    private boolean isClaimed(Message message, Instant now, Duration lease) {
        return database.write(sql -> sql.sql(
                                "update webhook_message set claim = claim + 1, leased_until = ? where id = ? and claim = ? and state = 'pending'")
                        .params(StoredTime.text(now.plus(lease)), message.id(), message.claim())
                        .update())
                == 1;
    }

    /**
     * Says what came of an attempt. False when somebody else has taken it up meanwhile; then nothing was written.
     *
     * @param message as it was before it was taken up
     * @param after as it is now
     */
    boolean settle(Message message, Message after, Instant now) {
        return database.write(sql -> sql.sql(
                                "update webhook_message set state = ?, attempts = ?, next_at = ?, leased_until = null, last_status = ?, last_why = ?,"
                                        + " changed_at = ?, delivered_at = ? where id = ? and claim = ?")
                        .params(Arrays.asList(
                                after.state().word(),
                                after.attempts(),
                                StoredTime.text(after.next()),
                                after.status(),
                                after.why(),
                                StoredTime.text(now),
                                after.delivered() == null ? null : StoredTime.text(after.delivered()),
                                message.id(),
                                message.claim() + 1))
                        .update())
                == 1;
    }

    /**
     * Has it sent now: one that was settled from its first attempt on, one that waits without waiting longer, also where somebody holds it, who may be dead: at worst it is told twice, under one id.
     */
    void replay(String id, Instant now) {
        String time = StoredTime.text(now);
        database.write(sql -> {
            sql.sql(
                            "update webhook_message set next_at = ?, leased_until = null, changed_at = ? where id = ? and state = 'pending'")
                    .params(time, time, id)
                    .update();
            return sql.sql(
                            "update webhook_message set state = 'pending', attempts = 0, next_at = ?, leased_until = null,"
                                    + " changed_at = ?, delivered_at = null where id = ? and state <> 'pending'")
                    .params(time, time, id)
                    .update();
        });
    }

    private static Message read(ResultSet row, int number) throws SQLException {
        int status = row.getInt("last_status");
        boolean answered = !row.wasNull();
        String delivered = row.getString("delivered_at");
        return new Message(
                row.getString("id"),
                row.getString("endpoint"),
                row.getString("type"),
                row.getString("payload"),
                Message.State.of(row.getString("state")).orElse(Message.State.FAILED),
                row.getInt("claim"),
                row.getInt("attempts"),
                Instant.parse(row.getString("next_at")),
                answered ? status : null,
                row.getString("last_why"),
                Instant.parse(row.getString("created_at")),
                delivered == null ? null : Instant.parse(delivered));
    }
}
