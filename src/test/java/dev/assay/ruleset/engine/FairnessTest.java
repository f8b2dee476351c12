package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Ruleset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the sample retail-bank promises of its own rules: some answers choose words, and decide nothing. */
class FairnessTest {
    private static final int PROSPECTS = 300;
    private final Ruleset bank = Shipped.all().stream()
            .filter(s -> s.name().equals("retail-bank"))
            .findFirst()
            .orElseThrow()
            .ruleset();
    private final Classifier classifier = new Classifier(bank);

    @Test
    void genderChangesNothingButTheSalutation() {
        changesOnlyTheRest("gender", c -> List.of(c.tier(), c.score(), c.segments(), c.collateral()));
    }

    @Test
    void familyAndMonthEarnNoPointsAndDecideNoTier() {
        changesOnlyTheRest("family", c -> List.of(c.tier(), c.score(), c.segments()));
        changesOnlyTheRest("month", c -> List.of(c.tier(), c.score(), c.segments()));
    }

    private void changesOnlyTheRest(String question, Function<Classification, Object> decided) {
        Question asked = bank.vocabulary().questionnaire().question(question).orElseThrow();
        Random random = new Random(7);
        boolean rest = false;
        for (int i = 0; i < PROSPECTS; i++) {
            Circumstances circumstances = OracleTest.circumstances(random, bank);
            Answers said = Shipped.prospect(bank, random);
            Classification without = classifier.classify(with(said, question, null), circumstances);
            for (Option option : asked.options()) {
                Classification with = classifier.classify(with(said, question, option.id()), circumstances);
                assertThat(decided.apply(with))
                        .as(question + " " + option.id() + ", else " + said)
                        .isEqualTo(decided.apply(without));
                rest |= !with.advice().equals(without.advice());
            }
        }
        assertThat(rest).as(question + " is read by some rule").isTrue();
    }

    private static Answers with(Answers said, String question, @Nullable String option) {
        Map<String, Value> values = new HashMap<>(said.values());
        if (option == null) {
            values.remove(question);
        } else {
            values.put(question, new Value.Text(option));
        }
        return new Answers(values, said.unknown(), said.setAside());
    }
}
