package dev.assay.decision;

import dev.assay.decision.Explanation.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two JSON trees differ, in the order of the first. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode recorded, JsonNode derived) {
        Differences differences = new Differences();
        differences.compare("", recorded, derived);
        return differences.found;
    }

    private void compare(String pointer, @Nullable JsonNode recorded, @Nullable JsonNode derived) {
        if (recorded != null && derived != null && recorded.isObject() && derived.isObject()) {
            Set<String> names = new LinkedHashSet<>(recorded.propertyNames());
            names.addAll(derived.propertyNames());
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"), recorded.get(name), derived.get(name)));
        } else if (recorded != null && derived != null && recorded.isArray() && derived.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), derived.size()); i++) {
                compare(pointer + "/" + i, recorded.get(i), derived.get(i));
            }
        } else if (recorded == null || !recorded.equals(derived)) {
            found.add(new Difference(pointer, text(recorded), text(derived)));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}
