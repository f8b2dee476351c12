package dev.assay.ruleset.drl;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.ruleset.CollateralItem;
import org.jspecify.annotations.Nullable;

/** An item of the catalogue as a condition sees it; bindings are open. */
record ItemFacts(CollateralItem item) implements Facts {

    @Override
    public boolean isOpen(String name) {
        return name.startsWith("$");
    }

    @Override
    public @Nullable Value value(String name) {
        return name.startsWith("$") ? null : item.value(name);
    }
}
