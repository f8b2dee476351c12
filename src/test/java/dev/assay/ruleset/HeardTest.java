package dev.assay.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeardTest {
    /** The check takes it for unanswered. */
    private static final Value EMPTY = new Value.Text("");

    @Test
    void answersAreSetAsideAsTheQuestionnaireCheckDoesIt() {
        assertThat(LongStream.range(1, 9).map(HeardTest::aside).sum()).isPositive();
    }

    private static long aside(long seed) {
        RandomProgram program = RandomProgram.of(seed, 1);
        AnswerCheck check = new AnswerCheck(program.ruleset().vocabulary().questionnaire());
        Random random = new Random(seed);
        int aside = 0;
        for (int i = 0; i < 200; i++) {
            Answers heard = program.prospect(random);
            if (heard.values().containsValue(EMPTY) || heard.setAside().containsValue(EMPTY)) {
                continue;
            }
            Map<String, Object> said = new LinkedHashMap<>();
            heard.values().forEach((id, value) -> said.put(id, raw(value)));
            heard.setAside().forEach((id, value) -> said.put(id, raw(value)));
            heard.unknown().forEach(id -> said.put(id, AnswerCheck.UNKNOWN));

            AnswerCheck.Checked checked = check.check(said, "en");

            assertThat(checked.problems()).isEmpty();
            assertThat(checked.answers().values()).isEqualTo(heard.values());
            assertThat(checked.answers().setAside()).isEqualTo(heard.setAside());
            assertThat(checked.answers().unknown()).isEqualTo(heard.unknown());
            aside += heard.setAside().size();
        }
        return aside;
    }

    private static Object raw(Value value) {
        return value instanceof Value.Many many
                ? many.texts()
                : value instanceof Value.Flag flag
                        ? (Object) flag.yes()
                        : value instanceof Value.Num num ? (Object) num.number() : value.plain();
    }
}
