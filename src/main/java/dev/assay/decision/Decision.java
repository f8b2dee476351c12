package dev.assay.decision;

import dev.assay.ruleset.Classification;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A classification that was recorded. Immutable, as the log is.
 *
 * @param id unique; of two decisions of one process the later has the greater id, as text
 * @param program id of the program
 * @param revision the program's exact content by which it was decided
 * @param prospect the caller's reference of the prospect, or null. Personal data
 * @param given answers as they came, by question id. May be personal data
 * @param classification what the rules said, with the normalised answers, the inputs and every reason
 * @param channel where it came from, such as {@code api} or {@code command}
 * @param actor who asked for it, as far as known
 * @param time when it was recorded, UTC, in whole microseconds
 */
public record Decision(
        String id,
        String program,
        String revision,
        @Nullable String prospect,
        Map<String, @Nullable Object> given,
        Classification classification,
        String channel,
        String actor,
        Instant time) {
    /** Copies. */
    public Decision {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Id and program only: the rest may be personal. */
    @Override
    public String toString() {
        return "decision " + id + " of " + program;
    }
}
