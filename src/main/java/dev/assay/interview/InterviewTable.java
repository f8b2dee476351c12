package dev.assay.interview;

import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.KeyTaken;
import dev.assay.storage.StoredTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interviews as the database holds them. What is written says which version it goes on from, so that of two at once one is kept. */
final class InterviewTable {
    private final JdbcClient sql;

    InterviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(int number, Event event, Instant at) {}

    private record Led(String interview, int version) {}

    /** As it stands; empty where there is none. */
    Optional<Interview> find(String id) {
        return upTo(id, Integer.MAX_VALUE);
    }

    /** As it stood after so many events. */
    Optional<Interview> upTo(String id, int version) {
        List<Row> rows = rows(id, version);
        if (rows.isEmpty() || !(rows.get(0).event() instanceof Event.Began began)) {
            return Optional.empty();
        }
        Interview interview = Interview.begin(id, began, rows.get(0).at());
        for (Row row : rows.subList(1, rows.size())) {
            interview = interview.after(row.event(), row.at());
        }
        return Optional.of(interview);
    }

    /** All that happened in it, in order. */
    List<Happened> history(String id) {
        return sql.sql("select * from interview_event where interview = ? order by number")
                .param(id)
                .query((row, n) -> new Happened(
                        row.getInt("number"),
                        InterviewJson.read(row.getString("event")),
                        row.getString("actor"),
                        Instant.parse(row.getString("happened_at"))))
                .list();
    }

    /** Those that changed last first. */
    List<InterviewLine> list(Sought sought, Instant now) {
        String like = "%"
                + sought.search()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        List<Object> values =
                new ArrayList<>(sought.states().stream().map(Enum::name).toList());
        values.addAll(List.of(Interview.State.FINISHED.name(), StoredTime.text(now), like, like, like));
        if (sought.program() != null) {
            values.add(sought.program());
        }
        values.add(sought.limit());
        return sql.sql(
                        "select i.*, d.tier from interview i left join decision d on d.id = i.decision_id where i.state in ("
                                + String.join(
                                        ", ",
                                        Collections.nCopies(sought.states().size(), "?"))
                                + ") and (i.state = ? or i.expires_at > ?)"
                                + " and (lower(coalesce(i.reference, '')) like ? escape '!' or lower(coalesce(i.person, '')) like ? escape '!'"
                                + " or lower(coalesce(i.company, '')) like ? escape '!')"
                                + (sought.program() == null ? "" : " and i.program = ?")
                                + (sought.otherwise() ? " and i.overridden = 1" : "")
                                + " order by i.changed_at desc, i.id desc limit ?")
                .params(values)
                .query((row, n) -> new InterviewLine(
                        row.getString("id"),
                        row.getString("program"),
                        Channel.of(row.getString("channel")).orElse(Channel.CHAT),
                        Interview.State.valueOf(row.getString("state")),
                        new Prospect(
                                row.getString("reference"), row.getString("person"), row.getString("company"), null),
                        row.getString("tier"),
                        row.getInt("overridden") == 1,
                        Instant.parse(row.getString("changed_at"))))
                .list();
    }

    /** Of finished ones, by program. */
    List<Agreement> agreement() {
        return sql.sql("select program, count(*) as finished, sum(overridden) as otherwise from interview"
                        + " where state = ? group by program order by program")
                .param(Interview.State.FINISHED.name())
                .query((row, n) ->
                        new Agreement(row.getString("program"), row.getLong("finished"), row.getLong("otherwise")))
                .list();
    }

    private List<Row> rows(String id, int version) {
        return sql.sql("select * from interview_event where interview = ? and number <= ? order by number")
                .params(id, version)
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        InterviewJson.read(row.getString("event")),
                        Instant.parse(row.getString("happened_at"))))
                .list();
    }

    /** A new one. */
    void insert(Interview interview, Duration lasts) {
        Prospect prospect = interview.prospect();
        Event.Setting by = interview.setting();
        sql.sql(
                        "insert into interview (id, program, revision, channel, state, version, reference, person, company, decision_id, begun_at, changed_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        interview.id(),
                        by.program(),
                        by.revision(),
                        by.channel().word(),
                        interview.state().name(),
                        interview.version(),
                        prospect.reference(),
                        prospect.name(),
                        prospect.company(),
                        interview.decision(),
                        StoredTime.text(interview.begun()),
                        StoredTime.text(interview.changed()),
                        StoredTime.text(interview.changed().plus(lasts))))
                .update();
    }

    /**
     * Goes on from a version.
     *
     * @return false when it is not at that version any more; nothing was written then
     */
    boolean advance(Interview from, Interview to, Duration lasts) {
        return sql.sql(
                                "update interview set revision = ?, state = ?, version = ?, decision_id = ?, overridden = ?, changed_at = ?, expires_at = ?"
                                        + " where id = ? and version = ?")
                        .params(Arrays.asList(
                                to.setting().revision(),
                                to.state().name(),
                                to.version(),
                                to.decision(),
                                to.override() == null ? 0 : 1,
                                StoredTime.text(to.changed()),
                                StoredTime.text(to.changed().plus(lasts)),
                                from.id(),
                                from.version()))
                        .update()
                == 1;
    }

    void insert(String id, int number, Event event, String actor, Instant at) {
        sql.sql("insert into interview_event (interview, number, event, actor, happened_at) values (?, ?, ?, ?, ?)")
                .params(id, number, InterviewJson.write(event), actor, StoredTime.text(at))
                .update();
    }

    void supersede(String decision, String by, String interview) {
        sql.sql("insert into superseded (decision_id, by_decision, interview) values (?, ?, ?)")
                .params(decision, by, interview)
                .update();
    }

    /** Whether the request is the first of its key. */
    boolean isFirst(IdempotentRequest request, Instant at) {
        return sql.sql("insert into request (idempotency_key, fingerprint, received_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(request.key(), request.fingerprint(), StoredTime.text(at))
                        .update()
                == 1;
    }

    void remember(IdempotentRequest request, Interview interview) {
        sql.sql("insert into interview_request (idempotency_key, interview, version) values (?, ?, ?)")
                .params(request.key(), interview.id(), interview.version())
                .update();
    }

    /**
     * What a request led to before; empty when it is the first.
     *
     * @throws KeyTaken if the key was used for another request
     */
    Optional<Written> before(@Nullable IdempotentRequest request) {
        if (request == null) {
            return Optional.empty();
        }
        Optional<String> fingerprint = sql.sql("select fingerprint from request where idempotency_key = ?")
                .param(request.key())
                .query(String.class)
                .optional();
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        if (!fingerprint.get().equals(request.fingerprint())) {
            throw new KeyTaken();
        }
        // Its events are read when this row is: whoever asked for a second connection while holding one could wait for
        // others who do the same.
        return sql.sql("select interview, version from interview_request where idempotency_key = ?")
                .param(request.key())
                .query((row, n) -> new Led(row.getString("interview"), row.getInt("version")))
                .optional()
                .flatMap(led -> upTo(led.interview(), led.version()))
                .map(i -> new Written(i, true));
    }
}
