package dev.assay.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is said, nothing breaks, and nothing is heard that the questionnaire does not take. */
class RandomTalkTest {
    private static final int TEXTS = 400;
    private static final int LONGEST = 14;
    private static final List<String> MARKS = List.of(
            ",",
            ".",
            "?",
            "!",
            "-",
            "–",
            "/",
            ":",
            "+",
            "%",
            "€",
            "$",
            "½",
            "(",
            "'",
            "\"",
            "@",
            "\n",
            "#",
            "…",
            "👍",
            "\u0000",
            "\ud83d",
            "\u0663",
            "12",
            "0",
            "1.200",
            "1,200",
            "10-20",
            "2027-02-30",
            "2027-03-14",
            "31.2.2027",
            "14.3.",
            "3/4/2027",
            "99/99/9999",
            "007",
            "1e9",
            "12k",
            "5m",
            "-5",
            "999999999999999999999",
            "h1",
            "q4",
            "q9",
            "53",
            "kw",
            "week",
            "32",
            "2027",
            "1899");

    @ParameterizedTest
    @CsvSource({
        "b2b-saas, en",
        "b2b-saas, de",
        "retail-bank, en",
        "retail-bank, de",
        "customer-base, en-US",
        "b2b-saas, fr",
        "b2b-saas, de-CH",
        "b2b-saas, ja"
    })
    void nothingBreaksAndWhatIsHeardIsTaken(String program, String language) throws IOException {
        Questionnaire questionnaire = questionnaire(program);
        Listening listening = new Listening(questionnaire, language);
        AnswerCheck check = new AnswerCheck(questionnaire);
        List<String> words = words(questionnaire, language.substring(0, 2));
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(words, random);
            List<String> ids = questionnaire.ids();
            int asked = random.nextInt(ids.size() + 1);
            LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_200));
            String question = asked == ids.size() ? null : ids.get(asked);
            Hearing hearing = listening.hear(text, question, today, 0.75);
            for (Heard heard : hearing.heard()) {
                Object given = given(heard.meaning());
                assertThat(heard.sure()).as(text).isBetween(0.75, 1.0);
                assertThat(given == null
                                || check.check(Map.of(heard.question(), given), language).problems().stream()
                                        .noneMatch(Problem::isError))
                        .as("%s of '%s' on %s: %s", heard.question(), text, today, given)
                        .isTrue();
            }
            Stream<String> questions = Stream.concat(
                    hearing.heard().stream().map(Heard::question),
                    hearing.misheard().stream().map(Misheard::question));
            assertThat(questions).as(text).doesNotHaveDuplicates();
        }
    }

    /** Texts that take long where each word is looked at from each other, or in two ways. */
    @Test
    void longTextsAreHeardToo() throws IOException {
        Questionnaire questionnaire = questionnaire("b2b-saas");
        for (String word : List.of(
                "bank ",
                "tausendhundert",
                "tausend hundert ",
                "twenty-",
                "if not ",
                "1 000 ",
                "\"",
                "a@b.",
                "in march ",
                "no, ")) {
            String text = word.repeat(Listening.MAX_LENGTH).substring(0, Listening.MAX_LENGTH);
            for (String language : List.of("en", "de")) {
                for (String asked : List.of("industry", "employees", "company", "nextAudit")) {
                    Hearing hearing =
                            new Listening(questionnaire, language).hear(text, asked, LocalDate.of(2026, 11, 26), 0.75);
                    assertThat(hearing.heard().size() + hearing.misheard().size())
                            .as(text)
                            .isPositive();
                }
            }
        }
    }

    private static Object given(Meaning meaning) {
        if (meaning instanceof Meaning.Plain plain) {
            return plain.given();
        }
        if (meaning instanceof Meaning.Number number) {
            return number.amount().number();
        }
        return meaning instanceof Meaning.Day day && day.days().isOne()
                ? day.days().first().toString()
                : null;
    }

    private static String text(List<String> words, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int many = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < many; i++) {
            List<String> from = random.nextInt(3) == 0 ? MARKS : words;
            text.append(from.get(random.nextInt(from.size())));
            text.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static List<String> words(Questionnaire questionnaire, String language) throws IOException {
        List<String> words = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            words.addAll(List.of(question.wording(language).ask().split(" ")));
            question.options().forEach(o -> {
                words.add(o.label(language));
                words.addAll(o.says());
            });
        }
        Path phrases = Path.of("src/main/resources/dev/assay/utterance/" + language + ".properties");
        if (Files.exists(phrases)) {
            try (Stream<String> lines = Files.lines(phrases)) {
                lines.filter(l -> l.contains("=") && !l.startsWith("say."))
                        .forEach(l -> Stream.of(l.substring(l.indexOf('=') + 1).split(","))
                                .map(String::strip)
                                .filter(w -> !w.isEmpty())
                                .forEach(words::add));
            }
        }
        return words;
    }

    private static Questionnaire questionnaire(String id) throws IOException {
        String json = Files.readString(Path.of("questionnaires", id + ".json"));
        return Objects.requireNonNull(
                new QuestionnaireReader().read(new Source(id + ".json", json)).questionnaire());
    }
}
