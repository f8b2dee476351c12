package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of matches in one session, for the prospect whose turn it is. */
final class Matches {
    private @Nullable World world;

    void listen(@Nullable World next) {
        world = next;
    }

    /** A rule matched, with these bindings. */
    void matched(int rule, List<String> bindings, @Nullable Object[] bound) {
        World current = world;
        if (current == null) {
            throw new IllegalStateException("a rule matched while nobody was classified");
        }
        current.fire(rule, name -> value(bindings, bound, name));
    }

    private static @Nullable Value value(List<String> bindings, @Nullable Object[] bound, String name) {
        int index = bindings.indexOf(name);
        return index < 0 ? null : Raw.value(bound[index]);
    }
}
