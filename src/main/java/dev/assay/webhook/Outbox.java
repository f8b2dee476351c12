package dev.assay.webhook;

import dev.assay.storage.StoredTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what is to be told, as part of the write that it tells of: both are kept, or neither. For use by many threads. */
public final class Outbox {
    /** Tells nobody. */
    public static final Outbox NONE = new Outbox(Endpoints.NONE, at -> "");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Endpoints endpoints;
    private final Function<Instant, String> ids;

    /**
     * @param endpoints who is told
     * @param ids makes ids that sort by time, as text; they become part of those of messages
     */
    public Outbox(Endpoints endpoints, Function<Instant, String> ids) {
        this.endpoints = endpoints;
        this.ids = ids;
    }

    /** Whether anybody is told of it: else there is no need to gather what to tell. */
    public boolean isWanted(EventType type) {
        return !endpoints.of(type).isEmpty();
    }

    /**
     * Takes down a message for each endpoint that wants it.
     *
     * @param sql of the write that it tells of
     * @param data what happened, as JSON has it; no personal data
     * @param at when it happened
     */
    public void write(JdbcClient sql, EventType type, Map<String, ?> data, Instant at) {
        for (Endpoint endpoint : endpoints.of(type)) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("type", type.word());
            payload.put("timestamp", at.toString());
            payload.put("data", data);
            String now = StoredTime.text(at);
            sql.sql(
                            "insert into webhook_message (id, endpoint, type, payload, state, claim, attempts, next_at, created_at, changed_at)"
                                    + " values (?, ?, ?, ?, ?, 0, 0, ?, ?, ?)")
                    .params(
                            "msg_" + ids.apply(at).replace("-", ""),
                            endpoint.name(),
                            type.word(),
                            JSON.writeValueAsString(payload),
                            Message.State.PENDING.word(),
                            now,
                            now,
                            now)
                    .update();
        }
    }
}
