package dev.assay.program.reading;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;

/** Warns of collateral that has expired, or will within thirty days: nobody should learn of it from a classification that came out otherwise. */
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
     * @param id of the collateral
     * @param expires first day on which it is no longer recommended
     * @param place where it is said
     */
    Optional<Problem> warning(String id, LocalDate expires, Place place) {
        if (!expires.isAfter(today)) {
            return Optional.of(Problem.warning(
                    "expired-collateral",
                    place,
                    "'" + id + "' expired on " + expires + " and is no longer recommended."));
        }
        return expires.isAfter(today.plusDays(SOON))
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "expiring-collateral",
                        place,
                        "'" + id + "' expires soon: from " + expires + " it is no longer recommended."));
    }
}
