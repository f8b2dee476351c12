package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.questionnaire.RowCheck;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in one row, the others are judged. */
class OddCellsTest {
    @TempDir
    Path folder;

    private Lists lists;

    @BeforeEach
    void begin() {
        lists = new Lists(folder);
    }

    @Test
    void aCharacterThatNoTextHasCostsItsRow() throws IOException {
        ListOutcome outcome = lists.run(
                lists.write("stock,employees\n\u0001abc,1\nx,\u00012\n\"a\u0002b\",3\nx,4\n", "UTF-8"), Mapping.PLAIN);
        assertThat(told(outcome)).containsExactly("2 no-text", "3 no-text", "4 no-text");
        assertThat(lists.judged()).containsExactly("employees=4|stock=x");
    }

    @Test
    void numbersThatNoNumberHoldsCostTheirRow() throws IOException {
        ListOutcome outcome = lists.run(lists.write("""
                {"employees": 1e400, "stock": "x"}
                {"employees": 1, "stock": "\\u0001abc"}
                {"employees": 1, "needs": ["audit", "\\u0002"]}
                {"employees": 1e99999, "budget": -1e400}
                {"employees": 1e2, "budget": 2.5}
                """, "UTF-8"), Mapping.PLAIN);
        assertThat(told(outcome))
                .containsExactly("1 not-a-number", "2 no-text", "3 no-text", "4 not-a-number", "4 not-a-number");
        assertThat(lists.judged()).containsExactly("employees=100|budget=2.5");
    }

    @Test
    void aKeyThatComesLateIsAColumnAsAnyOther() throws IOException {
        String many = "{\"stock\": \"x\"}\n".repeat(1_500);
        ListOutcome outcome = lists.run(
                lists.write(
                        many + "{\"stock\": {\"a\": {\"b\": 1}}, \"answers\": {\"employees\": 7, \"odd\": []}}\n",
                        "UTF-8"),
                Mapping.PLAIN);
        assertThat(lists.judged()).hasSize(1_501).last().asString().startsWith("employees=7");
        assertThat(outcome.problems())
                .anySatisfy(p -> assertThat(p.message()).endsWith("question has their name: odd."));
    }

    @Test
    void aFaultOfOursCostsOneRowAndTellsNothingOfIt() throws IOException {
        CsvCut cut = new CsvCut(
                new ByteArrayInputStream("id,employees\n1,5\nsecret,6\n3,7\n".getBytes(StandardCharsets.UTF_8)), ',');
        RowBlock head = new RowBlock();
        cut.next(head);
        RowBlock block = new RowBlock();
        while (cut.next(block)) {
            assertThat(block.isFull()).isFalse();
        }
        Columns columns =
                Columns.of("l", head.texts(0), 1, Mapping.PLAIN, "id", Lists.PROGRAM.questionnaire(), new Problems());
        Circumstances noon = Lists.PROGRAM.circumstances(Instant.parse("2026-11-25T12:00:00Z"), null, null, Mode.FINAL);
        RowCheck check = Lists.PROGRAM.answerCheck().rows("en");
        BlockResult result = new Desk(Lists.PROGRAM, columns, noon, check, new Broken(), new RowMemo(null), null)
                .work(block, new BlockResult(new Out()));
        assertThat(new String(result.rows().copy(), StandardCharsets.UTF_8)).isEqualTo("1\n3\n");
        assertThat(result.tally().summary()).satisfies(s -> {
            assertThat(s.classified()).isEqualTo(2);
            assertThat(s.bad()).isEqualTo(1);
        });
        assertThat(result.mistakes()).singleElement().satisfies(m -> {
            assertThat(m.line()).isEqualTo(3);
            assertThat(m.problem().message()).contains("IllegalStateException").doesNotContain("secret");
        });
    }

    private static List<String> told(ListOutcome outcome) {
        List<String> told = new ArrayList<>();
        outcome.mistakes().forEach(m -> told.add(m.line() + " " + m.problem().code()));
        return told;
    }

    /** Fails at one row, half written. */
    private static final class Broken implements RowWriter {
        @Override
        public void head(Out out) {}

        @Override
        public void id(Out out, String id) {
            out.put(id);
            if (id.equals("secret")) {
                throw new IllegalStateException(id);
            }
        }

        @Override
        public void said(Out out, Classification said) {
            out.put('\n');
        }
    }
}
