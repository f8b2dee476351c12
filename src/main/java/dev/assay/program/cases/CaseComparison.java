package dev.assay.program.cases;

import dev.assay.condition.Value;
import dev.assay.program.Expectation;
import dev.assay.program.cases.CaseResult.Difference;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds one classification against what was expected of it. */
final class CaseComparison {
    private static final Set<String> OF_TIER = Set.of("score", "tier", "bar", "atMost", "exactly", "disqualify");
    private static final Set<String> OF_SEGMENT = Set.of("segment", "exclude");
    private static final Set<String> OF_COLLATERAL = Set.of("recommend", "withhold");

    private final Vocabulary vocabulary;
    private final Classification found;
    private final List<Difference> differences = new ArrayList<>();

    CaseComparison(Vocabulary vocabulary, Classification found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    List<Difference> differences(Expectation expected) {
        tier(expected);
        primary(expected);
        segments(expected);
        collateral(expected);
        because(expected);
        advice(expected);
        return differences;
    }

    private void tier(Expectation expected) {
        String tier = expected.tier();
        Double score = expected.score();
        if (tier != null && !tier.equals(found.tier())) {
            differ("tier", tier, found.tier() + " (score " + plain(found.score()) + ")", concluded(OF_TIER));
        }
        if (score != null && score != found.score()) {
            differ("score", plain(score), plain(found.score()), concluded(Set.of("score")));
        }
        if (expected.not().tiers().contains(found.tier())) {
            differ("tier", "not " + found.tier(), found.tier(), concluded(OF_TIER));
        }
    }

    private void primary(Expectation expected) {
        Optional<String> primary = expected.primary();
        String actual = found.primary();
        if (primary != null && !primary.equals(Optional.ofNullable(actual))) {
            differ("primary", primary.orElse("none"), actual == null ? "none" : actual, tallies());
        }
    }

    private void segments(Expectation expected) {
        List<String> members = found.members();
        List<String> segments = expected.segments();
        if (segments != null && !new HashSet<>(segments).equals(new HashSet<>(members))) {
            differ("segments", list(segments), list(members), tallies());
        }
        List<String> unwanted = expected.not().segments();
        unwanted.stream()
                .filter(members::contains)
                .forEach(s -> differ("segments", "not " + s, list(members), votes(s)));
    }

    private void collateral(Expectation expected) {
        List<String> given = found.collateral().stream().map(Recommendation::id).toList();
        List<String> wanted = expected.collateral();
        if (wanted != null) {
            List<String> missing =
                    wanted.stream().filter(c -> !given.contains(c)).toList();
            if (!missing.isEmpty()) {
                differ("collateral", list(wanted), list(given), concerning(missing));
            } else if (wanted.isEmpty() && !given.isEmpty()) {
                differ("collateral", "none", list(given), concluded(OF_COLLATERAL));
            } else if (!given.stream().filter(wanted::contains).toList().equals(wanted)) {
                differ("collateral", list(wanted) + " in this order", list(given), concluded(OF_COLLATERAL));
            }
        }
        expected.not().collateral().stream()
                .filter(given::contains)
                .forEach(c -> differ("collateral", "not " + c, list(given), concerning(List.of(c))));
    }

    /** Why pieces stand or do not stand in the list. */
    private List<String> concerning(List<String> items) {
        List<String> why = new ArrayList<>();
        for (String item : items) {
            List<String> rules = concluded(
                    c -> OF_COLLATERAL.contains(c.verb()) && c.arguments().contains(item));
            why.addAll(rules);
            if (rules.isEmpty()) {
                why.add("no rule recommends " + item + " here");
            } else if (found.collateral().size() >= vocabulary.collateralLimit()) {
                why.add("only " + vocabulary.collateralLimit() + " are given (collateralLimit)");
            }
        }
        return why;
    }

    private void because(Expectation expected) {
        Set<String> fired = new HashSet<>();
        found.conclusions().forEach(c -> fired.add(c.rule()));
        for (String rule : expected.because()) {
            if (!fired.contains(rule)) {
                differ("because", "\"" + rule + "\"", "that rule concluded nothing", List.of());
            }
        }
        for (String rule : expected.not().because()) {
            if (fired.contains(rule)) {
                differ(
                        "because",
                        "not \"" + rule + "\"",
                        "it did",
                        concluded(c -> c.rule().equals(rule)));
            }
        }
    }

    private void advice(Expectation expected) {
        List<String> given =
                found.advice().stream().map(Classification.Advice::text).toList();
        expected.advice().stream()
                .filter(a -> !given.contains(a))
                .forEach(a -> differ("advice", "\"" + a + "\"", list(given), concluded(Set.of("advise"))));
        expected.not().advice().stream()
                .filter(given::contains)
                .forEach(a -> differ("advice", "not \"" + a + "\"", list(given), concluded(Set.of("advise"))));
    }

    private List<String> tallies() {
        Stream<String> standing = found.segments().stream()
                .filter(s -> s.points() != 0 || s.excluded())
                .map(s -> s.id() + " has " + s.points() + " of " + s.threshold()
                        + (s.excluded() ? ", but is vetoed" : ""));
        return Stream.concat(standing, concluded(OF_SEGMENT).stream()).toList();
    }

    private List<String> votes(String segment) {
        return concluded(c -> OF_SEGMENT.contains(c.verb()) && c.arguments().contains(segment));
    }

    private List<String> concluded(Set<String> verbs) {
        return concluded(c -> verbs.contains(c.verb()));
    }

    private List<String> concluded(Predicate<Concluded> which) {
        return found.conclusions().stream()
                .filter(which)
                .map(c -> c.verb() + "(" + String.join(", ", c.arguments()) + ") by \"" + c.rule() + "\" (" + c.where()
                        + ")")
                .toList();
    }

    private static String plain(double number) {
        return new Value.Num(number).plain();
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "none" : String.join(", ", items);
    }

    private void differ(String what, String expected, String actual, List<String> why) {
        differences.add(new Difference(what, expected, actual, why));
    }
}
