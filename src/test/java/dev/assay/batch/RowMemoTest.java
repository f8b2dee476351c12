package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.MappingReader;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Reply;
import dev.assay.reasoning.AnswerKinds;
import dev.assay.reasoning.Reasoning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are remembered are the rows that judging each prospect gives. */
class RowMemoTest {
    private static final int ROWS = 12_000;
    private static final Program BANK = Objects.requireNonNull(
            new ProgramReader(Path.of(".")).read("retail-bank").program());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"out.csv, false", "out.csv, true", "out.jsonl, false"})
    void writesTheSameRowsAsJudgingEachProspect(String name, boolean reasons) throws IOException {
        Path list = list();
        assertThat(Files.size(list)).isGreaterThan(1 << 20);
        Path remembered = classify(list, name, reasons, null);
        Path judged = classify(list, "each-" + name, reasons, (drafts, request) -> {});
        assertThat(remembered).hasSameTextualContentAs(judged);
    }

    @Test
    void givesUpWhereFewProspectsAreAlike() {
        RowMemo memo = memo();
        RowMemo.Key key = new RowMemo.Key(1);
        int rows = 0;
        while (memo.isOn() && rows < ROWS) {
            key.put(0, rows++);
            assertThat(memo.said(key)).isNull();
            memo.keep(key, new RowMemo.Said(new byte[0], "target", null));
        }
        assertThat(rows).isEqualTo(8_192);
        assertThat(memo.kind(0, Reply.NOTHING)).isZero();
    }

    @Test
    void goesOnWhereManyAreAlike() {
        RowMemo memo = memo();
        RowMemo.Key key = new RowMemo.Key(1);
        for (int row = 0; row < ROWS; row++) {
            key.put(0, row / 2);
            if (memo.said(key) == null) {
                memo.keep(key, new RowMemo.Said(new byte[0], "target", null));
            }
        }
        assertThat(memo.isOn()).isTrue();
    }

    private static RowMemo memo() {
        Reasoning reasoning = new Reasoning(BANK, LocalDate.of(2026, 11, 25), "en");
        return new RowMemo(AnswerKinds.of(reasoning, false).orElseThrow());
    }

    private Path classify(Path list, String name, boolean reasons, @Nullable Recorder recorder) throws IOException {
        Path out = folder.resolve(name);
        Path file = Path.of("rules/retail-bank/mapping.json");
        Mapping mapping = MappingReader.read(
                        Document.read(file.toString(), Files.readAllBytes(file)), BANK.questionnaire())
                .mapping();
        ListRequest request = new ListRequest(
                list,
                "bank.csv",
                out,
                null,
                mapping,
                null,
                null,
                null,
                Instant.parse("2026-11-25T12:00:00Z"),
                reasons,
                recorder,
                false);
        ListOutcome outcome = new ListWork(BANK, 2).run(request, progress -> {}, () -> false);
        assertThat(Objects.requireNonNull(outcome.summary()).classified()).isEqualTo(ROWS);
        return out;
    }

    private Path list() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(
                "Cust_num,age,job,marital,education,default,balance,housing,loan,contact,day,month,duration,campaign,pdays,previous,poutcome,y\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append("=C").append(row).append(',').append(18 + random.nextInt(60));
            for (List<String> words : List.of(
                    List.of("management", "student", "retired", "unknown"),
                    List.of("married", "single"),
                    List.of("secondary", "tertiary", "unknown"),
                    List.of("no", "no", "no", "yes"))) {
                text.append(',').append(words.get(random.nextInt(words.size())));
            }
            text.append(',').append(random.nextInt(12_000) - 1_000);
            text.append(random.nextBoolean() ? ",yes,no" : ",no,yes");
            text.append(random.nextBoolean() ? ",cellular,5,may," : ",unknown,7,oct,")
                    .append(random.nextInt(900));
            text.append(',').append(1 + random.nextInt(4));
            text.append(random.nextBoolean() ? ",-1,0,unknown,no" : ",90,2,success,yes")
                    .append("-".repeat(24))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("bank.csv"), text);
    }
}
