package dev.assay.program.activation;

import dev.assay.program.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One moment at which a revision became the active one of its program.
 *
 * @param program id of the program
 * @param number 1 for the program's first activation, one more for each next; the highest is active
 * @param revision what became active
 * @param at when
 * @param cause why
 * @param actor who, such as {@code folder} or a user's name
 * @param held the folder's content that does not become active by itself while this activation is the newest: what a rollback went back from; else null
 * @param report what the check and the cases said, as JSON ({@link ActivationReport})
 */
public record Activation(
        String program,
        int number,
        Revision revision,
        Instant at,
        Cause cause,
        String actor,
        @Nullable Revision held,
        String report) {}
