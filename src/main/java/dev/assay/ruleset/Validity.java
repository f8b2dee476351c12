package dev.assay.ruleset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule counts.
 *
 * @param effective first day ({@code date-effective}), or null for always
 * @param expires first day on which it no longer counts ({@code date-expires}), or null for never
 * @param enabled false when it is switched off
 */
public record Validity(
        @Nullable LocalDate effective, @Nullable LocalDate expires, boolean enabled) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(null, null, true);

    /** Whether it counts on a day of the program's time zone. */
    public boolean covers(LocalDate day) {
        return enabled && (effective == null || !day.isBefore(effective)) && (expires == null || day.isBefore(expires));
    }
}
