package dev.assay.batch;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as CSV: commas between cells, {@code ;} between several values in one, nothing that a spreadsheet would run as a formula. */
final class CsvRows implements RowWriter {
    private final String revision;
    private final boolean reasons;

    CsvRows(String revision, boolean reasons) {
        this.revision = revision;
        this.reasons = reasons;
    }

    @Override
    public void head(Out out) {
        out.put("id,tier,primary,segments,score,collateral,advice,setAside,unanswered,revision");
        out.put(reasons ? ",reasons\n" : "\n");
    }

    @Override
    public void row(Out out, String id, Classification said) {
        cell(out, id);
        out.put(',');
        cell(out, said.tier());
        out.put(',');
        String primary = said.primary();
        if (primary != null) {
            cell(out, primary);
        }
        out.put(',');
        segments(out, said.segments());
        out.put(',').put(said.score()).put(',');
        collateral(out, said.collateral());
        out.put(',');
        advice(out, said.advice());
        out.put(',');
        setAside(out, said.answers().setAside());
        out.put(',');
        unanswered(out, said.unanswered());
        out.put(',').put(revision);
        if (reasons) {
            out.put(',');
            cell(
                    out,
                    said.conclusions().stream()
                            .map(Concluded::reason)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
        out.put('\n');
    }

    private static void segments(Out out, List<SegmentStanding> segments) {
        StringBuilder members = new StringBuilder();
        for (SegmentStanding segment : segments) {
            if (segment.member()) {
                join(members, segment.id());
            }
        }
        cell(out, members.toString());
    }

    private static void collateral(Out out, List<Recommendation> collateral) {
        StringBuilder ids = new StringBuilder();
        for (Recommendation item : collateral) {
            join(ids, item.id());
        }
        cell(out, ids.toString());
    }

    private static void advice(Out out, List<Advice> advice) {
        StringBuilder texts = new StringBuilder();
        for (Advice one : advice) {
            join(texts, one.kind());
            texts.append(": ").append(one.text());
        }
        cell(out, texts.toString());
    }

    private static void setAside(Out out, Map<String, Value> setAside) {
        if (!setAside.isEmpty()) {
            cell(out, String.join(";", setAside.keySet()));
        }
    }

    private static void unanswered(Out out, List<String> questions) {
        if (!questions.isEmpty()) {
            cell(out, String.join(";", questions));
        }
    }

    private static void join(StringBuilder text, String next) {
        if (!text.isEmpty()) {
            text.append(';');
        }
        text.append(next);
    }

    /** A text, made harmless and in quotation marks where it needs them. */
    static void cell(Out out, String text) {
        String safe = Formula.defused(text);
        if (isPlain(safe)) {
            out.put(safe);
            return;
        }
        out.put('"').put(safe.replace("\"", "\"\"")).put('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
