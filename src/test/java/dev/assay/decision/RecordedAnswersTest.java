package dev.assay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import dev.assay.storage.DatabaseUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordedAnswersTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Decisions decisions = mock();
    private final Clock clock = mock();
    private final RecordedAnswers recorded = new RecordedAnswers(decisions, clock);

    private static DecisionPage page(int employees) {
        Classification said = mock();
        when(said.answers()).thenReturn(new Answers(Map.of("employees", new Value.Num(employees)), Set.of(), Map.of()));
        Decision decision = mock();
        when(decision.classification()).thenReturn(said);
        return new DecisionPage(List.of(decision), null);
    }

    private String employees() {
        return recorded.of("shop").stream()
                .map(answers -> String.valueOf(answers.value("employees")))
                .reduce("", String::concat);
    }

    @Test
    void looksAnewAfterTenMinutes() {
        DecisionPage first = page(1);
        DecisionPage second = page(2);
        when(decisions.list(any())).thenReturn(first, second);
        when(clock.instant()).thenReturn(NOON, NOON.plus(Duration.ofMinutes(9)), NOON.plus(Duration.ofMinutes(11)));
        String once = employees();
        assertThat(once).contains("1");
        assertThat(employees()).isEqualTo(once);
        assertThat(employees()).contains("2");
    }

    @Test
    void keepsWhatItSawWhileTheLogCannotBeRead() {
        DecisionPage first = page(1);
        when(decisions.list(any())).thenReturn(first).thenThrow(mock(DatabaseUnavailable.class));
        when(clock.instant()).thenReturn(NOON, NOON.plus(Duration.ofHours(1)));
        String once = employees();
        assertThat(employees()).isEqualTo(once).isNotEmpty();
    }
}
