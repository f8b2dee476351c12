package dev.assay.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerCheckTest {
    private static final Path FOLDER = Path.of("src/test/resources/questionnaire");
    private static final Questionnaire QUESTIONS = read("survey.json");
    private static final AnswerCheck SURVEY = new AnswerCheck(QUESTIONS);

    private static Questionnaire read(String file) {
        try {
            return questionnaire(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Questionnaire questionnaire(String json) {
        QuestionnaireReader.Reading reading = new QuestionnaireReader().read(new Source("q.json", json));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.questionnaire());
    }

    record Row(String question, String language, String json, String expected) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("answers.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 4))
                .map(c -> new Row(c[0].strip(), c[1].strip(), c[2].strip(), c[3].strip()));
    }

    private static Map<String, Object> answer(String question, Object value) {
        return Collections.singletonMap(question, value);
    }

    private static String told(AnswerCheck.Checked checked, String question) {
        if (!checked.problems().isEmpty()) {
            assertThat(checked.answers().isSettled(question)).isFalse();
            return checked.problems().stream().map(p -> said(p, question)).collect(Collectors.joining(" / "));
        }
        Value value = checked.answers().value(question);
        return value != null
                ? value.getClass().getSimpleName() + " " + value.plain().replace("\n", "\\n")
                : checked.answers().unknown().contains(question) ? "unknown" : "unanswered";
    }

    private static String said(Problem problem, String question) {
        String entry = Objects.requireNonNull(problem.place().pointer()).substring(("/answers/" + question).length());
        return problem.code() + ": " + problem.message()
                + (problem.suggestion() == null ? "" : " -> " + problem.suggestion())
                + (entry.isEmpty() ? "" : " @" + entry.substring(1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsOrRefusesEachAnswer(Row row) {
        Object raw = JsonMapper.shared().readValue(row.json(), Object.class);
        assertThat(told(SURVEY.check(answer(row.question(), raw), row.language()), row.question()))
                .isEqualTo(row.expected());
    }

    @Test
    void refusesUnknownQuestionsWithTheNearestNameAndAPointer() {
        List<Problem> problems = SURVEY.check(Map.of("employes", 3), "en").problems();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("There is no question 'employes'; did you mean 'employees'?");
        assertThat(SURVEY.check(Map.of("a/b~c", 3), "en")
                        .problems()
                        .get(0)
                        .place()
                        .pointer())
                .isEqualTo("/answers/a~1b~0c");
        assertThat(SURVEY.check(Map.of("Branch", 3), "en").problems().get(0).suggestion())
                .isEqualTo("industry");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("hours", "many");
        raw.put("size", 1);
        raw.put("employees", 0);
        raw.put("company", "Northwind");
        AnswerCheck.Checked checked = SURVEY.check(raw, "en");
        assertThat(checked.problems())
                .extracting(p -> p.place().pointer())
                .containsExactly("/answers/employees", "/answers/hours", "/answers/size");
        assertThat(checked.answers().values()).containsOnlyKeys("company");
    }

    @Test
    void refusesHugeTextWithoutRepeatingIt() {
        assertThat(SURVEY.check(answer("company", "x".repeat(10_000)), "en").problems())
                .isEmpty();
        for (String question : List.of("company", "source", "hours", "nextAudit", "industry", "signs")) {
            List<Problem> problems =
                    SURVEY.check(answer(question, "x".repeat(10_001)), "en").problems();
            assertThat(problems)
                    .extracting(Problem::message)
                    .containsExactly("The answer to '" + question + "' has 10,001 characters; up to 10,000 are kept.");
        }
        assertThat(SURVEY.check(answer("tools", Collections.nCopies(1_001, "x")), "en")
                        .problems())
                .hasSize(1);
        assertThat(SURVEY.check(answer("hours", Double.NaN), "en").problems()).hasSize(1);
    }

    @Test
    void theResultIsInTheQuestionnairesOrder() {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("company", "x");
        raw.put("signs", true);
        raw.put("industry", "banking");
        assertThat(SURVEY.check(raw, "en").answers().values().keySet()).containsExactly("industry", "signs", "company");
    }

    private static final String CHAIN = """
            { "id": "chain", "title": "Chain", "language": "en", "questions": [
              { "id": "deadline", "ask": "?", "type": "date", "askWhen": "auditor == true" },
              { "id": "auditor", "ask": "?", "type": "boolean", "askWhen": "needs contains \\"audit\\"" },
              { "id": "needs", "ask": "?", "type": "choices", "options": [ { "id": "audit", "label": "Audit" }, { "id": "price", "label": "Price" } ] } ] }
            """;

    @Test
    void whatDoesNotApplyIsSetAsideJudgedOnAnswersThatApplyThemselves() {
        AnswerCheck check = new AnswerCheck(questionnaire(CHAIN));
        Map<String, Object> raw = Map.of("deadline", "2027-01-31", "auditor", true, "needs", "price");
        Answers answers = check.check(raw, "en").answers();
        assertThat(answers.values()).containsOnlyKeys("needs");
        assertThat(answers.setAside()).containsOnlyKeys("deadline", "auditor");
        assertThat(check.check(Map.of("deadline", "?", "needs", "price"), "en")
                        .answers()
                        .unknown())
                .isEmpty();
        Answers all = check.check(Map.of("deadline", "2027-01-31", "auditor", "yes", "needs", "audit"), "en")
                .answers();
        assertThat(all.setAside()).isEmpty();
        assertThat(all.values().keySet()).containsExactly("deadline", "auditor", "needs");
    }

    @Test
    void aCircleIsRefusedAtOnce() {
        Question plain = questionnaire(CHAIN).questions().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerCheck(new Questionnaire(
                        "q", "Q", "en", List.of(plain, with(plain, "auditor", "deadline")), List.of())));
    }

    private static Question with(Question q, String id, String reads) {
        Source source = new Source("f", reads + " != null");
        return new Question(
                id,
                q.type(),
                q.wording(),
                Map.of(),
                List.of(),
                q.range(),
                dev.assay.condition.ConditionParser.parse(source).condition(),
                q.traits(),
                null,
                List.of(),
                q.place());
    }

    /** 5,000 random answers, of every type and of none. */
    @Test
    void checkingWhatWasCheckedChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> raw = new LinkedHashMap<>();
            for (String id : QUESTIONS.ids().subList(0, 1 + random.nextInt(10))) {
                raw.put(id, anything(random));
            }
            String language = List.of("en", "de", "fr", "de-CH").get(random.nextInt(4));
            Answers once = SURVEY.check(raw, language).answers();
            AnswerCheck.Checked twice = SURVEY.check(asRaw(once), language);
            assertThat(twice.problems()).as("%s", raw).isEmpty();
            assertThat(twice.answers()).as("%s", raw).isEqualTo(once);
        }
    }

    private static Map<String, Object> asRaw(Answers answers) {
        Map<String, Object> raw = new LinkedHashMap<>();
        Stream.of(answers.values(), answers.setAside())
                .flatMap(m -> m.entrySet().stream())
                .forEach(e -> raw.put(e.getKey(), asRaw(e.getValue())));
        answers.unknown().forEach(id -> raw.put(id, Map.of("unknown", true)));
        return raw;
    }

    private static Object asRaw(Value value) {
        if (value instanceof Value.Num number) {
            return number.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : value.plain();
    }

    private static Object anything(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt(100) - 20;
            case 2 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80));
            case 3 ->
                List.of("banking", "AUDIT", "Low price", "ja", "1.000", "2027-01-31", "Trade fair", "?", " ")
                        .get(random.nextInt(9));
            case 4 -> random.nextInt(2_000) + "." + random.nextInt(2_000);
            case 5 ->
                String.format(
                        "%04d-%02d-%02d", 2026 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case 6 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> anything(random))
                        .toList();
            case 7 -> Map.of("unknown", true);
            default -> text(random);
        };
    }

    private static String text(Random random) {
        List<String> parts = new ArrayList<>(List.of(
                "a", "E\u0301", "\u0301", " ", "\u00a0", "\n", "\r", "\u0000", "\ud800", "\udc00", "ß", "İ", ",", ";",
                "?", "\ufeff", "audit", "\u200b", "ﬁ"));
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }
}
