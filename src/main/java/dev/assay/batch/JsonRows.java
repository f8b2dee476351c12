package dev.assay.batch;

import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows as JSON Lines: an object a line, the keys as the columns of CSV. */
final class JsonRows implements RowWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String revision;
    private final boolean reasons;

    JsonRows(String revision, boolean reasons) {
        this.revision = revision;
        this.reasons = reasons;
    }

    @Override
    public void head(Out out) {
        // Every line says itself what it holds.
    }

    @Override
    public void id(Out out, String id) {
        out.put("{\"id\":").put(JSON.writeValueAsBytes(id)).put(',');
    }

    @Override
    public void said(Out out, Classification said) {
        ObjectNode row = JSON.createObjectNode();
        row.put("tier", said.tier());
        row.put("primary", said.primary());
        texts(row, "segments", said.members());
        double score = said.score();
        if (score == Math.rint(score)) {
            row.put("score", (long) score);
        } else {
            row.put("score", score);
        }
        texts(
                row,
                "collateral",
                said.collateral().stream().map(Recommendation::id).toList());
        ArrayNode advice = row.putArray("advice");
        for (Advice one : said.advice()) {
            advice.addObject().put("kind", one.kind()).put("text", one.text());
        }
        texts(row, "setAside", List.copyOf(said.answers().setAside().keySet()));
        texts(row, "unanswered", said.unanswered());
        row.put("revision", revision);
        if (reasons) {
            Stream<String> why = said.conclusions().stream().map(Concluded::reason);
            texts(row, "reasons", why.distinct().toList());
        }
        byte[] whole = JSON.writeValueAsBytes(row);
        // It goes on with the object that the id began.
        out.put(whole, 1, whole.length).put('\n');
    }

    private static void texts(ObjectNode row, String key, List<String> texts) {
        ArrayNode array = row.putArray(key);
        texts.forEach(array::add);
    }
}
