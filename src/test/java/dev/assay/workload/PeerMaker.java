package dev.assay.workload;

import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes the workload of the peers: always the same rules and prospects. Its checksums are held by a test. */
public final class PeerMaker {
    /** How many prospects there are. */
    public static final int PROSPECTS = 10_000;

    private static final int SEED = 20260101;
    private static final List<String> INDUSTRIES = names("IND_%02d", 40);
    private static final List<String> REGIONS = names("REG_%02d", 12);
    private static final List<String> ROLES = names("ROLE_%d", 8);
    private static final List<String> NEEDS = names("NEED_%02d", 24);
    private static final double[] OFTEN_INDUSTRIES = skewed(40);
    private static final double[] OFTEN_REGIONS = skewed(12);

    private PeerMaker() {}

    /** The prospects. */
    public static List<Prospect> prospects() {
        PythonRandom random = new PythonRandom(SEED);
        return IntStream.range(0, PROSPECTS).mapToObj(i -> prospect(random, i)).toList();
    }

    /**
     * The rules.
     *
     * @param size 20, 200, 2,000 or 10,000
     * @param prospects by whom the tiers are measured: the best fifth are targets, the best half at least acceptable
     */
    public static Peers rules(int size, List<Prospect> prospects) {
        Shape shape = Shape.of(size);
        PythonRandom random = new PythonRandom(SEED + size);
        List<Vote> votes =
                IntStream.range(0, size).mapToObj(i -> vote(random, i, shape)).toList();
        List<Piece> pieces = new ArrayList<>();
        for (int segment = 0; segment < shape.segments; segment++) {
            for (int role = 0; role < ROLES.size(); role++) {
                pieces.add(new Piece(name("SEG_%02d", segment), ROLES.get(role), name("DOC_%02d_", segment) + role));
            }
        }
        PlainIndex sums = new PlainIndex(new Peers(votes, 1, 2, pieces));
        int[] points = prospects.stream()
                .mapToInt(p -> sums.classify(p).points())
                .sorted()
                .toArray();
        int acceptable = Math.max(1, points[points.length / 2]);
        int target = Math.max(acceptable + 1, points[points.length * 4 / 5]);
        return new Peers(votes, acceptable, target, List.copyOf(pieces));
    }

    private record Shape(int segments, int mostIndustries, int leastIndustries, double withNeed) {
        static Shape of(int size) {
            return switch (size) {
                case 20 -> new Shape(5, 20, 10, .3);
                case 200 -> new Shape(20, 10, 4, .4);
                case 2_000 -> new Shape(50, 4, 1, .6);
                case 10_000 -> new Shape(50, 2, 1, .8);
                default -> throw new IllegalArgumentException("no workload of " + size + " rules");
            };
        }
    }

    private static Prospect prospect(PythonRandom random, int number) {
        TreeSet<String> needs = new TreeSet<>();
        for (int left = random.between(0, 5); left > 0; left--) {
            needs.add(own(NEEDS.get(random.between(0, 23))));
        }
        String industry = own(skewed(random, INDUSTRIES, OFTEN_INDUSTRIES));
        int employees = random.logarithmic(1, 100_000);
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("revenue", random.logarithmic(10, 10_000_000));
        String region = own(skewed(random, REGIONS, OFTEN_REGIONS));
        String role = own(ROLES.get(random.between(0, 7)));
        others.put("budget", random.logarithmic(100, 1_000_000));
        others.put("timeline", random.between(0, 24));
        others.put("channel", random.between(0, 1) == 0 ? "CHANNEL" : "END_USER");
        others.put("ageBracket", "AGE_" + random.between(0, 5));
        others.put("usage", "USE_" + random.between(0, 4));
        for (int question = 12; question <= 20; question++) {
            others.put("q" + question, "answer_" + question + "_" + random.between(0, 9));
        }
        return new Prospect(
                name("L%07d", number), industry, employees, region, role, List.copyOf(needs), Map.copyOf(others));
    }

    private static Vote vote(PythonRandom random, int number, Shape shape) {
        int count = random.between(shape.leastIndustries, shape.mostIndustries);
        TreeSet<String> industries = new TreeSet<>();
        while (industries.size() < count) {
            industries.add(
                    random.next() < .7
                            ? skewed(random, INDUSTRIES, OFTEN_INDUSTRIES)
                            : INDUSTRIES.get(random.between(0, 39)));
        }
        int employees = random.logarithmic(1, 20_000);
        String region = skewed(random, REGIONS, OFTEN_REGIONS);
        String need = random.next() < shape.withNeed ? NEEDS.get(random.between(0, 23)) : "";
        String segment = name("SEG_%02d", random.between(0, shape.segments - 1));
        int points = random.between(1, 20);
        String reason = "r" + number + " fits " + segment + " in " + region;
        return new Vote(number, List.copyOf(industries), employees, region, need, segment, points, reason);
    }

    /** Zipf's law: the second half as often as the first, the third a third as often. */
    private static double[] skewed(int count) {
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += 1.0 / i;
        }
        double[] upTo = new double[count];
        double so = 0;
        for (int i = 0; i < count; i++) {
            so += 1.0 / (i + 1) / sum;
            upTo[i] = so;
        }
        upTo[count - 1] = 1;
        return upTo;
    }

    private static String skewed(PythonRandom random, List<String> names, double[] upTo) {
        double at = random.next();
        int i = 0;
        while (upTo[i] < at) {
            i++;
        }
        return names.get(i);
    }

    private static List<String> names(String form, int count) {
        return IntStream.range(0, count).mapToObj(i -> name(form, i)).toList();
    }

    /** Texts that come from JSON or CSV are never the very objects that rules hold: to compare them costs more. */
    private static String own(String text) {
        return new String(text.toCharArray());
    }

    private static String name(String form, int number) {
        return String.format(java.util.Locale.ROOT, form, number);
    }
}
