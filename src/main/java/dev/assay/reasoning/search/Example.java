package dev.assay.reasoning.search;

import dev.assay.questionnaire.Answers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A complete set of answers that leads somewhere, for sure: the engine decides so.
 *
 * @param cells by variable
 * @param answers the same as answers, those given as they were given
 */
public record Example(int[] cells, Answers answers) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Example that && Arrays.equals(cells, that.cells) && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
