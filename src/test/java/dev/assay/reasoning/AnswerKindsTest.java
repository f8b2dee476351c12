package dev.assay.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Heard;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prospects whose answers are of the same kinds are told the same, in the same words. */
class AnswerKindsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final int PROSPECTS = 20;

    @Test
    void whoseAnswersAreOfOneKindAreToldTheSame() {
        int exchanged = 0;
        int programs = 0;
        for (long seed = 1; seed <= Integer.getInteger("reasoning", 200); seed++) {
            RandomProgram program = RandomProgram.of(seed, 20);
            Ruleset ruleset = RandomAnswers.exact(program.ruleset(), DAY);
            boolean withReasons = seed % 2 == 0;
            Optional<AnswerKinds> kinds = AnswerKinds.of(List.of(Circuit.of(ruleset, DAY, null)), withReasons);
            if (kinds.isPresent()) {
                programs++;
                exchanged += exchanged(program, ruleset, kinds.get(), withReasons, new Random(seed));
            }
        }
        assertThat(programs).isGreaterThan(Integer.getInteger("reasoning", 200) / 4);
        assertThat(exchanged).isGreaterThan(programs * PROSPECTS);
    }

    /** How many answers were exchanged for others of their kind. */
    private static int exchanged(
            RandomProgram program, Ruleset ruleset, AnswerKinds kinds, boolean withReasons, Random random) {
        int exchanged = 0;
        PlainEvaluator engine = new PlainEvaluator(ruleset);
        Questionnaire asked = ruleset.vocabulary().questionnaire();
        for (int i = 0; i < PROSPECTS; i++) {
            Answers drawn = program.prospect(random);
            Map<String, Value> others = new LinkedHashMap<>(drawn.values());
            others.putAll(drawn.setAside());
            Answers answers = new Heard(asked, others, drawn.unknown()).answers();
            for (int other = 0; other < 5; other++) {
                Answers from = program.prospect(random);
                for (Map.Entry<String, Value> one : others.entrySet()) {
                    Value value = from.values().get(one.getKey());
                    int question = asked.number(one.getKey());
                    if (value != null
                            && !value.equals(one.getValue())
                            && kinds.kind(question, value).equals(kinds.kind(question, one.getValue()))) {
                        one.setValue(value);
                        exchanged++;
                    }
                }
            }
            Answers alike = new Heard(asked, others, answers.unknown()).answers();
            assertThat(told(engine, ruleset, alike, withReasons))
                    .as("%s and %s", answers, alike)
                    .isEqualTo(told(engine, ruleset, answers, withReasons));
        }
        return exchanged;
    }

    private static List<Object> told(PlainEvaluator engine, Ruleset ruleset, Answers answers, boolean withReasons) {
        Classification said = engine.classify(answers, RandomAnswers.atNoon(ruleset, DAY, null));
        return List.of(
                RandomAnswers.outcome(said, ruleset),
                said.advice(),
                said.answers().setAside().keySet(),
                said.unanswered(),
                withReasons
                        ? said.conclusions().stream()
                                .map(Classification.Concluded::reason)
                                .toList()
                        : List.of());
    }
}
