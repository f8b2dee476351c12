package dev.assay.reasoning.coverage;

import dev.assay.questionnaire.Answers;
import java.util.List;

/**
 * A prospect, and what it shows first.
 *
 * @param answers few, and natural ones
 * @param shows what no prospect before it shows, in English
 */
public record Shown(Answers answers, List<String> shows) {
    /** Copies. */
    public Shown {
        shows = List.copyOf(shows);
    }
}
