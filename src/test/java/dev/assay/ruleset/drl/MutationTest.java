package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Token;
import dev.assay.condition.Tokens;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One word of a good file goes wrong, at random: we say what, and near it, and never have to leave the word to Drools. */
class MutationTest {
    private static final int ROUNDS = 1_500;

    private final Random random = new Random(31);
    private final Vocabulary vocabulary = SampleVocabulary.today();
    private final List<String> far = new ArrayList<>();

    @Test
    void aWordGoneWrongIsToldWhereItIs() throws IOException {
        String text = Files.readString(Path.of("rules/b2b-saas/segments.drl"));
        List<Token> tokens = Tokens.scan(new Source("f", text)).tokens();
        for (int round = 0; round < ROUNDS; round++) {
            int at = random.nextInt(tokens.size() - 2);
            check(
                    mutated(text, tokens, at),
                    new Source("f", text).line(tokens.get(at).at().start()));
        }

        assertThat(far).hasSizeLessThan(ROUNDS / 50);
    }

    private void check(String text, int line) {
        List<Problem> errors =
                RulesetReader.read(vocabulary, List.of(new RuleFile("f", text.getBytes(StandardCharsets.UTF_8))))
                        .problems()
                        .stream()
                        .filter(Problem::isError)
                        .filter(p -> !p.code().equals("unknown-trait"))
                        .toList();
        assertThat(errors).extracting(Problem::code).doesNotContain("unreadable", "misread");
        if (errors.stream().noneMatch(e -> Math.abs(e.place().line() - line) <= 2) && !errors.isEmpty()) {
            far.add(line + ": " + errors.get(0));
        }
    }

    private String mutated(String text, List<Token> tokens, int at) {
        int start = tokens.get(at).at().start();
        int end = tokens.get(at).at().end();
        int nextStart = tokens.get(at + 1).at().start();
        int nextEnd = tokens.get(at + 1).at().end();
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, start) + text.substring(end);
            case 1 -> text.substring(0, end) + " " + text.substring(start);
            case 2 ->
                text.substring(0, start) + text.substring(nextStart, nextEnd) + " " + text.substring(start, end)
                        + text.substring(nextEnd);
            default -> text.substring(0, start) + text.substring(start + 1);
        };
    }
}
