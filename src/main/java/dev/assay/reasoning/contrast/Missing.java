package dev.assay.reasoning.contrast;

import dev.assay.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A rule that would have helped, and did not fire.
 *
 * @param rule its name
 * @param place file and line
 * @param effect what it would have given: {@code 40 points}
 * @param failed its conditions that do not hold, in the way of firing that has fewest such; traits are followed back to answers
 * @param traits notions that it reads and that no rule concluded, each with the rules that could: {@code regulated (by "Banks are regulated")}
 * @param nearest the smallest change of answers with which it fires; empty where none was found or it was not looked for
 * @param brings whether that change alone brings about what was asked for, as the engine decides
 */
public record Missing(
        String rule,
        Place place,
        String effect,
        List<Failed> failed,
        List<String> traits,
        Optional<Flip> nearest,
        boolean brings) {
    /** Copies. */
    public Missing {
        failed = List.copyOf(failed);
        traits = List.copyOf(traits);
    }
}
