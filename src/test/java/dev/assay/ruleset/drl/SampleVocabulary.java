package dev.assay.ruleset.drl;

import dev.assay.condition.ConditionParser;
import dev.assay.problem.Place;
import dev.assay.problem.Source;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary of the sample program, read leniently: whether its JSON is right is tested elsewhere. A copy stays as it is, so that messages can be compared. */
final class SampleVocabulary {
    private SampleVocabulary() {}

    /** As it is today. */
    static Vocabulary today() {
        return read("questionnaires/b2b-saas.json", "rules/b2b-saas/program.json", "rules/b2b-saas/collateral.json");
    }

    /** As it was when the expected messages and sentences were written. */
    static Vocabulary b2bSaas() {
        String folder = "src/test/resources/ruleset/vocabulary/";
        return read(folder + "questionnaire.json", folder + "program.json", folder + "collateral.json");
    }

    private static Vocabulary read(String questionnaire, String programFile, String collateral) {
        JsonNode program = json(programFile);
        List<SegmentDefinition> segments = new ArrayList<>();
        for (JsonNode s : program.get("segments")) {
            segments.add(new SegmentDefinition(
                    s.get("id").asString(),
                    s.path("title").asString(s.get("id").asString()),
                    null,
                    s.path("threshold").asInt(1),
                    s.has("group") ? s.get("group").asString() : null,
                    s.path("flag").asBoolean(false),
                    s.path("default").asBoolean(false)));
        }
        List<TierDefinition> tiers = new ArrayList<>();
        for (JsonNode t : program.get("tiers")) {
            tiers.add(new TierDefinition(
                    t.get("id").asString(),
                    t.path("title").asString(t.get("id").asString()),
                    t.has("from") ? t.get("from").asDouble() : null));
        }
        List<CollateralItem> items = new ArrayList<>();
        for (JsonNode c : json(collateral)) {
            items.add(item(c));
        }
        return new Vocabulary(
                "b2b-saas",
                questionnaire(questionnaire),
                segments,
                tiers,
                tiers.get(tiers.size() - 1).id(),
                Vocabulary.ScoreLimits.NONE,
                items,
                5,
                ZoneId.of("Europe/Berlin"));
    }

    private static CollateralItem item(JsonNode c) {
        return new CollateralItem(
                c.get("id").asString(),
                c.get("title").asString(),
                c.get("kind").asString(),
                null,
                c.has("language") ? c.get("language").asString() : null,
                texts(c.path("segments")),
                texts(c.path("industries")),
                texts(c.path("stages")),
                c.has("released") ? LocalDate.parse(c.get("released").asString()) : null,
                c.has("expires") ? LocalDate.parse(c.get("expires").asString()) : null,
                null);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asString()));
        return texts;
    }

    private static Questionnaire questionnaire(String file) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode q : json(file).get("questions")) {
            List<Option> options = new ArrayList<>();
            for (JsonNode o : q.path("options")) {
                options.add(
                        new Option(o.get("id").asString(), o.get("label").asString(), texts(o.path("says")), Map.of()));
            }
            questions.add(new Question(
                    q.get("id").asString(),
                    Stream.of(AnswerType.values())
                            .filter(t -> t.json().equals(q.get("type").asString()))
                            .findFirst()
                            .orElseThrow(),
                    new Wording(q.get("ask").asString(), null, null),
                    Map.of(),
                    options,
                    Question.Range.ANY,
                    q.has("askWhen")
                            ? ConditionParser.parse(new Source(
                                            "askWhen", q.get("askWhen").asString()))
                                    .condition()
                            : null,
                    new Question.Asking(
                            false,
                            q.path("asked").asBoolean(true),
                            q.path("open").asBoolean(false),
                            false,
                            false,
                            false,
                            5),
                    null,
                    List.of(),
                    Place.NOWHERE));
        }
        return new Questionnaire("b2b-saas", "First call", "en", questions, List.of());
    }

    static List<RuleFile> b2bSaasFiles() {
        try (Stream<Path> files = Files.list(Path.of("rules/b2b-saas"))) {
            List<RuleFile> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                found.add(new RuleFile(file.toString(), Files.readAllBytes(file)));
            }
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(Path.of(path));
    }
}
