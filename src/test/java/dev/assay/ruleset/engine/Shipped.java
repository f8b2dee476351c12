package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Source;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Heard;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.RulesetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programs in the folder {@code rules}, and prospects made at random around what their rules compare with. */
final class Shipped {
    private static final Path RULES = Path.of("rules");
    private static final JsonMapper JSON = new JsonMapper();

    private Shipped() {}

    static List<String> programs() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders.filter(f -> Files.exists(f.resolve("program.json")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Ruleset ruleset(String program) throws IOException {
        Path folder = RULES.resolve(program);
        var reading = RulesetReader.read(vocabulary(folder), files(folder));
        if (reading.ruleset() == null) {
            throw new IllegalStateException(reading.problems().toString());
        }
        return reading.ruleset();
    }

    /** The text of each rule file, as it is. */
    static List<String> texts(String program) throws IOException {
        return files(RULES.resolve(program)).stream()
                .map(f -> new String(f.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<RuleFile> files(Path folder) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> drl = Files.list(folder)) {
            for (Path file :
                    drl.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                files.add(new RuleFile(file.toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static Vocabulary vocabulary(Path folder) throws IOException {
        JsonNode program = JSON.readTree(Files.readString(folder.resolve("program.json")));
        String questionnaire = program.path("questionnaire").asString();
        Path path = Path.of("questionnaires", questionnaire + ".json");
        var read = new QuestionnaireReader().read(new Source(path.toString(), Files.readString(path)));
        if (read.questionnaire() == null) {
            throw new IllegalStateException(read.problems().toString());
        }
        JsonNode score = program.path("score");
        return new Vocabulary(
                program.path("id").asString(),
                read.questionnaire(),
                all(program.path("segments"), Shipped::segment),
                all(program.path("tiers"), Shipped::tier),
                program.path("defaultTier").asString(),
                new Vocabulary.ScoreLimits(number(score, "min"), number(score, "max")),
                all(JSON.readTree(Files.readString(folder.resolve("collateral.json"))), Shipped::item),
                program.path("collateralLimit").asInt(5),
                ZoneId.of(program.path("timeZone").asString("UTC")));
    }

    private static SegmentDefinition segment(JsonNode n) {
        return new SegmentDefinition(
                n.path("id").asString(),
                n.path("title").asString(),
                null,
                n.path("threshold").asInt(1),
                text(n, "group"),
                n.path("flag").asBoolean(false),
                n.path("default").asBoolean(false));
    }

    private static TierDefinition tier(JsonNode n) {
        return n.isString()
                ? new TierDefinition(n.asString(), n.asString(), null)
                : new TierDefinition(n.path("id").asString(), n.path("id").asString(), number(n, "from"));
    }

    private static CollateralItem item(JsonNode n) {
        return new CollateralItem(
                n.path("id").asString(),
                n.path("title").asString(),
                n.path("kind").asString(),
                text(n, "url"),
                text(n, "language"),
                all(n.path("segments"), JsonNode::asString),
                all(n.path("industries"), JsonNode::asString),
                all(n.path("stages"), JsonNode::asString),
                day(n, "released"),
                day(n, "expires"),
                text(n, "owner"));
    }

    private static <T> List<T> all(JsonNode list, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        list.forEach(n -> all.add(each.apply(n)));
        return all;
    }

    private static @Nullable String text(JsonNode n, String field) {
        return n.has(field) ? n.path(field).asString() : null;
    }

    private static @Nullable Double number(JsonNode n, String field) {
        return n.has(field) ? (Double) n.path(field).asDouble() : null;
    }

    private static @Nullable LocalDate day(JsonNode n, String field) {
        return n.has(field) ? LocalDate.parse(n.path(field).asString()) : null;
    }

    /** Answers that the rules compare with, and their neighbours; some questions unanswered. */
    static Answers prospect(Ruleset ruleset, Random random) {
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        Map<String, Value> values = new LinkedHashMap<>();
        int answered = random.nextInt(4);
        for (Question question : questionnaire.questions()) {
            List<Value> candidates = candidates(ruleset, question);
            if (random.nextInt(4) <= answered && !candidates.isEmpty()) {
                values.put(question.id(), candidates.get(random.nextInt(candidates.size())));
            }
        }
        return new Heard(questionnaire, values, Set.of()).answers();
    }

    private static List<Value> candidates(Ruleset ruleset, Question question) {
        List<Value> candidates = new ArrayList<>();
        List<String> options = question.options().stream().map(Option::id).toList();
        switch (question.type()) {
            case CHOICE -> options.forEach(o -> candidates.add(new Value.Text(o)));
            case CHOICES -> {
                options.forEach(o -> candidates.add(new Value.Many(List.of(o))));
                candidates.add(new Value.Many(options));
            }
            case BOOLEAN -> candidates.addAll(List.of(new Value.Flag(true), new Value.Flag(false)));
            case TEXT -> candidates.add(new Value.Text("Example 7"));
            default -> {}
        }
        ruleset.rules().stream()
                .flatMap(r -> r.facts())
                .filter(f -> f.type() == FactType.PROSPECT)
                .forEach(f -> f.condition().forEachTest(test -> {
                    if (test.field().equals(question.id())) {
                        test.right().forEach(o -> neighbours(o, test, candidates));
                    }
                }));
        return candidates;
    }

    private static void neighbours(Operand operand, Condition.Test test, List<Value> candidates) {
        if (!(operand instanceof Operand.Literal literal)) {
            return;
        }
        if (literal.value() instanceof Value.Num num) {
            candidates.addAll(List.of(num, new Value.Num(num.number() - 1), new Value.Num(num.number() + 1)));
        } else if (literal.value() instanceof Value.Day day) {
            candidates.addAll(List.of(
                    day,
                    new Value.Day(day.date().minusDays(1)),
                    new Value.Day(day.date().plusDays(1))));
        } else if (literal.value() instanceof Value.Text text
                && !test.operator().drl().contains("contains")) {
            candidates.add(text);
        }
    }
}
