package dev.assay.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are checked cell by cell, requests as a whole: both must come to the same. */
class RowCheckTest {
    private static final List<Object> SAID = List.of(
            "",
            " ",
            "?",
            "yes",
            "no",
            "TRUE",
            "1",
            "1.0",
            "40.000",
            "1,000",
            "-7",
            "1e3",
            "12345678901234567890",
            "many",
            "2026-02-28",
            "2026-02-30",
            "28.02.2026",
            "banking",
            "Banking ",
            "bankng",
            "audit; certification",
            "x\0y",
            "a\u00a0b",
            true,
            3,
            2.5,
            List.of("audit", "nonsense"),
            List.of(),
            Map.of("unknown", true),
            Map.of("x", 1));

    @ParameterizedTest
    @ValueSource(strings = {"questionnaires/b2b-saas.json", "src/test/resources/questionnaire/survey.json"})
    void comesToTheSameAsTheCheckOfAWholeRequest(String file) throws IOException {
        Questionnaire questionnaire = Objects.requireNonNull(new QuestionnaireReader()
                .read(Document.read(file, Files.readAllBytes(Path.of(file))))
                .questionnaire());
        AnswerCheck check = new AnswerCheck(questionnaire);
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        int aside = 0;
        for (String language : List.of("en", "de")) {
            RowCheck rows = check.rows(language);
            for (int i = 0; i < 2_000; i++) {
                Map<String, Object> raw = raw(questionnaire, random);
                AnswerCheck.Checked whole = check.check(raw, language);
                @Nullable Reply[] replies = new Reply[rows.questions()];
                raw.forEach((id, said) -> replies[rows.number(id)] = rows.read(rows.number(id), said));
                List<Problem> problems = new ArrayList<>();
                for (Reply reply : replies) {
                    problems.addAll(reply == null ? List.of() : reply.problems());
                }
                assertThat(problems).as(raw.toString()).isEqualTo(whole.problems());
                assertThat(rows.answers(replies)).as(raw.toString()).isEqualTo(whole.answers());
                assertThat(rows.answers(replies).values().keySet())
                        .containsExactlyElementsOf(whole.answers().values().keySet());
                refused += problems.isEmpty() ? 0 : 1;
                aside += whole.answers().setAside().isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(100, 3_900);
        assertThat(aside > 0).isEqualTo(questionnaire.questions().stream().anyMatch(q -> q.askWhen() != null));
    }

    /** About half of the questions, mostly with a legal answer. */
    private static Map<String, Object> raw(Questionnaire questionnaire, SplittableRandom random) {
        Map<String, Object> raw = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            if (random.nextInt(3) == 0) {
                List<String> options = question.optionIds();
                boolean legal = !options.isEmpty() && random.nextInt(30) > 0;
                raw.put(
                        question.id(),
                        legal ? options.get(random.nextInt(options.size())) : SAID.get(random.nextInt(SAID.size())));
            }
        }
        return raw;
    }
}
