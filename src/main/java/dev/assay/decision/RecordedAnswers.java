package dev.assay.decision;

import dev.assay.questionnaire.Answers;
import dev.assay.storage.DatabaseUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What prospects answered lately, by program: those decided last, looked up anew every ten minutes. Safe for several threads. */
public final class RecordedAnswers {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Decisions decisions;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * @param decisions the log
     * @param clock tells when to look anew
     */
    public RecordedAnswers(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    private record Seen(Instant at, List<Answers> answers) {}

    /** Answers of the last {@link DecisionQuery#MOST} decisions at most; none while the log cannot be read, since they only help to guess. */
    public List<Answers> of(String program) {
        Instant now = clock.instant();
        Seen last = seen.get(program);
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Seen(now, look(program, last == null ? List.of() : last.answers()));
            seen.put(program, last);
        }
        return last.answers();
    }

    private List<Answers> look(String program, List<Answers> before) {
        try {
            return decisions
                    .list(new DecisionQuery(program, null, null, null, null, null, DecisionQuery.MOST))
                    .decisions()
                    .stream()
                    .map(decision -> decision.classification().answers())
                    .toList();
        } catch (DatabaseUnavailable e) {
            return before;
        }
    }
}
