package dev.assay.reasoning.asking;

import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.Random;

/** Draws prospects out of a region by the odds of their answers; the same ones each time. */
final class Draws {
    private final Region region;
    private final Odds odds;
    private final Random random = new Random(11);

    Draws(Region region, Odds odds) {
        this.region = region;
        this.odds = odds;
    }

    /** One cell of each variable. */
    int[] next() {
        int[] cells = new int[region.space().variables().size()];
        for (Variable variable : region.space().variables()) {
            cells[variable.number()] = one(variable);
        }
        return cells;
    }

    private int one(Variable variable) {
        int[] open = region.cells(variable.number());
        if (open.length == 1) {
            return open[0];
        }
        double sum = 0;
        for (int cell : open) {
            sum += weight(variable, cell);
        }
        double at = random.nextDouble() * sum;
        int last = open[0];
        for (int cell : open) {
            double weight = weight(variable, cell);
            if (weight > 0) {
                last = cell;
                at -= weight;
                if (at < 0) {
                    return cell;
                }
            }
        }
        return last;
    }

    private double weight(Variable variable, int number) {
        Cell cell = variable.cells().get(number);
        return cell.hasExample() ? odds.of(variable, cell) : 0;
    }
}
