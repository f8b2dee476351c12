package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Validity;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions a to f are yes or no; c is asked when b is yes, d when c is yes; f comes from an import. */
class OpenQuestionsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    nothing said yet                             | a     | -            | a
                    in the questionnaire's order                 | e a   | -            | a e
                    answered                                     | a     | a=yes        | -
                    "don't know" is settled                      | a     | a=?          | -
                    no rule reads it                             | e     | a=no         | e
                    never asked: it comes from an import         | f     | -            | -
                    applies now                                  | c     | b=yes        | c
                    does not apply, and cannot come to           | c     | b=no         | -
                    may come to apply: what it waits for is open | c     | -            | b
                    so over two steps                            | d     | -            | b
                    the step between                             | d     | b=yes        | c
                    the last step                                | d     | b=yes c=yes  | d
                    ends where the chain ends                    | d     | b=yes c=no   | -
                    where it waits for "don't know"              | c     | b=?          | -
                    a rule that is off reads nothing             | a off | -            | -
                    nor one that is over                         | a old | -            | -
                    nor one that is to come                      | a new | -            | -
                    but one in its days does                     | a now | -            | a
                    """)
    void areTheOnesThatCanBeAskedAndMatter(String law, String read, @Nullable String said, @Nullable String open) {
        OpenQuestions questions = new OpenQuestions(new Ruleset(VOCABULARY, rules(read)));

        assertThat(questions.of(answers(said), DAY))
                .as(law)
                .isEqualTo(open == null ? List.of() : List.of(open.split(" ")));
    }

    private static List<Rule> rules(String read) {
        String[] words = read.split(" ");
        Validity validity = switch (words[words.length - 1]) {
            case "off" -> new Validity(null, null, false);
            case "old" -> new Validity(null, DAY, true);
            case "new" -> new Validity(DAY.plusDays(1), null, true);
            case "now" -> new Validity(DAY, DAY.plusDays(1), true);
            default -> Validity.ALWAYS;
        };
        return Arrays.stream(words)
                .filter(w -> w.length() == 1)
                .map(q -> rule("Reads " + q, validity, List.of(fact("Prospect", q + " == true")), conclude("score", 1)))
                .toList();
    }

    private static Answers answers(@Nullable String said) {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String one : said == null ? new String[0] : said.split(" ")) {
            String[] parts = one.split("=");
            if (parts[1].equals("?")) {
                unknown.add(parts[0]);
            } else {
                values.put(parts[0], new Value.Flag(parts[1].equals("yes")));
            }
        }
        return new Answers(values, unknown, Map.of()).in(VOCABULARY.questionnaire());
    }

    private static final Vocabulary VOCABULARY = new Vocabulary(
            "p",
            new Questionnaire(
                    "q",
                    "Q",
                    "en",
                    List.of(
                            question("a", null, true),
                            question("b", null, true),
                            question("c", "b == true", true),
                            question("d", "c == true", true),
                            question("e", null, true),
                            question("f", null, false)),
                    List.of()),
            List.of(),
            List.of(new TierDefinition("target", "Target", null)),
            "target",
            Vocabulary.ScoreLimits.NONE,
            List.of(),
            5,
            ZoneOffset.UTC);

    private static Question question(String id, @Nullable String askWhen, boolean asked) {
        return new Question(
                id,
                AnswerType.BOOLEAN,
                new Wording(id + "?", null, null),
                Map.of(),
                List.of(),
                Question.Range.ANY,
                askWhen == null ? null : fact("Prospect", askWhen).condition(),
                new Question.Asking(false, asked, false, false, false, false, 5),
                null,
                List.of(),
                Place.of("questionnaires/q.json"));
    }
}
