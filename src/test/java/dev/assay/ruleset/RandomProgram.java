package dev.assay.ruleset;

import static dev.assay.ruleset.Rules.conclude;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import dev.assay.ruleset.engine.Order;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Programs and prospects made at random, each from a seed: every construct of the rule language, no circles. */
public final class RandomProgram {
    private static final Map<String, AnswerType> QUESTIONS = questions();
    private static final List<String> OPTIONS = List.of("red", "green", "blue", "the \"odd\" one");
    private static final List<String> TRAITS = List.of("t1", "t2", "t3", "t4", "t5", "t6", "disqualified");
    private static final Set<String> DATES = Set.of("audit", "founded", "released", "expires");
    private static final List<String> DAYS = List.of("2026-01-01", "2026-06-15", "2026-06-16", "2027-12-31");
    private static final List<Double> NUMBERS = List.of(0.0, 1.0, 9.0, 10.0, 11.0, 50.0, 1000.0);
    private static final List<Double> AMOUNTS = List.of(0.1, 1.0, 9.99, 10.0, 50.5, 1000.0);
    private static final List<String> TEXTS = List.of("Acme", "acme inc", "Bolt 7", "", "x");
    private static final List<String> REGEXES = List.of("A.*", ".*[0-9]+", "(?i)acme.*", "x?");

    private final Random random;
    private final Vocabulary vocabulary;
    private final Ruleset ruleset;
    private int bindings;

    private RandomProgram(long seed, int rules) {
        random = new Random(seed);
        vocabulary = vocabulary("random-" + seed);
        List<Rule> made = new ArrayList<>();
        while (made.size() < rules) {
            made.add(rule("Rule " + made.size()));
            if (!Order.circles(vocabulary, made).isEmpty()) {
                made.remove(made.size() - 1);
            }
        }
        ruleset = new Ruleset(vocabulary, made);
    }

    /** The program of a seed, with 10 to 60 rules. */
    public static RandomProgram of(long seed) {
        return new RandomProgram(seed, 10 + new Random(seed).nextInt(51));
    }

    /** The program of a seed, with so many rules. */
    public static RandomProgram of(long seed, int rules) {
        return new RandomProgram(seed, rules);
    }

    /** Its rules and vocabulary. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Its rules as one DRL file. */
    public String drl() {
        return "package " + vocabulary.program().replace('-', '_') + "\n\n"
                + ruleset.rules().stream().map(RandomProgram::drl).collect(Collectors.joining("\n"));
    }

    /** One rule as DRL. */
    public static String drl(Rule rule) {
        StringBuilder text = new StringBuilder("rule " + Value.quote(rule.name()) + "\n");
        rule.annotations()
                .forEach((name, value) -> text.append("    @")
                        .append(name)
                        .append("(")
                        .append(Value.quote(value))
                        .append(")\n"));
        Validity validity = rule.validity();
        if (validity.effective() != null) {
            text.append("    date-effective \"").append(validity.effective()).append("\"\n");
        }
        if (validity.expires() != null) {
            text.append("    date-expires \"").append(validity.expires()).append("\"\n");
        }
        if (!validity.enabled()) {
            text.append("    enabled false\n");
        }
        text.append("when\n");
        rule.when().forEach(p -> text.append("    ").append(p.drl()).append("\n"));
        text.append("then\n");
        rule.then().forEach(c -> text.append("    ").append(c.drl()).append("\n"));
        return text.append("end\n").toString();
    }

    /** Texts beside a date are dates, as the checker reads them. */
    private static Pattern.Fact fact(String type, String inside) {
        Pattern.Fact read = Rules.fact(type, inside);
        return new Pattern.Fact(read.type(), null, read.bindings(), typed(read.condition()), read.at());
    }

    private static Condition typed(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(RandomProgram::typed).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(RandomProgram::typed).toList());
        }
        Condition.Test test = (Condition.Test) condition;
        if (!DATES.contains(test.field())) {
            return test;
        }
        List<Operand> right = test.right().stream()
                .map(o -> o instanceof Operand.Literal l && l.value() instanceof Value.Text t
                        ? new Operand.Literal(new Value.Day(LocalDate.parse(t.text())), l.at())
                        : o)
                .toList();
        return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
    }

    private static Map<String, AnswerType> questions() {
        Map<String, AnswerType> types = new LinkedHashMap<>();
        types.put("industry", AnswerType.CHOICE);
        types.put("region", AnswerType.CHOICE);
        types.put("needs", AnswerType.CHOICES);
        types.put("tools", AnswerType.CHOICES);
        types.put("signs", AnswerType.BOOLEAN);
        types.put("partner", AnswerType.BOOLEAN);
        types.put("employees", AnswerType.INTEGER);
        types.put("seats", AnswerType.INTEGER);
        types.put("ratio", AnswerType.NUMBER);
        types.put("budget", AnswerType.MONEY);
        types.put("offer", AnswerType.MONEY);
        types.put("audit", AnswerType.DATE);
        types.put("founded", AnswerType.DATE);
        types.put("company", AnswerType.TEXT);
        return types;
    }

    private Vocabulary vocabulary(String program) {
        List<Question> questions = new ArrayList<>();
        QUESTIONS.forEach((id, type) -> questions.add(
                question(id, type, askWhen(questions.stream().map(Question::id).toList()))));
        List<SegmentDefinition> segments = List.of(
                new SegmentDefinition("s1", "S1", null, 1 + random.nextInt(30), "kind", false, false),
                new SegmentDefinition("s2", "S2", null, 1 + random.nextInt(30), "kind", false, random.nextBoolean()),
                new SegmentDefinition("s3", "S3", null, 1, null, false, false),
                new SegmentDefinition("s4", "S4", null, random.nextInt(20) - 5, null, random.nextBoolean(), false),
                new SegmentDefinition("s5", "S5", null, 1, random.nextBoolean() ? "kind" : null, true, false),
                new SegmentDefinition("s6", "S6", null, 10, null, false, random.nextBoolean()));
        List<TierDefinition> tiers = List.of(
                new TierDefinition("target", "Target", 40.0 + random.nextInt(20)),
                new TierDefinition("acceptable", "Acceptable", random.nextBoolean() ? 15.0 : null),
                new TierDefinition("weak", "Weak", random.nextBoolean() ? 0.0 : null),
                new TierDefinition("non-target", "No", null));
        List<CollateralItem> collateral =
                IntStream.range(0, 6).mapToObj(this::item).toList();
        return new Vocabulary(
                program,
                new Questionnaire("q", "Q", "en", questions, List.of()),
                segments,
                tiers,
                one(List.of("non-target", "weak", "acceptable")),
                new Vocabulary.ScoreLimits(random.nextBoolean() ? 0.0 : null, random.nextBoolean() ? 60.0 : null),
                collateral,
                1 + random.nextInt(5),
                ZoneId.systemDefault());
    }

    /** Reads only questions that come before: no circles. */
    private @Nullable Condition askWhen(List<String> before) {
        if (random.nextBoolean()) {
            return null;
        }
        Condition drawn = fact("Prospect", constraint(1)).condition();
        return before.containsAll(drawn.names()) ? drawn : null;
    }

    private Question question(String id, AnswerType type, @Nullable Condition askWhen) {
        List<Option> options = type.hasOptions()
                ? OPTIONS.stream()
                        .map(o -> new Option(o, o.toUpperCase(java.util.Locale.ROOT), List.of(), Map.of()))
                        .toList()
                : List.of();
        return new Question(
                id,
                type,
                new Wording(id + "?", null, null),
                Map.of(),
                options,
                Question.Range.ANY,
                askWhen,
                new Question.Asking(false, random.nextInt(10) > 0, false, false, false, false, 5),
                null,
                List.of(),
                Place.of("questionnaires/q.json"));
    }

    private CollateralItem item(int number) {
        return new CollateralItem(
                "c" + number,
                "Item " + number,
                one(List.of("video", "deck")),
                null,
                one(java.util.Arrays.asList("en", "de", null)),
                some(List.of("s1", "s2", "s3", "s6")),
                some(OPTIONS),
                some(List.of("early", "late")),
                random.nextInt(3) == 0 ? null : LocalDate.parse(one(DAYS)),
                random.nextInt(3) == 0 ? LocalDate.parse(one(DAYS)) : null,
                null);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(x -> random.nextInt(3) == 0).toList();
    }

    private <T> List<T> atLeastOne(List<T> list) {
        Set<T> chosen = new LinkedHashSet<>(some(list));
        chosen.add(one(list));
        return List.copyOf(chosen);
    }

    private Rule rule(String name) {
        bindings = 0;
        List<Bound> bound = new ArrayList<>();
        List<Pattern> when = new ArrayList<>();
        int patterns = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < patterns; i++) {
            when.add(pattern(bound));
        }
        if (random.nextInt(4) == 0) {
            when.addAll(joined(bound));
        }
        Map<String, Conclusion> then = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Conclusion conclusion = conclusion(bound);
            then.putIfAbsent(
                    conclusion.verb() + ": "
                            + conclusion.arguments().stream().map(Term::drl).toList(),
                    conclusion);
        }
        Rule made = Rules.rule(name, validity(), when, then.values().toArray(Conclusion[]::new));
        if (random.nextInt(6) > 0) {
            return made;
        }
        Map<String, String> annotations = new LinkedHashMap<>(made.annotations());
        annotations.put("reviewBy", "2027-01-31");
        annotations.put("tags", "tried, by chance");
        return new Rule(name, annotations, made.validity(), made.when(), made.then(), made.place());
    }

    private Validity validity() {
        return switch (random.nextInt(12)) {
            case 0 -> new Validity(LocalDate.parse("2026-06-16"), null, true);
            case 1 -> new Validity(null, LocalDate.parse("2026-06-16"), true);
            case 2 -> new Validity(null, null, false);
            case 3 -> new Validity(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31"), true);
            default -> Validity.ALWAYS;
        };
    }

    /** What a binding holds: only alike things are compared. */
    private record Bound(String name, String kind) {}

    private Pattern pattern(List<Bound> bound) {
        return switch (random.nextInt(12)) {
            case 0 -> new Pattern.Not(single(new ArrayList<>(bound)));
            case 1 -> new Pattern.Exists(single(new ArrayList<>(bound)));
            case 2 -> new Pattern.AnyOf(List.of(single(new ArrayList<>(bound)), single(new ArrayList<>(bound))));
            case 3 -> new Pattern.AnyOf(List.of(both(new ArrayList<>(bound)), single(new ArrayList<>(bound))));
            case 4 -> new Pattern.Not(both(new ArrayList<>(bound)));
            case 5 ->
                new Pattern.AnyOf(
                        List.of(new Pattern.Not(single(new ArrayList<>(bound))), single(new ArrayList<>(bound))));
            case 6 -> boundOnBothSides(bound);
            default -> single(bound);
        };
    }

    /** Chance alone seldom joins what is alike. */
    private List<Pattern> joined(List<Bound> bound) {
        String name = "$b" + bindings++;
        String order = one(List.of(" < ", " <= ", " > ", " >= ", " == ", " != "));
        return switch (random.nextInt(8)) {
            case 6 -> {
                bound.add(new Bound(name, "text"));
                yield List.of(fact("Prospect", "company != null, " + name + " : company"));
            }
            case 7 ->
                List.of(
                        fact("Segment", "primary == true, " + name + " : id"),
                        fact(
                                "Collateral",
                                "segments" + one(List.of(" contains ", " not contains ")) + name
                                        + bind(bound, "id", "collateral")));
            case 0 ->
                List.of(
                        fact("Segment", "id == \"" + segment() + "\", " + name + " : points"),
                        fact("Score", "points" + order + name));
            case 1 -> {
                bound.add(new Bound(name, "points"));
                yield List.of(
                        fact("Segment", "member == true, " + name + " : points"),
                        fact("Segment", "primary == false, points" + order + name + bind(bound, "id", "segment")));
            }
            case 2 ->
                List.of(
                        fact("Segment", "primary == true, " + name + " : id"),
                        fact("Segment", "id" + one(List.of(" == ", " != ")) + name + ", member == true"));
            case 3 -> List.of(fact("Prospect", name + " : audit"), fact("Collateral", "released" + order + name));
            case 4 ->
                List.of(
                        fact("Prospect", "budget != null, " + name + " : budget"),
                        fact("Prospect", "offer" + order + name));
            default ->
                List.of(
                        fact("Prospect", name + " : industry"),
                        fact("Trait", "name" + one(List.of(" == ", " != ")) + name));
        };
    }

    private Pattern both(List<Bound> bound) {
        Pattern first = single(bound);
        return new Pattern.AllOf(List.of(first, single(bound)));
    }

    private Pattern boundOnBothSides(List<Bound> bound) {
        String name = "$b" + bindings++;
        Pattern one = fact("Prospect", "industry == " + Value.quote(one(OPTIONS)) + ", " + name + " : region");
        Pattern other = fact("Prospect", "signs == true, " + name + " : region");
        bound.add(new Bound(name, "option"));
        return new Pattern.AnyOf(List.of(one, other));
    }

    private Pattern.Fact single(List<Bound> bound) {
        return switch (random.nextInt(17)) {
            case 0, 1 -> fact("Trait", traitTest(bound));
            case 15, 16 -> fact("Segment", segmentTest(bound));
            case 2 ->
                fact(
                        "Segment",
                        "id == \"" + segment() + "\", points " + one(List.of(">", "<=", "!=")) + " "
                                + random.nextInt(20));
            case 3 ->
                fact(
                        "Segment",
                        "id in (\"" + segment() + "\", \"" + segment() + "\"), member == " + random.nextBoolean());
            case 4 -> fact("Segment", "primary == " + (random.nextInt(4) > 0) + bind(bound, "id", "segment"));
            case 5 ->
                fact("Segment", "member == true" + bind(bound, "id", "segment") + bind(bound, "points", "points"));
            case 6 ->
                fact(
                        "Score",
                        "points " + one(List.of(">=", "<", "==")) + " " + random.nextInt(40)
                                + join(bound, "points", "points"));
            case 7 ->
                fact(
                        "Tier",
                        "id " + one(List.of("== ", "!= ")) + "\""
                                + one(List.of("target", "acceptable", "weak", "non-target")) + "\"");
            case 8 -> fact("Collateral", collateralTest(bound));
            default -> prospect(bound);
        };
    }

    private String segment() {
        return one(List.of("s1", "s2", "s3", "s4", "s5", "s6"));
    }

    private String segmentTest(List<Bound> bound) {
        return switch (random.nextInt(4)) {
            case 0 -> "id == \"" + segment() + "\", primary == true";
            case 1 -> "id == \"" + segment() + "\"";
            case 2 -> "id != \"" + segment() + "\", points >= 5 || member == true" + bind(bound, "id", "segment");
            default ->
                bound.stream().anyMatch(b -> b.kind().equals("segment"))
                        ? "id == " + oneOf(bound, "segment") + ", member == true"
                        : "member == false, points > 0";
        };
    }

    private String oneOf(List<Bound> bound, String kind) {
        return one(bound.stream().filter(b -> b.kind().equals(kind)).toList()).name();
    }

    private String traitTest(List<Bound> bound) {
        return switch (random.nextInt(6)) {
            case 2 ->
                bound.stream().noneMatch(b -> b.kind().equals("option"))
                        ? "name == \"t1\""
                        : "name == " + oneOf(bound, "option");
            case 0 -> "name in (\"" + one(TRAITS) + "\", \"" + one(TRAITS) + "\")";
            case 1 -> "name != \"" + one(TRAITS) + "\"" + bind(bound, "name", "trait");
            default -> "name == \"" + one(TRAITS) + "\"";
        };
    }

    private String collateralTest(List<Bound> bound) {
        String test = switch (random.nextInt(11)) {
            case 0 -> "kind == \"video\"";
            case 5 -> "url == null";
            case 6 -> "title matches \"Item [0-3]\"";
            case 7 -> "expires == null || expires > \"" + one(DAYS) + "\"";
            case 8 -> "owner != null || kind not in (\"video\", \"poster\")";
            case 9 -> "id in (\"c1\", \"c2\"), stages contains \"late\"";
            case 10 -> "segments contains \"" + segment() + "\"";
            case 1 -> "released >= \"" + one(DAYS) + "\"";
            case 2 -> "stages not contains \"early\"";
            case 3 -> "language == null || language != \"de\"";
            default -> "industries contains " + Value.quote(one(OPTIONS));
        };
        List<Bound> options =
                bound.stream().filter(b -> b.kind().equals("option")).toList();
        List<Bound> segments =
                bound.stream().filter(b -> b.kind().equals("segment")).toList();
        if (!options.isEmpty()) {
            test += ", industries contains " + one(options).name();
        }
        if (!segments.isEmpty()) {
            test += ", segments " + one(List.of("contains ", "not contains "))
                    + one(segments).name();
        }
        return test + bind(bound, "id", "collateral");
    }

    private String bind(List<Bound> bound, String field, String kind) {
        if (random.nextInt(3) == 0) {
            return "";
        }
        String name = "$b" + bindings++;
        bound.add(new Bound(name, kind));
        return ", " + name + " : " + field;
    }

    private String join(List<Bound> bound, String field, String kind) {
        List<Bound> alike = bound.stream().filter(b -> b.kind().equals(kind)).toList();
        return alike.isEmpty() || random.nextInt(3) == 0
                ? ""
                : ", " + field + " " + one(List.of("==", "!=", ">=", "<")) + " "
                        + one(alike).name();
    }

    private Pattern.Fact prospect(List<Bound> bound) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(constraint(2));
        }
        String text = String.join(", ", parts);
        String before = text;
        text += switch (random.nextInt(8)) {
            case 0 -> bind(bound, "industry", "option");
            case 1 -> bind(bound, "budget", "money");
            case 2 -> bind(bound, "audit", "day");
            case 3 -> bind(bound, "company", "text");
            default -> "";
        };
        List<Bound> money = bound.stream().filter(b -> b.kind().equals("money")).toList();
        List<Bound> days = bound.stream().filter(b -> b.kind().equals("day")).toList();
        if (text.equals(before) && !money.isEmpty() && !days.isEmpty()) {
            text += ", offer > " + one(money).name() + " || founded == "
                    + one(days).name();
        } else if (text.equals(before)) {
            text += switch (random.nextInt(4)) {
                case 0 -> equalJoin(bound, "region", "option");
                case 1 -> join(bound, "offer", "money");
                case 2 -> join(bound, "founded", "day");
                default -> "";
            };
        }
        Pattern.Fact made = fact("Prospect", text);
        return random.nextInt(10) > 0
                ? made
                : new Pattern.Fact(made.type(), "$p" + bindings++, made.bindings(), made.condition(), made.at());
    }

    private String equalJoin(List<Bound> bound, String field, String kind) {
        List<Bound> alike = bound.stream().filter(b -> b.kind().equals(kind)).toList();
        return alike.isEmpty()
                ? ""
                : ", " + field + one(List.of(" == ", " != ")) + one(alike).name();
    }

    private String constraint(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            String operator = random.nextBoolean() ? " || " : " && ";
            String inner = "( " + constraint(depth - 1) + operator + constraint(depth - 1) + " )";
            return random.nextBoolean() ? inner : inner + operator + constraint(0);
        }
        String question = one(List.copyOf(QUESTIONS.keySet()));
        if (random.nextInt(8) == 0) {
            return question + one(List.of(" == null", " != null"));
        }
        return switch (QUESTIONS.get(question)) {
            case CHOICE -> choice(question);
            case CHOICES -> question + one(List.of(" contains ", " not contains ")) + Value.quote(one(OPTIONS));
            case BOOLEAN -> question + one(List.of(" == ", " != ")) + random.nextBoolean();
            case INTEGER ->
                ordered(question, one(List.of("10", "1", "50", "1000", "-5")), one(List.of("employees", "seats")));
            case NUMBER -> ordered(question, one(List.of("0.1", "10", "9.99", "1000")), "ratio");
            case MONEY ->
                ordered(question, one(List.of("0.1", "10.0", "50.5", "1000")), one(List.of("budget", "offer")));
            case DATE -> ordered(question, "\"" + one(DAYS) + "\"", one(List.of("audit", "founded")));
            case TEXT ->
                random.nextBoolean()
                        ? question + " matches " + Value.quote(one(REGEXES))
                        : question + one(List.of(" == ", " != ")) + Value.quote(one(TEXTS));
        };
    }

    private String choice(String question) {
        return switch (random.nextInt(4)) {
            case 0 ->
                question + one(List.of(" in (", " not in ("))
                        + atLeastOne(OPTIONS).stream().map(Value::quote).collect(Collectors.joining(", ")) + ")";
            case 2 -> "industry" + one(List.of(" == ", " != ")) + "region";
            default -> question + one(List.of(" == ", " != ")) + Value.quote(one(OPTIONS));
        };
    }

    private String ordered(String question, String literal, String other) {
        String operator = one(List.of("==", "!=", "<", "<=", ">", ">="));
        return question + " " + operator + " " + (random.nextInt(4) == 0 ? other : literal);
    }

    private Conclusion conclusion(List<Bound> bound) {
        Object segments = named(bound, "segment", segment());
        Object collateral = named(bound, "collateral", "c" + random.nextInt(6));
        String tier = one(List.of("target", "acceptable", "weak", "non-target"));
        Object points = named(bound, "points", random.nextInt(40) - 10);
        List<Bound> texts = bound.stream()
                .filter(b -> b.kind().equals("text") || b.kind().equals("option"))
                .toList();
        String reason = !texts.isEmpty() && random.nextInt(4) == 0 ? one(texts).name() : "Because of {industry}";
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> conclude("trait", named(bound, "option", one(TRAITS.subList(0, TRAITS.size() - 1))));
            case 3, 4, 5 -> conclude("segment", segments, points, reason);
            case 6 -> conclude("exclude", segments, reason);
            case 7, 8 -> conclude("score", points, reason);
            case 9 -> conclude("tier", tier);
            case 10 -> conclude("bar", tier, points, reason);
            case 11 -> random.nextInt(3) == 0 ? conclude("exactly", tier) : conclude("atMost", tier, reason);
            case 12 -> random.nextInt(3) == 0 ? conclude("disqualify", reason) : conclude("score", points);
            case 13 -> conclude("withhold", collateral);
            case 14 ->
                conclude(
                        "advise",
                        one(List.of("message", "callToAction", "channel", "nextStep")),
                        named(bound, "text", "Say it"),
                        reason);
            default -> conclude("recommend", collateral, points, reason);
        };
    }

    private <T> Object named(List<Bound> bound, String kind, T otherwise) {
        List<Bound> alike = bound.stream().filter(b -> b.kind().equals(kind)).toList();
        return alike.isEmpty() || random.nextInt(3) == 0
                ? otherwise
                : one(alike).name();
    }

    /** A prospect for this program, about a third of the questions unanswered, some set aside. */
    public Answers prospect(Random random) {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        int answered = random.nextInt(3);
        QUESTIONS.forEach((id, type) -> {
            Value value = value(type, random);
            if (random.nextInt(3) <= answered && value != null) {
                values.put(id, value);
            } else if (random.nextInt(4) == 0) {
                unknown.add(id);
            }
        });
        return new Heard(vocabulary.questionnaire(), values, unknown).answers();
    }

    private static @Nullable Value value(AnswerType type, Random random) {
        return switch (type) {
            case CHOICE -> new Value.Text(OPTIONS.get(random.nextInt(OPTIONS.size())));
            case CHOICES -> {
                List<String> chosen =
                        OPTIONS.stream().filter(o -> random.nextBoolean()).toList();
                yield chosen.isEmpty() ? null : new Value.Many(chosen);
            }
            case BOOLEAN -> new Value.Flag(random.nextBoolean());
            case INTEGER -> new Value.Num(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case NUMBER, MONEY -> new Value.Num(AMOUNTS.get(random.nextInt(AMOUNTS.size())));
            case DATE -> new Value.Day(LocalDate.parse(DAYS.get(random.nextInt(DAYS.size()))));
            case TEXT -> new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }
}
