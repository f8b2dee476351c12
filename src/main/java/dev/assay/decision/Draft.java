package dev.assay.decision;

import dev.assay.ruleset.Classification;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded: a {@link Decision} without its id and time.
 *
 * @param program id of the program
 * @param revision the program's exact content
 * @param prospect the caller's reference of the prospect, or null
 * @param given answers as they came
 * @param classification what the rules said
 * @param channel where it came from
 * @param actor who asked for it
 */
public record Draft(
        String program,
        String revision,
        @Nullable String prospect,
        Map<String, @Nullable Object> given,
        Classification classification,
        String channel,
        String actor) {
    /** Copies. */
    public Draft {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The program only: the rest may be personal. */
    @Override
    public String toString() {
        return "draft of " + program;
    }
}
