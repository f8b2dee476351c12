package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Problems;
import dev.assay.ruleset.CollateralItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads collateral.json, and says what is wrong with its meaning. */
final class CollateralReader {
    private final Checks checks;
    private final Problems problems;
    private final Expiry expiry;

    CollateralReader(Problems problems, Expiry expiry) {
        this.checks = new Checks(problems);
        this.problems = problems;
        this.expiry = expiry;
    }

    /**
     * The catalogue in its order, duplicates left out.
     *
     * @param segments all there are, or null when that is not sure
     */
    List<CollateralItem> read(Document document, @Nullable List<String> segments) {
        Map<String, CollateralItem> items = new LinkedHashMap<>();
        List<Fields.Said> ids = new ArrayList<>();
        for (Fields each : Fields.of(document).elements()) {
            Fields.Said id = each.said("id").orElse(null);
            if (id != null) {
                ids.add(id);
                items.putIfAbsent(id.text(), item(id.text(), each, segments));
            }
        }
        checks.unique(ids, "collateral");
        return List.copyOf(items.values());
    }

    private CollateralItem item(String id, Fields each, @Nullable List<String> segments) {
        if (segments != null) {
            each.texts("segments").orElse(List.of()).forEach(s -> checks.known(s, "segment", segments));
        }
        LocalDate released = checks.date(each, "released");
        LocalDate expires = checks.date(each, "expires");
        if (expires != null && released != null && !expires.isAfter(released)) {
            checks.error(
                    "expires-before-release",
                    each.place("expires"),
                    "'" + id + "' expires on " + expires + ", not after its release on " + released + ".");
        } else if (expires != null) {
            expiry.warning(id, expires, each.place("expires")).ifPresent(problems::add);
        }
        return new CollateralItem(
                id,
                each.text("title", id),
                each.text("kind", ""),
                checks.url(each, "url"),
                checks.language(each, "language"),
                plain(each, "segments"),
                plain(each, "industries"),
                plain(each, "stages"),
                released,
                expires,
                each.text("owner"));
    }

    private static List<String> plain(Fields each, String key) {
        return each.texts(key).orElse(List.of()).stream().map(Fields.Said::text).toList();
    }
}
