package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.reading.MappingReader;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListClassificationTest {
    private static final Path FILES = Path.of("src/test/resources/batch");
    private static final String QUESTIONNAIRE = """
            { "id": "q", "title": "Q", "language": "en", "questions": [
              { "id": "industry", "ask": "?", "type": "choice", "options": [ { "id": "banking", "label": "Banking" }, { "id": "retail", "label": "Retail" } ] },
              { "id": "employees", "ask": "?", "type": "integer" },
              { "id": "firstContact", "ask": "?", "type": "date" },
              { "id": "audited", "ask": "?", "type": "boolean" },
              { "id": "needs", "ask": "?", "type": "choices", "options": [ { "id": "audit", "label": "Audit" }, { "id": "speed", "label": "Speed" } ] },
              { "id": "stock", "ask": "?", "type": "text" },
              { "id": "born", "ask": "?", "type": "date", "pii": true } ] }""";

    @TempDir
    Path folder;

    private final Questionnaire questionnaire = questionnaire();
    private final List<Answers> judged = new ArrayList<>();
    private final List<RowProblem> mistakes = new ArrayList<>();
    private final StringWriter out = new StringWriter();

    @Test
    void readsAMessyListAndPassesOverBadRows() throws IOException {
        ListClassification.Run run = run(FILES.resolve("messy.csv"), mapping(file("messy.mapping.json")));
        assertThat(run.problems().stream().map(Problem::toString))
                .containsExactly(
                        "messy.csv:1: warning: Not used, because they are not in the mapping and no question has their name: unused \"x\".");
        assertThat(run.summary()).isEqualTo(new ListSummary(3, 4, Map.of("target", 3L), Map.of()));
        assertThat(judged.stream()
                        .map(a -> a.values().entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue().plain())
                                .collect(Collectors.joining("|"))))
                .containsExactly(
                        "industry=banking|employees=1|firstContact=2025-12-31|audited=true|needs=audit, speed|stock=5-20",
                        "audited=false",
                        "industry=banking|employees=5");
        assertThat(out.toString().lines().map(l -> l.split(",")[0] + "," + l.split(",")[1]))
                .containsExactly("line,id", "2,1", "3,2", "8,6");
        assertThat(mistakes.stream()
                        .map(m -> m.line() + " " + m.id() + " " + m.column() + " "
                                + m.problem().code() + " " + m.problem().suggestion()))
                .containsExactly(
                        "4 mql_id null header-again null",
                        "5 3 first_contact wrong-date null",
                        "5 3 Industry unknown-option banking",
                        "5 3 employees not-a-number null",
                        "5 3 audited not-yes-or-no null",
                        "5 3 needs unknown-option speed",
                        "6 4 null row-length null",
                        "7 5 null row-length null");
    }

    @Test
    void tellsEverythingThatIsWrongWithAMapping() throws IOException {
        MappingReader.Reading reading = MappingReader.read(document("broken.mapping.json"), questionnaire);
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
        Mapping mapping = mapping("""
                { "id": "my  id", "ignore": [ "left  out " ], "columns": { "how  many": "employees" } }""");
        ListClassification.Run run = run(write("my  id,how  many,left  out\na,7,x\n", "UTF-8"), mapping);
        assertThat(run.problems()).isEmpty();
        assertThat(judged.get(0).values().get("employees").plain()).isEqualTo("7");
        assertThat(out.toString()).contains("\n2,a,");
    }

    @Test
    void aPersonalDateIsNotRepeatedInAMessage() throws IOException {
        Mapping mapping = mapping("""
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
        ListClassification.Run run = run(write("mqlid,industri\n1,x\n", "UTF-8"), mapping(file("messy.mapping.json")));
        assertThat(run.summary()).isNull();
        assertThat(run.problems().stream().filter(Problem::isError).map(Problem::message))
                .contains(
                        "The list has no column 'mql_id'; did you mean 'mqlid'?",
                        "The list has no column 'Industry'; did you mean 'industri'?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        ListClassification.Run run =
                run(write("stock\temployees\nMueller\t1\nMüller\t1,000\nMäher\t2\n", "windows-1252"), Mapping.PLAIN);
        assertThat(run.problems())
                .singleElement()
                .asString()
                .startsWith("list.csv:3: warning: This line is not UTF-8, so the whole list was read as Windows-1252");
        assertThat(judged.get(1).values().get("stock").plain()).isEqualTo("Müller");
        assertThat(judged.get(1).values().get("employees").plain()).isEqualTo("1000");
    }

    @Test
    void saysNothingOfTheEncodingOfAListInUtf8() throws IOException {
        assertThat(run(write("\ufeffstock\nMüller\n", "UTF-8"), Mapping.PLAIN).problems())
                .isEmpty();
        assertThat(judged.get(0).values().get("stock").plain()).isEqualTo("Müller");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        assertThat(codes(run(write("PK\u0003\u0004rest", "ISO-8859-1"), Mapping.PLAIN)))
                .containsExactly("spreadsheet");
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
        ListClassification.Run run = run(write(text.replace('/', '\n').replace('~', '\0'), "UTF-8"), Mapping.PLAIN);
        assertThat(employees()).isEqualTo(read.equals("-") ? "" : read);
        assertThat(mistakes.stream().map(m -> m.line() + " " + m.problem().code()))
                .containsExactly(told.equals("-") ? new String[0] : told.split(", "));
        assertThat(Objects.requireNonNull(run.summary()).bad()).isEqualTo(mistakes.size());
    }

    @Test
    void namesTheLineOfAQuotationMarkThatIsNeverClosedHoweverManyRowsFollow() throws IOException {
        String after = "7,x\r\n".repeat(1000);
        run(write("employees,stock\r\n3,\"x\r\n" + after + "4,\"y", "UTF-8"), Mapping.PLAIN);
        assertThat(judged).hasSize(1000);
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
        assertThat(judged.get(0).values().get("stock").plain()).isEqualTo("Müller");
    }

    @Test
    void refusesAHeaderThatIsNone() throws IOException {
        assertThat(codes(run(write("x,".repeat(20_000) + "employees\n", "UTF-8"), Mapping.PLAIN)))
                .containsExactly("too-many-columns");
        assertThat(codes(run(write("employees,stock\n3,x\n", "UTF-16LE"), Mapping.PLAIN)))
                .containsExactly("no-text");
        assertThat(codes(run(write("employees,\"stock\n3,x\n", "UTF-8"), Mapping.PLAIN)))
                .containsExactly("quotation-mark");
        assertThat(codes(run(write("\n\n", "UTF-8"), Mapping.PLAIN))).containsExactly("empty-list");
    }

    @Test
    void defusesWhatASpreadsheetWouldRunAsAFormula() throws IOException {
        run(write("employees,mql_id\n3,=1+1\n4,-5\n5, @x\n", "UTF-8"), mapping(file("id.mapping.json")));
        assertThat(out.toString().lines().skip(1).map(l -> l.split(",")[1])).containsExactly("'=1+1", "-5", "'@x");
    }

    private String employees() {
        return judged.stream().map(a -> a.values().get("employees").plain()).collect(Collectors.joining(" "));
    }

    private static List<String> codes(ListClassification.Run run) {
        return run.problems().stream().map(Problem::code).toList();
    }

    private Path write(String text, String charset) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text, Charset.forName(charset));
    }

    private ListClassification.Run run(Path list, Mapping mapping) throws IOException {
        AnswerCheck check = new AnswerCheck(questionnaire);
        RowJudge judge = raw -> {
            AnswerCheck.Checked checked = check.check(raw, "en");
            if (checked.problems().stream().anyMatch(Problem::isError)) {
                return new RowJudge.Outcome(null, checked.problems());
            }
            judged.add(checked.answers());
            return new RowJudge.Outcome(said(checked.answers()), List.of());
        };
        return new ListClassification(questionnaire, mapping, judge, "r1").run(list, out, mistakes::add);
    }

    private static Classification said(Answers answers) {
        return new Classification(
                "target",
                List.of(),
                null,
                1,
                null,
                List.of(),
                List.of(),
                List.of(),
                answers,
                List.of(),
                new Circumstances(Instant.EPOCH, null, null, Mode.FINAL));
    }

    private Mapping mapping(String json) {
        MappingReader.Reading reading =
                MappingReader.read(Document.read("mapping.json", json.getBytes(StandardCharsets.UTF_8)), questionnaire);
        assertThat(reading.problems()).isEmpty();
        return reading.mapping();
    }

    private static String file(String name) throws IOException {
        return Files.readString(FILES.resolve(name));
    }

    private static Document document(String file) throws IOException {
        return Document.read(file, Files.readAllBytes(FILES.resolve(file)));
    }

    private static Questionnaire questionnaire() {
        QuestionnaireReader.Reading reading =
                new QuestionnaireReader().read(Document.read("q.json", QUESTIONNAIRE.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.questionnaire());
    }
}
