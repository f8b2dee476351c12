package dev.assay.interview;

import dev.assay.decision.Draft;
import dev.assay.ruleset.Classification;
import dev.assay.webhook.EventType;
import dev.assay.webhook.Outbox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other systems are told of an interview, taken down in the write of what happened. No name, no answer, no word of anybody: who wants to know more asks for it. */
final class Announcements {
    private final JdbcClient sql;
    private final Outbox outbox;

    /**
     * @param sql of the write
     */
    Announcements(JdbcClient sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** What the rules said. */
    private record View(@Nullable String tier, @Nullable String primary) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            put(json, "tier", tier);
            put(json, "primary", primary);
            return json;
        }
    }

    /**
     * Takes down what is to be told.
     *
     * @param from how it stood before
     * @param to how it stands after the events
     * @param decision that was recorded among them, or null
     */
    void tell(Interview from, Interview to, List<Event> events, @Nullable Draft decision, Instant at) {
        for (Event event : events) {
            if (event instanceof Event.Finished finished && decision != null) {
                Map<String, Object> data = data(to, view(decision.classification()));
                data.put("settled", finished.isSettled());
                put(data, "supersedes", from.decision());
                outbox.write(sql, EventType.FINISHED, data, at);
                if (isDisqualified(decision.classification())) {
                    outbox.write(sql, EventType.DISQUALIFIED, data, at);
                }
            } else if (event instanceof Event.HandedOver && outbox.isWanted(EventType.HANDED_OVER)) {
                outbox.write(sql, EventType.HANDED_OVER, data(to, view(to.decision())), at);
            } else if (event instanceof Event.Overridden seen && outbox.isWanted(EventType.OVERRIDDEN)) {
                View rules = view(to.decision());
                Map<String, Object> data = data(to, rules);
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("rules", rules.json());
                both.put("person", new View(seen.tier(), seen.segment()).json());
                data.put("override", both);
                outbox.write(sql, EventType.OVERRIDDEN, data, at);
            }
        }
    }

    private static Map<String, Object> data(Interview interview, View rules) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("interview", interview.id());
        data.put("version", interview.version());
        data.put("program", interview.setting().program());
        data.put("revision", interview.setting().revision());
        put(data, "market", interview.setting().market());
        data.put("channel", interview.setting().channel().word());
        put(data, "reference", interview.prospect().reference());
        put(data, "decision", interview.decision());
        data.putAll(rules.json());
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("interview", "/api/v1/interviews/" + interview.id());
        put(read, "decision", interview.decision() == null ? null : "/api/v1/decisions/" + interview.decision());
        read.put("page", "/interviews/" + interview.id());
        data.put("read", read);
        return data;
    }

    private static View view(Classification said) {
        return new View(said.tier(), said.primary());
    }

    /** As it was recorded, in this write or before. */
    private View view(@Nullable String decision) {
        return decision == null
                ? new View(null, null)
                : sql.sql("select tier, primary_segment from decision where id = ?")
                        .param(decision)
                        .query((row, n) -> new View(row.getString(1), row.getString(2)))
                        .single();
    }

    private static boolean isDisqualified(Classification said) {
        return said.conclusions().stream().anyMatch(c -> c.verb().equals("disqualify"));
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
