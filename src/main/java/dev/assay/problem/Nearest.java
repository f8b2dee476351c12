package dev.assay.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the candidate that a misspelt word most likely stands for. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the fewest changed letters, case apart (the same letters in another order count as one change); empty when none is within a third of the word's length (at least 1, or 2 from five letters on).
     * Among equals the first in the collection's order.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String low = word.toLowerCase(Locale.ROOT);
        if (low.length() > 200) {
            return Optional.empty();
        }
        int limit = Math.max(low.length() >= 5 ? 2 : 1, low.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String text, int away) {}
        return candidates.stream()
                .map(c -> new Candidate(c, away(distance, low, c.toLowerCase(Locale.ROOT))))
                .filter(c -> c.away() >= 0)
                .min(Comparator.comparingInt(Candidate::away))
                .map(Candidate::text);
    }

    private static int away(LevenshteinDistance distance, String word, String candidate) {
        int away = distance.apply(word, candidate);
        boolean sameLetters = word.length() == candidate.length()
                && away != 0
                && Arrays.equals(
                        word.chars().sorted().toArray(),
                        candidate.chars().sorted().toArray());
        return sameLetters ? 1 : away;
    }

    /**
     * The nearest, or else the shortest that begins with the word or, failing that, holds it, case apart: {@code everyday-banking} for {@code everyday}. Words under four letters
     * stand in too many.
     */
    public static Optional<String> meant(String word, Collection<String> candidates) {
        String low = word.toLowerCase(Locale.ROOT);
        return to(word, candidates)
                .or(() -> low.length() < 4 ? Optional.empty() : shortest(candidates, c -> c.startsWith(low)))
                .or(() -> low.length() < 4 ? Optional.empty() : shortest(candidates, c -> c.contains(low)));
    }

    private static Optional<String> shortest(Collection<String> candidates, Predicate<String> fits) {
        return candidates.stream()
                .filter(c -> fits.test(c.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(String::length));
    }

    /** {@code ; did you mean 'x'?}, or {@code .} when nothing is near: the end of a message. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates).map(n -> "; did you mean '" + n + "'?").orElse(".");
    }
}
