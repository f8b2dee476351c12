package dev.assay.reasoning.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of changed answers is compared with all answers that there are, as the engine decides them. */
class FlipsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final int PROSPECTS = 4;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSmallestChangesAreFoundAndFlipByTheEngine(long seed) {
        SmallProgram program = SmallProgram.of(seed);
        Contrast contrast = new Contrast(program.circuit());
        Random random = new Random(seed);
        List<List<Integer>> all = new ArrayList<>(program.decisions().keySet());
        for (int i = 0; i < PROSPECTS; i++) {
            List<Integer> cells = all.get(random.nextInt(all.size()));
            Given given = Given.of(
                    program.circuit(),
                    program.circuit()
                            .space()
                            .answers(cells.stream().mapToInt(c -> c).toArray()));
            BruteFlips brute = new BruteFlips(program, given, "seed " + seed + " " + cells);
            Outcome now = outcome(program, cells);
            assertThat(contrast.outcome(given)).isEqualTo(now);
            hold(
                    program,
                    brute,
                    contrast.otherTier(given, budget()),
                    o -> !o.tier().equals(now.tier()));
            hold(
                    program,
                    brute,
                    contrast.otherPrimary(given, budget()),
                    o -> !Objects.equals(o.primary(), now.primary()));
            withLittleBudgetLessIsSaidNeverOther(program, brute, contrast, random, now);
            for (TierDefinition tier : program.circuit().ruleset().vocabulary().tiers()) {
                if (!now.tier().equals(tier.id())) {
                    Flips flips = contrast.leadingTo(given, subject(program, tier.id()), budget());
                    hold(program, brute, flips, o -> o.tier().equals(tier.id()));
                }
            }
            List<SegmentDefinition> segments =
                    program.circuit().ruleset().vocabulary().segments();
            SegmentDefinition segment = segments.get(random.nextInt(segments.size()));
            if (!segment.flag() && !segment.id().equals(now.primary())) {
                Flips flips = contrast.leadingTo(given, subject(program, segment.id()), budget());
                hold(program, brute, flips, o -> segment.id().equals(o.primary()));
            }
            List<CollateralItem> items =
                    program.circuit().ruleset().vocabulary().collateral();
            String item = items.isEmpty()
                    ? ""
                    : items.get(random.nextInt(items.size())).id();
            if (!items.isEmpty() && !now.collateral().contains(item)) {
                Flips flips = contrast.leadingTo(given, subject(program, item), budget());
                hold(program, brute, flips, o -> o.collateral().contains(item));
            }
        }
    }

    private static void withLittleBudgetLessIsSaidNeverOther(
            SmallProgram program, BruteFlips brute, Contrast contrast, Random random, Outcome now) {
        Flips flips = contrast.otherTier(brute.given(), new Budget(1 + random.nextInt(30)));
        brute.really(flips, engine(program), o -> !o.tier().equals(now.tier()));
        if (flips.isSettled() && program.isExact()) {
            brute.whole(flips, o -> !o.tier().equals(now.tier()));
        }
    }

    static Budget budget() {
        return new Budget(Contrast.STEPS);
    }

    static Subject subject(SmallProgram program, String id) {
        return Subject.named(program.circuit().ruleset().vocabulary(), id).orElseThrow();
    }

    static Outcome outcome(SmallProgram program, List<Integer> cells) {
        return Objects.requireNonNull(program.decisions().get(cells)).outcome();
    }

    static BruteFlips.Engine engine(SmallProgram program) {
        PlainEvaluator engine = new PlainEvaluator(program.circuit().ruleset());
        return answers -> RandomAnswers.outcome(
                engine.classify(answers, RandomAnswers.atNoon(program.circuit().ruleset(), DAY, "en")),
                program.circuit().ruleset());
    }

    private static void hold(SmallProgram program, BruteFlips brute, Flips flips, Predicate<Outcome> aim) {
        brute.really(flips, engine(program), aim);
        if (program.isExact()) {
            assertThat(flips.isSettled()).isTrue();
            brute.whole(flips, aim);
        } else if (flips.isSettled()) {
            brute.noneOfFewer(flips, aim);
        }
    }
}
