package dev.assay.ruleset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything besides the answers on which a classification depends; recorded with a decision so that it can be reproduced.
 *
 * @param asOf the time it is judged by
 * @param market id of the market, or null for the common rules
 * @param language the prospect's language tag, or null when not known: collateral of every language then fits
 * @param mode open or final
 */
public record Circumstances(
        Instant asOf, @Nullable String market, @Nullable String language, Mode mode) {}
