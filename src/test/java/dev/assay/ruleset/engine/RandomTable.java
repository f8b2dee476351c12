package dev.assay.ruleset.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A decision table made at random for the questions of a random program, as CSV that stock Drools reads as it is. */
final class RandomTable {
    private static final List<String> HEADING = List.of(
            "NAME~~~name",
            "CONDITION~Prospect...~industry in (forall(,){\"$\"})~industry",
            "CONDITION~Prospect...~employees >= $1, employees < $2~from, under",
            "CONDITION~Prospect...~ratio <= $param~ratio",
            "CONDITION~Prospect...~forall(||){needs contains \"$\"}~needs",
            "CONDITION~Prospect...~signs == $param~signs",
            "CONDITION~Prospect...~audit < \"$param\"~audit before",
            "CONDITION~~not Prospect( region == \"$param\" )~region is not",
            "CONDITION~~Prospect( company matches \"$param\" )~company",
            "ACTION~~conclude.score($param,~points",
            "ACTION~~\"$param\");~because",
            "ACTION~~conclude.segment(\"$1\", $2);~segment",
            "DATE-EXPIRES~~~until",
            "ENABLED~~~on");

    private final Random random;
    private final List<String> segments;

    private RandomTable(long seed, List<String> segments) {
        this.random = new Random(seed);
        this.segments = segments;
    }

    static String csv(long seed, String rulesPackage, List<String> segments) {
        return new RandomTable(seed, segments).csv(rulesPackage);
    }

    private String csv(String rulesPackage) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RuleSet", rulesPackage));
        rows.add(List.of("RuleTable Random"));
        IntStream.range(0, 4)
                .forEach(i ->
                        rows.add(HEADING.stream().map(h -> h.split("~", -1)[i]).toList()));
        for (int i = 0; i < 5 + random.nextInt(30); i++) {
            rows.add(row(i));
        }
        return rows.stream()
                .map(row -> row.stream().map(RandomTable::cell).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private List<String> row(int number) {
        boolean score = random.nextBoolean();
        return List.of(
                "Row " + number,
                // At least one condition.
                number % 3 == 0 ? one("red", "green, blue", "blue") : some("red", "green, blue", "red,green,blue"),
                number % 3 == 1 ? one("0, 10", "10, 50", "1, 1000") : some("10, 11", "0,1000"),
                number % 3 == 2 ? one("0.1", "50.5", "1000") : some("1", "9.99"),
                some("red", "red, green"),
                some("true", "false"),
                some("2026-06-15", "2027-12-31"),
                some("red", "blue"),
                some("A.*", ".*[0-9]+"),
                score ? one("1", "-5", "20") : "",
                score ? one("Because, as it says", "{employees} people") : "",
                score ? some(segments.get(0) + ", 3") : segments.get(random.nextInt(segments.size())) + ", 10",
                some("2026-06-16", "2027-12-31"),
                some("true", "false"));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String some(String... values) {
        return random.nextInt(3) == 0 ? one(values) : "";
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
