package dev.assay.job;

import dev.assay.storage.Database;
import dev.assay.storage.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists as the database holds them. What changes a state says which one it must have been, so that of two that change it at once, one does. */
final class JobTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            // What an older Assay kept lacks what came since.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Database database;

    JobTable(Database database) {
        this.database = database;
    }

    /** A list that is about to be sent. */
    void insert(ListJob job) {
        database.write(sql -> sql.sql(
                        "insert into list_job (id, program, revision, state, run, place, request, progress, created_at, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        job.id(),
                        job.program(),
                        job.revision(),
                        job.state().json(),
                        job.run(),
                        job.place(),
                        JSON.writeValueAsString(job.request()),
                        JSON.writeValueAsString(job.progress()),
                        StoredTime.text(job.created()),
                        StoredTime.text(job.changed()))
                .update());
    }

    /**
     * Says that it is here whole; or returns the list that was taken in under the same key before.
     *
     * @param key of the sender, with what was sent; null where it gave none
     */
    Optional<Keyed> received(ListJob job, @Nullable Keyed key) {
        try {
            return receive(job, key);
        } catch (DuplicateKeyException atOnce) {
            // Another with the same key was kept between our look and our write: now it is found.
            return receive(job, key);
        }
    }

    private Optional<Keyed> receive(ListJob job, @Nullable Keyed key) {
        return database.write(sql -> {
            Optional<Keyed> before = key == null ? Optional.empty() : keyed(sql, key.key());
            if (before.isEmpty()) {
                sql.sql(
                                "update list_job set state = ?, request = ?, progress = ?, idempotency_key = ?, fingerprint = ?, changed_at = ?, expires_at = ? where id = ?")
                        .params(Arrays.asList(
                                job.state().json(),
                                JSON.writeValueAsString(job.request()),
                                JSON.writeValueAsString(job.progress()),
                                key == null ? null : key.key(),
                                key == null ? null : key.fingerprint(),
                                StoredTime.text(job.changed()),
                                orNull(job.expires()),
                                job.id()))
                        .update();
            }
            return before;
        });
    }

    /**
     * A key and what was sent under it.
     *
     * @param id of the list
     */
    record Keyed(String key, String fingerprint, String id) {}

    private static Optional<Keyed> keyed(JdbcClient sql, String key) {
        return sql.sql("select idempotency_key, fingerprint, id from list_job where idempotency_key = ?")
                .param(key)
                .query((row, number) -> new Keyed(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<ListJob> find(String id) {
        return database.sql()
                .sql("select * from list_job where id = ?")
                .param(id)
                .query(JobTable::read)
                .optional();
    }

    /** In these states at one place, oldest first. */
    List<ListJob> at(String place, Set<JobState> states) {
        List<Object> values = new ArrayList<>(words(states));
        values.add(place);
        return database.sql()
                .sql("select * from list_job where state in (" + marks(states) + ") and place = ? order by id")
                .params(values)
                .query(JobTable::read)
                .list();
    }

    /** Whose time is over, at one place. */
    List<ListJob> expired(String place, Instant now) {
        return database.sql()
                .sql("select * from list_job where expires_at < ? and place = ? and state <> 'deleting' order by id")
                .params(StoredTime.text(now), place)
                .query(JobTable::read)
                .list();
    }

    /** Newest first. */
    List<ListJob> list(@Nullable String program, @Nullable String before, int limit) {
        StringBuilder where = new StringBuilder("select * from list_job where state in (" + marks(JobState.SEEN) + ")");
        List<Object> values = new ArrayList<>(words(JobState.SEEN));
        if (program != null) {
            where.append(" and program = ?");
            values.add(program);
        }
        if (before != null) {
            where.append(" and id < ?");
            values.add(before);
        }
        values.add(limit);
        return database.sql()
                .sql(where.append(" order by id desc limit ?").toString())
                .params(values)
                .query(JobTable::read)
                .list();
    }

    /** Changes the state. False when it was in none of these states. */
    boolean move(String id, Collection<JobState> from, JobState to, Instant now, @Nullable Instant expires) {
        List<Object> values = new ArrayList<>(Arrays.asList(to.json(), StoredTime.text(now), orNull(expires), id));
        values.addAll(words(from));
        return database.write(sql -> sql.sql(
                                "update list_job set state = ?, changed_at = ?, expires_at = ? where id = ? and state in ("
                                        + marks(from) + ")")
                        .params(values)
                        .update())
                == 1;
    }

    /** Changes how its columns are read, while it is not at work: it begins anew then. */
    boolean remap(ListJob job) {
        return database.write(sql -> sql.sql(
                                "update list_job set request = ?, progress = ?, changed_at = ? where id = ? and state in ('ready', 'stopped', 'failed')")
                        .params(
                                JSON.writeValueAsString(job.request()),
                                JSON.writeValueAsString(job.progress()),
                                StoredTime.text(job.changed()),
                                job.id())
                        .update())
                == 1;
    }

    /** Takes it up: from now on only this run may write. False when somebody else did first. */
    boolean claim(ListJob job, int run, Progress progress, Instant now) {
        return database.write(sql -> sql.sql(
                                "update list_job set state = 'running', run = ?, progress = ?, outcome = null, changed_at = ? where id = ? and run = ?"
                                        + " and state in ('queued', 'running')")
                        .params(run, JSON.writeValueAsString(progress), StoredTime.text(now), job.id(), job.run())
                        .update())
                == 1;
    }

    /** Keeps how far it is. The state it is in now; empty when the run has lost it. */
    Optional<JobState> progress(String id, int run, Progress progress) {
        return database.write(sql -> {
            int kept = sql.sql("update list_job set progress = ? where id = ? and run = ?"
                            + " and state in ('running', 'stopping', 'deleting')")
                    .params(JSON.writeValueAsString(progress), id, run)
                    .update();
            return kept == 0
                    ? Optional.<JobState>empty()
                    : sql.sql("select state from list_job where id = ?")
                            .param(id)
                            .query(String.class)
                            .optional()
                            .map(JobState::of);
        });
    }

    /** Puts a run that ended early back, to be taken up again; what it says is told meanwhile. False when the run has lost it, or it is not to go on. */
    boolean putBack(ListJob job) {
        return database.write(sql -> sql.sql(
                                "update list_job set state = 'queued', progress = ?, outcome = ?, changed_at = ? where id = ? and run = ?"
                                        + " and state = 'running'")
                        .params(Arrays.asList(
                                JSON.writeValueAsString(job.progress()),
                                outcome(job),
                                StoredTime.text(job.changed()),
                                job.id(),
                                job.run()))
                        .update())
                == 1;
    }

    private static @Nullable String outcome(ListJob job) {
        return job.outcome() == null ? null : JSON.writeValueAsString(job.outcome());
    }

    /** Ends a run. False when the run has lost it, or it was deleted meanwhile. */
    boolean end(ListJob job) {
        return database.write(sql -> sql.sql(
                                "update list_job set state = ?, progress = ?, outcome = ?, changed_at = ?, expires_at = ? where id = ? and run = ?"
                                        + " and state in ('running', 'stopping')")
                        .params(Arrays.asList(
                                job.state().json(),
                                JSON.writeValueAsString(job.progress()),
                                outcome(job),
                                StoredTime.text(job.changed()),
                                orNull(job.expires()),
                                job.id(),
                                job.run()))
                        .update())
                == 1;
    }

    void delete(String id) {
        database.write(
                sql -> sql.sql("delete from list_job where id = ?").param(id).update());
    }

    private static String marks(Collection<JobState> states) {
        return String.join(", ", Collections.nCopies(states.size(), "?"));
    }

    private static List<String> words(Collection<JobState> states) {
        return states.stream().map(JobState::json).collect(Collectors.toList());
    }

    private static @Nullable String orNull(@Nullable Instant time) {
        return time == null ? null : StoredTime.text(time);
    }

    private static ListJob read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String expires = row.getString("expires_at");
        return new ListJob(
                row.getString("id"),
                row.getString("program"),
                row.getString("revision"),
                JobState.of(row.getString("state")),
                row.getInt("run"),
                row.getString("place"),
                JSON.readValue(row.getString("request"), JobRequest.class),
                JSON.readValue(row.getString("progress"), Progress.class),
                outcome == null ? null : JSON.readValue(outcome, JobOutcome.class),
                Instant.parse(row.getString("created_at")),
                Instant.parse(row.getString("changed_at")),
                expires == null ? null : Instant.parse(expires));
    }
}
