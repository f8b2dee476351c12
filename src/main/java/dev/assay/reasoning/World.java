package dev.assay.reasoning;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.space.Region;
import org.jspecify.annotations.Nullable;

/**
 * One market that a prospect may turn out to belong to, with what may be answered then.
 *
 * @param market its id, or null for the common rules
 * @param circuit its rules
 * @param region what may be answered by somebody of it
 * @param isSure false where the question that tells the market may yet turn out not to apply: then what is possible in the region may be decided by the common rules after all
 */
public record World(@Nullable String market, Circuit circuit, Region region, boolean isSure) {}
