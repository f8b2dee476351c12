package dev.assay.ruleset.engine;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.ruleset.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a {@link Matcher} finds facts. */
interface FactSource {
    /**
     * All facts that may match a pattern; what later strata will still change of them is not yet right.
     *
     * @param bound what earlier patterns bound, by name
     */
    List<? extends Facts> rows(Pattern.Fact pattern, Map<String, @Nullable Value> bound);
}
