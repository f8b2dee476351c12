package dev.assay.reasoning.contrast;

import dev.assay.condition.Value;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a rule that does not hold.
 *
 * @param question id of the question that it is about; null where it is about a segment, the tier or a sum
 * @param value the prospect's answer; null for none
 * @param found what is so, in words: {@code employees 950}, {@code no member of Mid-market}
 * @param needed what would have to be, in words: {@code 1,000 or more}
 * @param isFixed whether nobody can change the answer
 */
public record Failed(@Nullable String question, @Nullable Value value, String found, String needed, boolean isFixed) {}
