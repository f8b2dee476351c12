package dev.assay.reasoning.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.space.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** On programs of which every prospect can be interviewed in every order, the order of asking is held to the best there is. */
class AskerTest {
    private static final int PROGRAMS = Integer.getInteger("reasoning", 200);
    private static final double ROUNDING = 1e-9;

    @Test
    void asksNoMoreThanAnyOtherOrderAndHardlyMoreThanTheBest() {
        SoftAssertions all = new SoftAssertions();
        double greedy = 0;
        double best = 0;
        int programs = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            SmallProgram program = SmallProgram.of(seed);
            Interviews interviews = new Interviews(program);
            double least = interviews.best();
            if (least > 0 && program.isExact()) {
                double asked = interviews.mean(order(interviews, new Asker(program.circuit(), Odds.EVEN)));
                all.assertThat(asked).as("best, program %d", seed).isLessThanOrEqualTo(least * 1.15);
                others(interviews)
                        .forEach(other -> all.assertThat(asked)
                                .as("file, up, down, program %s", program)
                                .isLessThanOrEqualTo(interviews.mean(other) + ROUNDING));
                greedy += interviews.mean(order(interviews, new Asker(program.circuit(), Odds.EVEN, false)));
                best += least;
                programs++;
            }
        }
        all.assertAll();
        assertThat(programs).isGreaterThan(PROGRAMS / 2);
        // What it goes by where too much is left to go through whole.
        assertThat(greedy).isLessThan(best * 1.05);
    }

    @Test
    void tellsHowMuchIsLeft() {
        for (long seed = 1; seed <= PROGRAMS / 4; seed++) {
            SmallProgram program = SmallProgram.of(seed);
            Interviews interviews = new Interviews(program);
            Asker asker = new Asker(program.circuit(), Odds.EVEN);
            Optional<Next> next = asker.next(interviews.start(), Aim.DECISION);
            if (next.isPresent() && program.isExact() && !interviews.isSettled(interviews.start())) {
                double asked = interviews.mean(order(interviews, asker));
                assertThat(next.get().expected()).isBetween(asked * 0.5, asked * 2);
                assertThat(next.get().most()).isGreaterThanOrEqualTo(interviews.longest(order(interviews, asker)));
            }
        }
    }

    private static List<BiFunction<Region, List<Integer>, Integer>> others(Interviews interviews) {
        return List.of((region, askable) -> askable.get(0), interviews.moving(true), interviews.moving(false));
    }

    private static BiFunction<Region, List<Integer>, Integer> order(Interviews interviews, Asker asker) {
        return (region, askable) -> {
            Optional<Next> next = asker.next(region, Aim.DECISION);
            assertThat(next).isPresent();
            int question = region.space().questionnaire().number(next.get().question());
            assertThat(askable).contains(question);
            assertThat(interviews.mayMatter(region, question))
                    .as("question %d of %s", question, region)
                    .isTrue();
            return question;
        };
    }
}
