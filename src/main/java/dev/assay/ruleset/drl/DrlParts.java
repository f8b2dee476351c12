package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import java.util.List;
import java.util.stream.Stream;

/** Takes conditions apart. */
final class DrlParts {
    private DrlParts() {}

    /** All that must hold, conjunctions inside conjunctions opened up. */
    static List<Condition> of(Condition condition) {
        return stream(condition).toList();
    }

    private static Stream<Condition> stream(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(DrlParts::stream)
                : Stream.of(condition);
    }
}
