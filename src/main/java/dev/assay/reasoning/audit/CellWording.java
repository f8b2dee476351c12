package dev.assay.reasoning.audit;

import dev.assay.condition.Sentence;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.List;

/** Some cells of a variable in words. */
final class CellWording {
    private CellWording() {}

    /** {@code Banking or Insurance}; {@code anything but Banking} where that is shorter. */
    static String of(Variable variable, int[] cells) {
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        variable.cells().stream().filter(c -> c.possible()).forEach(c -> {
            boolean in = java.util.Arrays.stream(cells).anyMatch(n -> n == c.number());
            (in ? inside : outside).add(c.words());
        });
        outside.remove(variable.cells().get(Variable.NONE).words());
        return outside.size() + 1 < inside.size() && !outside.isEmpty()
                ? "anything but " + Sentence.choice(outside, "or")
                : Sentence.choice(inside, "or");
    }
}
