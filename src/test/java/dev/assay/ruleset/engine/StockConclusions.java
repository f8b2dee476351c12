package dev.assay.ruleset.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The global {@code conclude} of rules that stock Drools compiled. Public for the compiled code. */
public final class StockConclusions {
    /** One conclusion with its arguments; the reason left out. */
    record One(String rule, String verb, List<Object> arguments) {
        String id() {
            return arguments.get(0).toString();
        }

        long points(int argument) {
            return Math.round(((Number) arguments.get(argument)).doubleValue());
        }
    }

    final Set<One> all = new LinkedHashSet<>();
    String rule = "";

    private void add(String verb, int parameters, @Nullable Object... given) {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(given).subList(0, parameters));
        if (!arguments.contains(null)) {
            arguments.replaceAll(a -> a instanceof Number n ? (Object) n.doubleValue() : a);
            all.add(new One(rule, verb, List.copyOf(arguments)));
        }
    }

    public void trait(Object... a) {
        add("trait", 1, a);
    }

    public void segment(Object... a) {
        add("segment", 2, a);
    }

    public void exclude(Object... a) {
        add("exclude", 1, a);
    }

    public void score(Object... a) {
        add("score", 1, a);
    }

    public void tier(Object... a) {
        add("tier", 1, a);
    }

    public void bar(Object... a) {
        add("bar", 2, a);
    }

    public void atMost(Object... a) {
        add("atMost", 1, a);
    }

    public void exactly(Object... a) {
        add("exactly", 1, a);
    }

    public void disqualify(Object... a) {
        add("disqualify", 0, a);
    }

    public void recommend(Object... a) {
        add("recommend", 2, a);
    }

    public void withhold(Object... a) {
        add("withhold", 1, a);
    }

    public void advise(Object... a) {
        add("advise", 2, a);
    }
}
