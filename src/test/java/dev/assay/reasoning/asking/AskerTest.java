package dev.assay.reasoning.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** On programs of which every prospect can be interviewed in every order, the order of asking is held to the best there is. */
class AskerTest {
    private static final int PROGRAMS = Integer.getInteger("reasoning", 200);

    @Test
    void asksNoMoreThanAnyOtherOrderDoes() {
        List<Double> excess = new ArrayList<>();
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            SmallProgram program = SmallProgram.of(seed);
            Interviews all = new Interviews(program);
            double best = all.best();
            if (best > 0 && program.isExact()) {
                double mine = all.mean(order(all, new Asker(program.circuit(), Odds.EVEN, true)));
                double rest = all.mean(order(all, new Asker(program.circuit(), Odds.EVEN, false)));
                double file = all.mean((region, askable) -> askable.get(0));
                double up = all.mean(all.moving(true)), down = all.mean(all.moving(false));
                System.out.printf(
                        "%d best %.2f mine %.2f greedy %.2f file %.2f up %.2f down %.2f%n",
                        seed, best, mine, rest, file, up, down);
                excess.add(mine / best);
            }
        }
        System.out.println(
                excess.size() + " " + excess.stream().mapToDouble(d -> d).average());
        assertThat(excess).hasSizeGreaterThan(10);
    }

    private static BiFunction<Region, List<Integer>, Integer> order(Interviews all, Asker asker) {
        return (region, askable) -> {
            Optional<Next> next = asker.next(region, Aim.DECISION);
            assertThat(next).isPresent();
            int question = region.space().questionnaire().number(next.get().question());
            assertThat(askable).contains(question);
            return question;
        };
    }
}
