package dev.assay.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static Document read(String text) {
        return Document.read(new Source("f.json", text));
    }

    private static String told(Document document) {
        return document.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void knowsWhereEveryValueAndKeyStands() {
        String text = "{\n  \"a/b\": [ 1, -2.50,\"x\\\"y\", true ],\n  \"k~\\u0041\" : { \"n\": null }\n}\n";
        Document document = read(text);
        assertThat(document.problems()).isEmpty();
        assertThat(document.root().at("/a~1b/2").asString()).isEqualTo("x\"y");
        assertThat(document.placeOf("/a~1b/0")).isEqualTo(new Place("f.json", 2, 12, 1, "/a~1b/0"));
        assertThat(document.placeOf("/a~1b/1")).isEqualTo(new Place("f.json", 2, 15, 5, "/a~1b/1"));
        assertThat(document.placeOf("/a~1b/2")).isEqualTo(new Place("f.json", 2, 21, 6, "/a~1b/2"));
        assertThat(document.placeOf("/a~1b/3")).isEqualTo(new Place("f.json", 2, 29, 4, "/a~1b/3"));
        assertThat(document.placeOfKey("/a~1b")).isEqualTo(new Place("f.json", 2, 3, 5, "/a~1b"));
        assertThat(document.placeOfKey("/k~0A")).isEqualTo(new Place("f.json", 3, 3, 10, "/k~0A"));
        assertThat(document.placeOf("/k~0A")).isEqualTo(new Place("f.json", 3, 16, 1, "/k~0A"));
        assertThat(document.placeOf("/k~0A/n")).isEqualTo(new Place("f.json", 3, 23, 4, "/k~0A/n"));
        assertThat(document.placeOf("")).isEqualTo(new Place("f.json", 1, 1, 1, ""));
    }

    @Test
    void aPointerToNothingIsWhatItWouldStandIn() {
        assertThat(read("{ \"a\": {} }").placeOf("/a/b/c")).isEqualTo(new Place("f.json", 1, 8, 1, "/a/b/c"));
    }

    @Test
    void placesInsideATextCountEscapes() {
        Document document = read("{ \"w\": \"a \\\"b\\u0041\\\" c\" }");
        assertThat(document.root().at("/w").asString()).isEqualTo("a \"bA\" c");
        assertThat(document.placeInText("/w", 0, 1)).isEqualTo(new Place("f.json", 1, 9, 1, "/w"));
        assertThat(document.placeInText("/w", 2, 6)).isEqualTo(new Place("f.json", 1, 11, 11, "/w"));
        assertThat(document.placeInText("/w", 7, 8)).isEqualTo(new Place("f.json", 1, 23, 1, "/w"));
    }

    @Test
    void largeTextsKeepTheirPlaces() {
        String many = "{\n  \"a\": [" + "\n    \"some text of a certain length\",".repeat(5_000) + "\n    7 ]\n}";
        Document document = read(many);
        assertThat(document.placeOf("/a/5000").toString()).isEqualTo("f.json:5003:5");
        assertThat(document.placeOf("/a/4000").length()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            { "a": 1 "b": 2 }            ¦ f.json:1:9: error: A comma is missing between 1 and "b".
            { "a": {} "b": 2 }           ¦ f.json:1:10: error: A comma is missing between {…} and "b".
            [ "x" "y" ]                  ¦ f.json:1:6: error: A comma is missing between "x" and "y".
            { "a": 1, }                  ¦ f.json:1:9: error: There is a comma after the last entry, before }; take it out, or add what should follow.
            [ 1, 2, ]                    ¦ f.json:1:7: error: There is a comma after the last entry, before ]; take it out, or add what should follow.
            [ 1,, 2 ]                    ¦ f.json:1:5: error: There is a comma too many here; take it out.
            { "a": "x }                  ¦ f.json:1:8: error: The quote that opens here is never closed on this line; put a " where the text ends.
            { “a”: 1 }                   ¦ f.json:1:3: error: These are curly quotes, as word processors make them; write straight double quotes: "a".
            { 'a': 1 }                   ¦ f.json:1:3: error: Text stands in double quotes; write straight double quotes: "a".
            { a: 1 }                     ¦ f.json:1:3: error: A name stands in double quotes: write "a".
            { "a": banking }             ¦ f.json:1:8: error: Text stands in double quotes: write "banking".
            { "a": True }                ¦ f.json:1:8: error: Write true in small letters.
            { "a": yes }                 ¦ f.json:1:8: error: For yes write true.
            { "a": 007 }                 ¦ f.json:1:8: error: '007' is not a number as JSON writes them: digits, perhaps a point, nothing else, and no zero in front; or put it in double quotes.
            { "a" 1 }                    ¦ f.json:1:6: error: A colon is missing between "a" and 1.
            { "a" = 1 }                  ¦ f.json:1:7: error: After a name stands a colon, not =: "a": …
            { "a": }                     ¦ f.json:1:6: error: After "a": a value is missing.
            { "a" }                      ¦ f.json:1:6: error: After the name "a" a colon and its value are missing.
            { "a": 1 } /* b */           ¦ f.json:1:12: error: JSON has no comments; take this one out.
            { "a": [ 1, 2 }              ¦ f.json:1:15: error: Here stands }, but the [ of line 1 is still open; put ] before it.
            { "a": 1                     ¦ f.json:1:1: error: This { is never closed; put } where it ends.
            { "a": 1 } }                 ¦ f.json:1:12: error: The JSON ends before this, but } follows; take it out, or check whether a bracket was closed too early.
            { "a": "c:\\dir" }           ¦ f.json:1:11: error: A backslash has a meaning of its own here; for a backslash itself write two: \\\\.
            { "a": "c:\\\\dir" }         ¦
            { "a": 1, "a": 2 }           ¦ f.json:1:11: error: 'a' is written twice here, the first time in line 1; keep one of them.
            { "a": 1e999 }               ¦ f.json:1:8: error: '1e999' is too large a number.
            """)
    void tellsSlipsInPlainWords(String text, String expected) {
        assertThat(told(read(text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void oneSlipDoesNotHideTheNext() {
        assertThat(told(read("{\n  \"a\": 1\n  \"b\": [ 1, ],\n  // why\n  c: “x”,\n  \"d\": \"\\q\"\n}"))
                        .lines()
                        .map(l -> l.split(" ")[0]))
                .containsExactly(
                        "f.json:2:9:", "f.json:3:11:", "f.json:4:3:", "f.json:5:3:", "f.json:5:6:", "f.json:6:9:");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(told(read(" \n"))).isEqualTo("f.json: error: This file is empty; it should hold JSON, from { to }.");
        assertThat(told(Document.read("f.json", "{ \"a\": \"ä\" }".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(
                        "f.json: error: This file is not in UTF-8, so letters such as ä or é cannot be read. Save it again with the encoding UTF-8.");
        assertThat(told(Document.read("f.json", new byte[Document.MAX_SIZE + 1])))
                .isEqualTo("f.json: error: This file has 10,000,001 bytes; up to 10,000,000 are read.");
    }

    @Test
    void passesOverAByteOrderMark() {
        Document document = Document.read("f.json", "\ufeff{ \"a\": 1 }".getBytes(StandardCharsets.UTF_8));
        assertThat(document.problems()).isEmpty();
        assertThat(document.placeOf("/a").column()).isEqualTo(8);
    }

    @Test
    void boundsNestingAndNumberOfValues() {
        assertThat(told(read("[".repeat(10_000))))
                .isEqualTo("f.json:1:52: error: Brackets are nested more than 50 deep here.");
        assertThat(read("[".repeat(50) + "]".repeat(50)).problems()).isEmpty();
        assertThat(told(read("[" + "1,".repeat(300_000) + "1]")))
                .isEqualTo("f.json: error: This file holds more than 200,000 values; split it.");
    }

    /** Files of a megabyte and more, made to trip a reader: each ends with few problems. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            [ a :            ¦ a :
            {                ¦ "a" : {
            ''               ¦ // x\n
            {                ¦ “a
            {                ¦ "a" "b"
            [                ¦ ]
            [                ¦ 1
            [ 1 }            ¦ }
            { "              ¦ a
            { "a": "         ¦ \
            ''               ¦ /*
            """)
    void hostileTextsGiveFewProblems(String start, String repeated) {
        String text = start + " " + repeated.replace("\\n", "\n").repeat(300_000);
        assertThat(read(text).problems()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void aWrongLastBracketIsOneMistake() {
        assertThat(told(read("[ 1, 2 }")))
                .isEqualTo("f.json:1:8: error: Here stands }, but the [ of line 1 is still open; put ] before it.");
    }

    @Test
    void refusesNumbersAndNamesWithoutEnd() {
        assertThat(told(read("[ " + "1".repeat(2_000) + " ]")))
                .isEqualTo("f.json: error: This file holds a name or a number that is too long.");
        assertThat(told(read("{ \"" + "a".repeat(20_000) + "\": 1 }")))
                .isEqualTo("f.json: error: This file holds a name or a number that is too long.");
    }
}
