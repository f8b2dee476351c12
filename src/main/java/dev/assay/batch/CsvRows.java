package dev.assay.batch;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as CSV: commas between cells, {@code ;} between several values in one, nothing that a spreadsheet would run as a formula. */
final class CsvRows implements RowWriter {
    private static final String MANY = ";";

    private final byte[] revision;
    private final boolean reasons;
    private final IdCells ids = new IdCells();
    private final CellTexts<List<Advice>> advice = new CellTexts<>(
            pieces -> pieces.stream().map(one -> one.kind() + ": " + one.text()).collect(Collectors.joining(MANY)));

    CsvRows(String revision, boolean reasons) {
        this.revision = ("," + revision).getBytes(StandardCharsets.US_ASCII);
        this.reasons = reasons;
    }

    @Override
    public void head(Out out) {
        out.put("id,tier,primary,segments,score,collateral,advice,setAside,unanswered,revision");
        out.put(reasons ? ",reasons\n" : "\n");
    }

    @Override
    public void id(Out out, String id) {
        cell(out, id);
    }

    @Override
    public void said(Out out, Classification said) {
        out.put(',');
        ids.put(out, said.tier());
        out.put(',');
        String primary = said.primary();
        if (primary != null) {
            ids.put(out, primary);
        }
        out.put(',');
        ids.put(out, said.members(), Function.identity());
        out.put(',').put(said.score()).put(',');
        ids.put(out, said.collateral(), Recommendation::id);
        out.put(',');
        advice.put(said.advice(), out);
        out.put(',');
        Map<String, Value> aside = said.answers().setAside();
        if (!aside.isEmpty()) {
            cell(out, String.join(MANY, aside.keySet()));
        }
        out.put(',');
        ids.again(out, said.unanswered());
        out.put(revision);
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
