package dev.assay.workload;

import dev.assay.program.ProgramFiles;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Rules of many shapes, over the peers' questionnaire: what hand-written programs hold, in any number. Always the same. */
public final class VariedRules {
    private static final int TRAITS = 40;

    private final SplittableRandom random = new SplittableRandom(7);
    private final StringBuilder text = new StringBuilder("package peers\n\n");
    private int number;

    private VariedRules() {}

    /** A program of so many of them. */
    public static ProgramFiles of(int size) {
        Peers frame = PeerMaker.rules(20, PeerMaker.prospects());
        VariedRules rules = new VariedRules();
        while (rules.number < size) {
            rules.next();
        }
        TreeMap<String, byte[]> files = new TreeMap<>(PeerProgram.of(frame, 1).contents());
        files.keySet().removeIf(path -> path.endsWith(".drl"));
        files.put("rules/peers/varied.drl", rules.text.toString().getBytes(StandardCharsets.UTF_8));
        return ProgramFiles.of(PeerProgram.ID, files);
    }

    private void next() {
        switch (number % 10) {
            case 0 -> rule(trait("size"), "Prospect( industry == \"%s\", employees >= %d )", industry(), upTo(9_000));
            case 1 -> rule(trait("need"), "Prospect( needs contains \"%s\", budget > %d )", need(), upTo(90_000));
            case 2 ->
                rule(vote(), "Prospect( industry in (\"%s\", \"%s\"), timeline < %d )", industry(), "IND_39", upTo(24));
            case 3 ->
                rule(vote(), "Trait( name == \"%s\" )\n    not Trait( name == \"%s\" )", name("size"), name("need"));
            case 4 ->
                rule(vote(), "( Prospect( usage == \"USE_%d\" ) or Prospect( revenue > %d ) )", upTo(4), upTo(900_000));
            case 5 ->
                rule(
                        score(),
                        "Prospect( budget >= %d, budget < %d, channel == \"CHANNEL\" )",
                        upTo(900),
                        1_000 + upTo(9_000));
            case 6 ->
                rule(
                        score(),
                        "exists Trait( name == \"%s\" )\n    Prospect( q%d == \"answer_14_3\" || region == \"REG_0%d\" )",
                        name("need"),
                        14,
                        upTo(9));
            case 7 ->
                rule(
                        vote(),
                        "Prospect( region != null, region not in (\"REG_0%d\", \"REG_11\"), employees > %d, needs != null, needs not contains \"%s\" )",
                        upTo(9),
                        upTo(500),
                        need());
            case 8 ->
                rule(
                        "conclude.recommend(\"DOC_0" + upTo(4) + "_3\", " + (1 + upTo(9)) + ", \"Fits\")",
                        "Segment( id == \"SEG_0%d\", member == true )\n    Prospect( role == \"ROLE_%d\" )",
                        upTo(4),
                        upTo(7));
            default ->
                rule(
                        "conclude.advise(\"message\", \"Say it in the words of number " + number + ".\", \"Said so\")",
                        "Tier( id == \"TARGET\" )\n    Prospect( ageBracket == \"AGE_%d\", timeline <= %d )",
                        upTo(5),
                        upTo(12));
        }
    }

    private void rule(String then, String when, Object... values) {
        text.append("rule \"Rule ")
                .append(number)
                .append("\"\n    @owner(\"marketing\")\n    @why(\"Seen in the last round\")\nwhen\n    ");
        text.append(String.format(java.util.Locale.ROOT, when, values)).append("\nthen\n    ");
        text.append(then).append(";\nend\n\n");
        number++;
    }

    private String trait(String kind) {
        return "conclude.trait(\"" + kind + "-" + number / 10 % TRAITS + "\", \"{employees} employees\")";
    }

    private String vote() {
        return "conclude.segment(\"SEG_0" + upTo(4) + "\", " + (1 + upTo(19)) + ", \"Fits in {region}\")";
    }

    private String score() {
        return "conclude.score(" + (1 + upTo(9)) + ", \"A budget of {budget}\")";
    }

    /** One that a rule before this concludes. */
    private String name(String kind) {
        return kind + "-" + upTo(Math.min(TRAITS - 1, number / 10));
    }

    private String industry() {
        return String.format(java.util.Locale.ROOT, "IND_%02d", upTo(39));
    }

    private String need() {
        return String.format(java.util.Locale.ROOT, "NEED_%02d", upTo(23));
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
