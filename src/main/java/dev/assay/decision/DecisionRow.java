package dev.assay.decision;

import dev.assay.ruleset.Classification;
import dev.assay.storage.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A decision as the table holds it. The texts are made before the writer's turn, which is for the database alone.
 *
 * @param draft what is recorded
 * @param given its answers as JSON
 * @param classification as JSON
 */
record DecisionRow(Draft draft, String given, String classification) {
    static DecisionRow of(Draft draft) {
        return new DecisionRow(
                draft, ClassificationJson.writeGiven(draft.given()), ClassificationJson.write(draft.classification()));
    }

    Decision insert(JdbcClient sql, String id, Instant time, @Nullable String key, int place) {
        Classification said = draft.classification();
        sql.sql(
                        "insert into decision (id, program, revision, prospect, given, classification, tier, primary_segment, score, market,"
                                + " channel, actor, decided_at, idempotency_key, place_in_list)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        draft.program(),
                        draft.revision(),
                        draft.prospect(),
                        given,
                        classification,
                        said.tier(),
                        said.primary(),
                        said.score(),
                        said.circumstances().market(),
                        draft.channel(),
                        draft.actor(),
                        StoredTime.text(time),
                        key,
                        place))
                .update();
        for (String segment : said.members()) {
            sql.sql("insert into decision_segment (decision_id, segment) values (?, ?)")
                    .params(id, segment)
                    .update();
        }
        return new Decision(
                id,
                draft.program(),
                draft.revision(),
                draft.prospect(),
                draft.given(),
                said,
                draft.channel(),
                draft.actor(),
                time);
    }

    static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("program"),
                row.getString("revision"),
                row.getString("prospect"),
                ClassificationJson.readGiven(row.getString("given")),
                ClassificationJson.read(row.getString("classification")),
                row.getString("channel"),
                row.getString("actor"),
                Instant.parse(row.getString("decided_at")));
    }
}
