package dev.assay.decision;

import dev.assay.ruleset.Mode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for one prospect, read from the body.
 *
 * @param pointer where in the body: empty, or {@code /3} in a list
 * @param answersPointer where its answers are
 * @param answers as given
 * @param prospect reference, or null
 * @param market or null
 * @param language tag, or null
 * @param asOf time to judge by, or null for now
 * @param mode open or final
 * @param channel where it came from
 * @param record whether to record it
 */
public record ClassificationRequest(
        String pointer,
        String answersPointer,
        Map<String, @Nullable Object> answers,
        @Nullable String prospect,
        @Nullable String market,
        @Nullable String language,
        @Nullable Instant asOf,
        Mode mode,
        String channel,
        boolean record) {
    /** The same in a market, where it names none itself. */
    ClassificationRequest in(@Nullable String given) {
        return market != null || given == null
                ? this
                : new ClassificationRequest(
                        pointer, answersPointer, answers, prospect, given, language, asOf, mode, channel, record);
    }

    /** Copies. */
    public ClassificationRequest {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
