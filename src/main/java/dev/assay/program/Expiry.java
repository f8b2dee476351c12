package dev.assay.program;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;

/** Warns of what has expired, or will within thirty days: nobody should learn of it from a classification that came out otherwise. */
final class Expiry {
    private static final int SOON = 30;

    private final LocalDate today;

    /**
     * @param today in the program's time zone
     */
    Expiry(LocalDate today) {
        this.today = today;
    }

    /**
     * A warning, if there is anything to warn of.
     *
     * @param noun {@code rule} or {@code collateral}
     * @param name as people read it, quoted
     * @param expires first day on which it counts no longer
     * @param effect what it does no longer from then on
     * @param place where it is said
     */
    Optional<Problem> warning(String noun, String name, LocalDate expires, String effect, Place place) {
        if (!expires.isAfter(today)) {
            return Optional.of(Problem.warning(
                    "expired-" + noun, place, name + " expired on " + expires + " and " + effect + "."));
        }
        return expires.isAfter(today.plusDays(SOON))
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "expiring-" + noun, place, name + " expires soon: from " + expires + " it " + effect + "."));
    }
}
