package dev.assay.reasoning.graph;

import dev.assay.reasoning.graph.Layers.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Heights and middles of all spots of a picture, in pixels: as near to their neighbours as the order of the columns lets them. */
final class Places {
    /** Height of a node's box. */
    static final double BOX = 26;

    private static final double PORT = 13;
    private static final double PASSING = 6;
    private static final double GAP = 9;
    private static final int ROUNDS = 40;

    private final Layers layers;
    private final Map<String, Integer> incoming;
    private final Map<Spot, Double> middles = new HashMap<>();

    /**
     * @param incoming how many edges end at a node: each needs room for its number
     */
    Places(Layers layers, Map<String, Integer> incoming) {
        this.layers = layers;
        this.incoming = incoming;
        layers.columns().forEach(this::stack);
        for (int round = 0; round < ROUNDS; round++) {
            boolean forth = round % 2 == 0;
            for (int i = 0; i < layers.columns().size(); i++) {
                List<Spot> column =
                        layers.columns().get(forth ? i : layers.columns().size() - 1 - i);
                near(column, forth ? layers::left : layers::right);
            }
        }
        double top = layers.columns().stream()
                .flatMap(List::stream)
                .mapToDouble(s -> middle(s) - height(s) / 2)
                .min()
                .orElse(0);
        middles.replaceAll((spot, middle) -> middle - top);
    }

    /** Height of a spot. */
    double height(Spot spot) {
        return spot.isNode() ? Math.max(BOX, PORT * incoming.getOrDefault(spot.key(), 0)) : PASSING;
    }

    /** Middle of a spot, from the top of the topmost. */
    double middle(Spot spot) {
        return Objects.requireNonNull(middles.get(spot));
    }

    /** Lower end of the lowest. */
    double bottom() {
        return layers.columns().stream()
                .flatMap(List::stream)
                .mapToDouble(s -> middle(s) + height(s) / 2)
                .max()
                .orElse(0);
    }

    private void stack(List<Spot> column) {
        double at = 0;
        for (Spot spot : column) {
            middles.put(spot, at + height(spot) / 2);
            at += height(spot) + GAP;
        }
    }

    private double apart(Spot one, Spot next) {
        return (height(one) + height(next)) / 2 + GAP;
    }

    /** Each to the middle of its neighbours, then apart, half down and half up. */
    private void near(List<Spot> column, Function<Spot, List<Spot>> neighbours) {
        ToDoubleFunction<Spot> wanted = spot -> neighbours.apply(spot).stream()
                .mapToDouble(this::middle)
                .average()
                .orElse(middle(spot));
        double[] down = column.stream().mapToDouble(wanted).toArray();
        double[] up = down.clone();
        for (int i = 1; i < down.length; i++) {
            down[i] = Math.max(down[i], down[i - 1] + apart(column.get(i - 1), column.get(i)));
        }
        for (int i = up.length - 2; i >= 0; i--) {
            up[i] = Math.min(up[i], up[i + 1] - apart(column.get(i), column.get(i + 1)));
        }
        for (int i = 0; i < down.length; i++) {
            middles.put(column.get(i), (down[i] + up[i]) / 2);
        }
    }
}
