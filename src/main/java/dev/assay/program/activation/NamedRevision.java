package dev.assay.program.activation;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Revision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kept revision that somebody means by its first digits.
 *
 * @param activation its newest activation; null when none, or no single one, is meant
 * @param problems what is wrong with the name then (code {@code unknown-revision})
 */
public record NamedRevision(@Nullable Activation activation, List<Problem> problems) {
    private static final int ENOUGH = 4;

    /** Copies. */
    public NamedRevision {
        problems = List.copyOf(problems);
    }

    /**
     * Finds it.
     *
     * @param past all activations of the program, newest first
     * @param name the first four or more digits of a revision
     */
    public static NamedRevision among(List<Activation> past, String name) {
        String digits = name.strip().toLowerCase(Locale.ROOT);
        Set<Revision> kept = new LinkedHashSet<>();
        past.forEach(a -> kept.add(a.revision()));
        List<Revision> fitting =
                kept.stream().filter(r -> r.hex().startsWith(digits)).toList();
        if (digits.length() < ENOUGH || fitting.size() != 1) {
            return new NamedRevision(
                    null,
                    List.of(Problem.error(
                            "unknown-revision", Place.NOWHERE, notOne(digits, fitting, kept), name, null)));
        }
        return new NamedRevision(
                past.stream()
                        .filter(a -> a.revision().equals(fitting.get(0)))
                        .findFirst()
                        .orElseThrow(),
                List.of());
    }

    private static String notOne(String digits, List<Revision> fitting, Set<Revision> kept) {
        if (digits.length() < ENOUGH) {
            return "A revision is named by its first four digits or more; '" + digits + "' is too short.";
        }
        if (fitting.size() > 1) {
            return fitting.size() + " revisions begin with '" + digits + "'; give more digits.";
        }
        return "No kept revision begins with '" + digits + "'. The newest are "
                + String.join(
                        ", ", kept.stream().limit(5).map(Revision::shortForm).toList()) + ".";
    }
}
