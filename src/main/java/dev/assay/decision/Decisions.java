package dev.assay.decision;

import dev.assay.ruleset.Classification;
import dev.assay.storage.Database;
import dev.assay.storage.StoredTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of decisions: append, find, list, explain. For use by many threads; several processes may append to one log. */
public final class Decisions {
    /** What may be worded otherwise without deciding otherwise: the texts of advice are compared, unfilled, as arguments of conclusions. */
    private static final Pattern WORDING = Pattern.compile("/conclusions/\\d+/(reason|sentence)|/advice/\\d+/text");

    private final Database database;
    private final DecisionIds ids;
    private final Clock clock;
    private final KeptRules rules;

    /**
     * @param database where the log is
     * @param ids of new decisions
     * @param clock gives the time of new decisions
     * @param rules of the revisions that decisions were made by
     */
    public Decisions(Database database, DecisionIds ids, Clock clock, KeptRules rules) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Records all of them or none. When this returns, they are durable.
     *
     * @return in the same order
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take them
     */
    public List<Decision> append(List<Draft> drafts) {
        List<DecisionRow> rows = drafts.stream().map(DecisionRow::of).toList();
        return database.write(sql -> insert(sql, rows, null));
    }

    /**
     * Records all of them or none, unless the same request recorded before: then that is what is returned, and nothing is recorded. Of many at once, in whatever process, one records.
     *
     * @throws KeyTaken if the key was used for another request
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take them
     */
    public Appended append(List<Draft> drafts, IdempotentRequest request) {
        List<DecisionRow> rows = drafts.stream().map(DecisionRow::of).toList();
        return database.write(sql -> {
            int first = sql.sql("insert into request (idempotency_key, fingerprint, received_at) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(request.key(), request.fingerprint(), StoredTime.text(now()))
                    .update();
            return first == 1
                    ? new Appended(insert(sql, rows, request.key()), false)
                    : new Appended(recordedBefore(sql, request).orElseThrow(IllegalStateException::new), true);
        });
    }

    /**
     * Records one as part of a write that does more: kept with it, or not at all.
     *
     * @param sql of the write
     */
    public Decision append(JdbcClient sql, Draft draft) {
        return insert(sql, List.of(DecisionRow.of(draft)), null).get(0);
    }

    /**
     * What a request recorded before; empty when it did not.
     *
     * @throws KeyTaken if the key was used for another request
     */
    public Optional<List<Decision>> recordedBefore(IdempotentRequest request) {
        return recordedBefore(database.sql(), request);
    }

    /** The decision of an id. */
    public Optional<Decision> find(String id) {
        return database.sql()
                .sql("select * from decision where id = ?")
                .param(id)
                .query(DecisionRow::read)
                .optional();
    }

    /** Decisions newest first. Going on by cursor skips and repeats none, whatever is recorded meanwhile. */
    public DecisionPage list(DecisionQuery query) {
        StringBuilder where = new StringBuilder("select * from decision d where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (query.program() != null) {
            where.append(" and d.program = ?");
            values.add(query.program());
        }
        if (query.tier() != null) {
            where.append(" and d.tier = ?");
            values.add(query.tier());
        }
        if (query.market() != null) {
            where.append(" and d.market = ?");
            values.add(query.market());
        }
        if (query.segment() != null) {
            where.append(" and exists (select 1 from decision_segment s where s.decision_id = d.id and s.segment = ?)");
            values.add(query.segment());
        }
        if (query.since() != null) {
            // The id bounds the search by its index; the time decides.
            where.append(" and d.id >= ? and d.decided_at >= ?");
            values.add(DecisionIds.lowest(query.since()));
            values.add(StoredTime.text(query.since()));
        }
        if (query.before() != null) {
            where.append(" and d.id < ?");
            values.add(query.before());
        }
        values.add(query.limit() + 1);
        List<Decision> found = database.sql()
                .sql(where.append(" order by d.id desc limit ?").toString())
                .params(values)
                .query(DecisionRow::read)
                .list();
        if (found.size() <= query.limit()) {
            return new DecisionPage(found, null);
        }
        List<Decision> page = found.subList(0, query.limit());
        return new DecisionPage(
                page, DecisionQuery.cursor(page.get(page.size() - 1).id()));
    }

    /**
     * Which decisions these took the place of, and which took theirs, in one query however many they are.
     *
     * @return by id; those that stand alone are not in it
     */
    public Map<String, Succession> successions(List<Decision> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        List<String> ids = of.stream().map(Decision::id).toList();
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        List<String> both = new ArrayList<>(ids);
        both.addAll(ids);
        Map<String, String> by = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        database.sql()
                .sql("select decision_id, by_decision from superseded where decision_id in (" + marks
                        + ") or by_decision in (" + marks + ")")
                .params(both)
                .query(row -> {
                    by.put(row.getString("decision_id"), row.getString("by_decision"));
                    before.put(row.getString("by_decision"), row.getString("decision_id"));
                });
        return ids.stream()
                .filter(id -> by.containsKey(id) || before.containsKey(id))
                .collect(Collectors.toMap(id -> id, id -> new Succession(before.get(id), by.get(id))));
    }

    /** Derives a decision anew from its revision, its answers and its inputs, and compares. */
    public Explanation explain(Decision decision) {
        Classification recorded = decision.classification();
        return rules.of(decision.program(), decision.revision())
                .map(judge -> judge.classify(recorded.answers(), recorded.circumstances()))
                .map(derived -> explanation(decision, derived))
                .orElseGet(() -> new Explanation(decision, null, List.of(), List.of()));
    }

    private static Explanation explanation(Decision decision, Classification derived) {
        Map<Boolean, List<Explanation.Difference>> byWording =
                Differences.between(
                                ClassificationJson.tree(decision.classification()), ClassificationJson.tree(derived))
                        .stream()
                        .collect(Collectors.partitioningBy(d ->
                                WORDING.matcher(d.pointer()).matches() && d.recorded() != null && d.derived() != null));
        return new Explanation(
                decision, derived, byWording.getOrDefault(false, List.of()), byWording.getOrDefault(true, List.of()));
    }

    private List<Decision> insert(JdbcClient sql, List<DecisionRow> rows, @Nullable String key) {
        List<Decision> decisions = new ArrayList<>(rows.size());
        for (DecisionRow row : rows) {
            Instant time = now();
            decisions.add(row.insert(sql, ids.next(time), time, key, decisions.size()));
        }
        return decisions;
    }

    private static Optional<List<Decision>> recordedBefore(JdbcClient sql, IdempotentRequest request) {
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
        return Optional.of(sql.sql("select * from decision where idempotency_key = ? order by place_in_list")
                .param(request.key())
                .query(DecisionRow::read)
                .list());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
