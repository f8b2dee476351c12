package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.reading.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWorkTest {
    private static final String NO_ID = "no-id";

    @TempDir
    Path folder;

    private Lists lists;
    private List<RowProblem> mistakes = List.of();

    @BeforeEach
    void begin() {
        lists = new Lists(folder);
    }

    @Test
    void readsAMessyListAndPassesOverBadRows() throws IOException {
        ListOutcome run = run(Lists.FILES.resolve("messy.csv"), Lists.mapping(file("messy.mapping.json")));
        assertThat(run.problems().stream().map(Problem::toString))
                .containsExactly(
                        "messy.csv:1: warning: Not used, because they are not in the mapping and no question has their name: unused \"x\".");
        assertThat(run.format()).isEqualTo("CSV, separated by semicolons, UTF-8");
        assertThat(run.summary())
                .isEqualTo(new ListSummary(3, 4, 8, Map.of("non-target", 2L, "target", 1L), Map.of("banks", 2L)));
        assertThat(lists.judged())
                .containsExactly(
                        "industry=banking|employees=1|firstContact=2025-12-31|audited=true|needs=audit, speed|stock=5-20",
                        "audited=false",
                        "industry=banking|employees=5");
        assertThat(lists.lines().stream().map(l -> l.split(",")[0])).containsExactly("id", "1", "2", "6");
        assertThat(mistakes.stream()
                        .map(m -> m.line() + " " + m.id() + " " + m.column() + " "
                                + m.problem().code() + " " + m.problem().suggestion()))
                .containsExactly(
                        "4 mql_id null header-again null",
                        "5 3 Industry unknown-option banking",
                        "5 3 employees not-a-number null",
                        "5 3 first_contact wrong-date null",
                        "5 3 audited not-yes-or-no null",
                        "5 3 needs unknown-option speed",
                        "6 4 null row-length null",
                        "7 5 null row-length null");
    }

    @Test
    void nobodyRecordsWhenARunThatFailedIsOver() throws IOException {
        CountDownLatch secondBegan = new CountDownLatch(1);
        AtomicBoolean recording = new AtomicBoolean();
        Recorder recorder = (drafts, group) -> {
            if (group.key().endsWith("-0")) {
                await(secondBegan);
                throw new IllegalStateException("no database");
            }
            recording.set(true);
            secondBegan.countDown();
            // Until it is told to end, and some work beyond that.
            await(new CountDownLatch(1));
            for (int i = 0; i < 20_000_000; i++) {
                Thread.onSpinWait();
            }
            recording.set(false);
        };
        Path list = lists.write("employees\n" + "5\n".repeat(600), "UTF-8");
        ListRequest plain = lists.request(list, Mapping.PLAIN);
        ListRequest recorded = new ListRequest(
                list,
                "l.csv",
                plain.out(),
                null,
                Mapping.PLAIN,
                null,
                null,
                null,
                plain.asOf(),
                false,
                recorder,
                false);
        assertThatThrownBy(() -> lists.run(recorded, () -> false)).hasMessage("no database");
        assertThat(recording).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsEverythingThatIsWrongWithAMapping() throws IOException {
        MappingReader.Reading reading =
                MappingReader.read(document("broken.mapping.json"), Lists.PROGRAM.questionnaire());
        assertThat(reading.problems().stream().map(p -> p.place().line() + " " + p.code() + " " + p.suggestion()))
                .containsExactly(
                        "2 wrong-type null",
                        "3 unknown-key unanswered",
                        "4 wrong-type null",
                        "6 unknown-question industry",
                        "7 bad-format null",
                        "7 unknown-key separator",
                        "8 missing-key question",
                        "9 wrong-type null",
                        "10 bad-minlength null",
                        "10 wrong-type null",
                        "11 bad-format null",
                        "12 unknown-option retail",
                        "14 column-twice null");
    }

    @Test
    void namesOfColumnsAreReadWithoutRegardToBlanks() throws IOException {
        Mapping mapping = Lists.mapping("""
                { "id": "my  id", "ignore": [ "left  out " ], "columns": { "how  many": "employees" } }""");
        ListOutcome run = run(write("my  id,how  many,left  out\na,7,x\n", "UTF-8"), mapping);
        assertThat(run.problems()).isEmpty();
        assertThat(lists.judged()).containsExactly("employees=7");
        assertThat(lists.lines().get(1)).startsWith("a,");
    }

    @Test
    void aPersonalDateIsNotRepeatedInAMessage() throws IOException {
        Mapping mapping = Lists.mapping("""
                { "columns": { "born": { "question": "born", "format": "dd-MM-yyyy" },
                               "first": { "question": "firstContact", "format": "dd-MM-yyyy" } } }""");
        run(write("born,first\n1971/02/03,1998/05/06\n", "UTF-8"), mapping);
        assertThat(mistakes.stream()
                        .map(m -> m.problem().found() + ": " + m.problem().message()))
                .containsExactly(
                        "null: The answer to 'born' is not a date written as dd-MM-yyyy, as the mapping says of this column.",
                        "1998/05/06: '1998/05/06' is not a date written as dd-MM-yyyy, as the mapping says of this column.");
    }

    @Test
    void saysWhichColumnsTheListLacksBeforeItBegins() throws IOException {
        ListOutcome run = run(write("mqlid,industri\n1,x\n", "UTF-8"), Lists.mapping(file("messy.mapping.json")));
        assertThat(run.summary()).isNull();
        assertThat(run.problems().stream().filter(Problem::isError).map(Problem::message))
                .contains(
                        "The list has no column 'mql_id'; did you mean 'mqlid'?",
                        "The list has no column 'Industry'; did you mean 'industri'?");
        assertThat(lists.out()).doesNotExist();
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        ListOutcome run =
                run(write("stock\temployees\nMueller\t1\nMüller\t1,000\nMäher\t2\n", "windows-1252"), Mapping.PLAIN);
        assertThat(run.format()).isEqualTo("CSV, separated by tabs, Windows-1252 (Latin-1)");
        assertThat(run.problems())
                .filteredOn(p -> !p.code().equals(NO_ID))
                .singleElement()
                .asString()
                .startsWith("list.csv:3: warning: This line is not UTF-8, so the whole list was read as Windows-1252");
        assertThat(lists.judged().get(1)).isEqualTo("employees=1000|stock=Müller");
    }

    @Test
    void saysNothingOfTheEncodingOfAListInUtf8() throws IOException {
        assertThat(codes(run(write("\ufeffstock\nMüller\n", "UTF-8"), Mapping.PLAIN)))
                .isEmpty();
        assertThat(lists.judged().get(0)).contains("stock=Müller");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        assertThat(codes(run(write("PK\u0003\u0004rest", "ISO-8859-1"), Mapping.PLAIN)))
                .containsExactly("no-spreadsheet");
        assertThat(codes(run(write("", "UTF-8"), Mapping.PLAIN))).containsExactly("empty-list");
        assertThat(codes(run(folder.resolve("none.csv"), Mapping.PLAIN))).containsExactly("no-file");
        assertThat(codes(run(write("a,b\n1,2\n", "UTF-8"), Mapping.PLAIN))).containsExactly("no-column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2,\"un closed/3,x/4,y|3 4|2 quotation-mark",
                "2,\"un closed/3,\"x\"/4,y|3 4|2 quotation-mark",
                "2,\"un/3,\"un/4,\"un|-|2 quotation-mark, 3 quotation-mark, 4 quotation-mark",
                "2,\"a\"b/3,x|3|2 quotation-mark",
                "2,\"two/lines, \"\"so\"\"\"/3,x|2 3|-",
                "2,19\" rack/3,x|2 3|-",
                "2,\"\"/3,\"\"\"\"|2 3|-",
                "//2,x//3,y/|2 3|-",
                "2,a~b/3,x|3|2 no-text",
            })
    void aQuotationMarkThatIsNeverClosedCostsItsRowOnly(String rows, String read, String told) throws IOException {
        String text = "employees,stock/" + rows;
        ListOutcome run = run(write(text.replace('/', '\n').replace('~', '\0'), "UTF-8"), Mapping.PLAIN);
        assertThat(employees()).isEqualTo(read.equals("-") ? "" : read);
        assertThat(mistakes.stream().map(m -> m.line() + " " + m.problem().code()))
                .containsExactly(told.equals("-") ? new String[0] : told.split(", "));
        assertThat(Objects.requireNonNull(run.summary()).bad()).isEqualTo(mistakes.size());
    }

    @Test
    void namesTheLineOfAQuotationMarkThatIsNeverClosedHoweverManyRowsFollow() throws IOException {
        String after = "7,x\r\n".repeat(1000);
        run(write("employees,stock\r\n3,\"x\r\n" + after + "4,\"y", "UTF-8"), Mapping.PLAIN);
        assertThat(lists.recorded()).hasSize(1000);
        assertThat(mistakes.stream().map(m -> m.problem().message()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("opened in line 2 and never closed?"),
                        last -> assertThat(last).contains("opened in line 1003 and never closed?"));
    }

    @Test
    void saysThatACellMayHaveSwallowedRows() throws IOException {
        run(write("employees,stock,who\n3,y,\"x\n4,y,19\"\n5,y,z\n", "UTF-8"), Mapping.PLAIN);
        assertThat(employees()).isEqualTo("3 5");
        assertThat(mistakes).singleElement().satisfies(m -> {
            assertThat(m.line()).isEqualTo(2);
            assertThat(m.problem().code()).isEqualTo("rows-in-quotes");
        });
    }

    @Test
    void passesOverARowThatIsTooLong() throws IOException {
        run(write("employees,stock\n3," + "x".repeat(1_000_001) + "\n4,y\n", "UTF-8"), Mapping.PLAIN);
        assertThat(employees()).isEqualTo("4");
        assertThat(mistakes).extracting(m -> m.problem().code()).containsExactly("row-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsUnicodeTextWithAByteOrderMark(String charset) throws IOException {
        run(write("\uFEFFstock\temployees\nMüller\t3\n", charset), Mapping.PLAIN);
        assertThat(lists.judged().get(0)).contains("stock=Müller");
    }

    @Test
    void refusesAHeaderThatIsNone() throws IOException {
        assertThat(codes(run(write("x,".repeat(20_000) + "employees\n", "UTF-8"), Mapping.PLAIN)))
                .containsExactly("too-many-columns");
        assertThat(codes(run(write("employees,st\0ock\n3,x\n", "UTF-8"), Mapping.PLAIN)))
                .containsExactly("no-text");
        assertThat(codes(run(write("employees,\"stock\n3,x\n", "UTF-8"), Mapping.PLAIN)))
                .containsExactly("quotation-mark");
        assertThat(codes(run(write("\n\n", "UTF-8"), Mapping.PLAIN))).containsExactly("empty-list");
    }

    @Test
    void defusesWhatASpreadsheetWouldRunAsAFormula() throws IOException {
        run(write("employees,mql_id\n3,=1+1\n4,-5\n5, @x\n", "UTF-8"), Lists.mapping(file("id.mapping.json")));
        assertThat(lists.lines().stream().skip(1).map(l -> l.split(",")[0])).containsExactly("'=1+1", "-5", "'@x");
    }

    private String employees() {
        return lists.recorded().stream()
                .map(d -> d.classification().answers().values().get("employees").plain())
                .collect(Collectors.joining(" "));
    }

    private static List<String> codes(ListOutcome run) {
        return run.problems().stream()
                .map(Problem::code)
                .filter(c -> !c.equals(NO_ID))
                .toList();
    }

    private Path write(String text, String charset) throws IOException {
        return lists.write(text, charset);
    }

    private ListOutcome run(Path list, Mapping mapping) throws IOException {
        ListOutcome outcome = lists.run(list, mapping);
        mistakes = outcome.mistakes();
        return outcome;
    }

    private static String file(String name) throws IOException {
        return Files.readString(Lists.FILES.resolve(name));
    }

    private static Document document(String file) throws IOException {
        return Document.read(file, Files.readAllBytes(Lists.FILES.resolve(file)));
    }
}
