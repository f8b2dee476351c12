package dev.assay.reasoning.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Mode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of prospects of the sample programs is held to the engine itself: Drools, market chosen by the answers. */
class SampleContrastsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");
    private static final int PROSPECTS = 12;
    private static final int TRIES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"b2b-saas", "customer-base", "retail-bank"})
    void flipsReasonsAndClaimsAreWhatTheEngineDecides(String id) {
        Program program =
                Objects.requireNonNull(new ProgramReader(Path.of(".")).read(id).program());
        Reasoning reasoning = new Reasoning(program, DAY, null);
        AnswerSpace space = reasoning.circuit(null).space();
        Random random = new Random(5);
        int flipped = 0;
        for (int i = 0; i < PROSPECTS; i++) {
            Answers answers = space.answers(RandomAnswers.cells(space, random));
            Classification now = classify(program, answers);
            Contrasts contrasts =
                    new Contrasts(reasoning, answers, now.circumstances().market(), true);
            assertThat(contrasts.outcome().tier()).isEqualTo(now.tier());
            Flips tier = contrasts.otherTier(budget());
            Flips primary = contrasts.otherPrimary(budget());
            for (Flip flip : tier.flips()) {
                assertThat(classify(program, flip.answers()).tier())
                        .isEqualTo(flip.outcome().tier())
                        .isNotEqualTo(now.tier());
            }
            for (Flip flip : primary.flips()) {
                assertThat(classify(program, flip.answers()).primary())
                        .isEqualTo(flip.outcome().primary())
                        .isNotEqualTo(now.primary());
            }
            flipped += tier.flips().size() + primary.flips().size();
            singleChanges(program, space, answers, random, now, tier, primary);
            whyNot(program, contrasts, now);
            anyway(reasoning, answers, random);
        }
        assertThat(flipped).isGreaterThan(PROSPECTS);
    }

    private static Budget budget() {
        return new Budget(Contrast.STEPS);
    }

    private static Classification classify(Program program, Answers answers) {
        Circumstances by = program.circumstances(NOON, null, null, Mode.FINAL);
        return program.classify(answers, by);
    }

    /** One answer changed by chance changes only what was said to hang on it. */
    private static void singleChanges(
            Program program,
            AnswerSpace space,
            Answers answers,
            Random random,
            Classification now,
            Flips tier,
            Flips primary) {
        for (int i = 0; i < TRIES; i++) {
            int number = random.nextInt(program.questionnaire().questions().size());
            Question question = program.questionnaire().questions().get(number);
            Value value = space.value(number, RandomAnswers.cells(space, random));
            if (question.traits().fixed() || value == null) {
                continue;
            }
            int[] cells = new int[space.variables().size()];
            Region complete = Region.of(space, answers).answered(number, value);
            for (int other = 0; other < program.questionnaire().questions().size(); other++) {
                complete = complete.isOpen(other) ? complete.answered(other, null) : complete;
            }
            for (Variable variable : space.variables()) {
                cells[variable.number()] = complete.cells(variable.number())[0];
            }
            Classification then = classify(program, complete.answers(cells));
            if (!then.tier().equals(now.tier())) {
                allows(tier, question.id());
            }
            if (!Objects.equals(then.primary(), now.primary())) {
                allows(primary, question.id());
            }
        }
    }

    private static void allows(Flips flips, String question) {
        if (flips.isSettled()) {
            assertThat(flips.fewest()).isEqualTo(1);
            assertThat(flips.alternatives()).contains(List.of(question));
        }
    }

    private static void whyNot(Program program, Contrasts contrasts, Classification now) {
        for (Subject subject :
                Subject.all(program.vocabulary(now.circumstances().market()))) {
            if (subject.isIn(contrasts.outcome())) {
                continue;
            }
            WhyNot whyNot = contrasts.whyNot(subject, budget());
            assertThat(whyNot.obstacles()).as("%s", subject).isNotEmpty();
            for (Missing missing :
                    whyNot.rules().stream().filter(m -> m.nearest().isPresent()).toList()) {
                Classification then =
                        classify(program, missing.nearest().orElseThrow().answers());
                assertThat(then.conclusions().stream().map(Classification.Concluded::rule))
                        .contains(missing.rule());
                assertThat(isIn(then, subject)).as("%s by %s", subject, missing).isEqualTo(missing.brings());
            }
            for (Flip flip : whyNot.flips().flips()) {
                assertThat(isIn(classify(program, flip.answers()), subject)).isTrue();
            }
        }
    }

    private static boolean isIn(Classification said, Subject subject) {
        return switch (subject.kind()) {
            case TIER -> said.tier().equals(subject.id());
            case SEGMENT -> said.members().contains(subject.id());
            case ITEM -> said.collateral().stream().map(Recommendation::id).anyMatch(subject.id()::equals);
        };
    }

    /** Half of the answers forgotten: whatever they are, as far as tried, what was claimed holds. */
    private static void anyway(Reasoning reasoning, Answers answers, Random random) {
        Program program = reasoning.program();
        AnswerSpace space = reasoning.circuit(null).space();
        Map<String, Value> known = new LinkedHashMap<>(answers.values());
        List<String> forgotten = new ArrayList<>();
        for (String question : answers.values().keySet()) {
            if (random.nextBoolean()) {
                known.remove(question);
                forgotten.add(question);
            }
        }
        Answers some = new Answers(known, Set.copyOf(forgotten), Map.of());
        Classification now = classify(program, some);
        Contrasts contrasts = new Contrasts(reasoning, some, now.circumstances().market(), true);
        Anyway anyway = contrasts.anyway(budget());
        for (int i = 0; i < TRIES; i++) {
            int[] cells = RandomAnswers.cells(space, random);
            Region region = Region.of(space, some);
            for (Variable variable : space.variables()) {
                boolean open = region.size(variable.number()) > 1
                        || forgotten.contains(variable.asked().id());
                cells[variable.number()] = open ? cells[variable.number()] : region.cells(variable.number())[0];
            }
            Classification then = classify(program, region.answers(cells));
            assertThat(anyway.tiers()).contains(then.tier());
            assertThat(anyway.neverTiers()).doesNotContain(then.tier());
            assertThat(then.members()).containsAll(anyway.segments());
            assertThat(then.collateral().stream().map(Recommendation::id)).containsAll(anyway.collateral());
            assertThat(
                            then.primary() == null
                                    ? anyway.noPrimary()
                                    : anyway.primaries().contains(then.primary()))
                    .isTrue();
        }
    }
}
