package dev.assay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private static final Schema SCHEMA = schema("""
            { "title": "Menu", "type": "object", "required": [ "name" ], "additionalProperties": false,
              "properties": {
                "name": { "type": "string", "minLength": 1, "examples": [ "Lunch" ] },
                "kind": { "enum": [ "hot", "cold" ] },
                "code": { "type": "string", "pattern": "^[a-z]+$", "$comment": "small letters, such as soup" },
                "price": { "type": "number", "minimum": 0, "exclusiveMaximum": 100 },
                "spicy": { "type": "boolean" },
                "says": { "type": "array", "items": { "type": "string" }, "minItems": 1, "uniqueItems": true },
                "texts": { "type": "object", "additionalProperties": false, "$comment": "a language, such as de",
                           "patternProperties": { "^[a-z]{2}$": { "type": "string" } } },
                "dishes": { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "$ref": "#/$defs/dish" } ] } } },
              "$defs": { "dish": { "title": "Dish", "type": "object", "required": [ "id" ], "additionalProperties": false,
                "properties": { "id": { "type": "string" }, "size": { "oneOf": [ { "type": "integer" }, { "enum": [ "small", "large" ], "type": "string" } ] } } } } }
            """);

    private static Schema schema(String json) {
        return Schema.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String told(String text) {
        return SCHEMA.check(Document.read(new Source("f.json", text))).stream()
                .map(Problem::toString)
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\0', textBlock = """
            { "name": "x", "dishes": [ "a", { "id": "b", "size": 3 }, { "id": "b", "size": "small" } ] } ¦
            { "nam": "x" }                                 ¦ f.json:1:3: error: There is no 'nam' in a menu; did you mean 'name'?
            { "name": "x", "colour": 1 }                   ¦ f.json:1:16: error: There is no 'colour' in a menu; there may be name, kind, code, price, spicy, says, texts and dishes.
            { "kind": "hot" }                              ¦ f.json:1:1: error: This menu lacks 'name'; add, for example, "name": "Lunch".
            { "name": "" }                                 ¦ f.json:1:11: error: 'name' is empty; write a text, or take it out.
            { "name": 5 }                                  ¦ f.json:1:11: error: 'name' should be text, but is the number 5. Put it in double quotes: "5".
            { "name": null }                               ¦ f.json:1:11: error: 'name' should be text, but is null. Take it out where there is nothing to say.
            { "name": "x", "kind": "hott" }                ¦ f.json:1:24: error: 'kind' is "hott"; did you mean "hot"?
            { "name": "x", "kind": "warm-ish" }            ¦ f.json:1:24: error: 'kind' is "warm-ish", but should be one of hot or cold.
            { "name": "x", "code": "S1" }                  ¦ f.json:1:24: error: 'code' is "S1", but should be small letters, such as soup.
            { "name": "x", "price": "5" }                  ¦ f.json:1:25: error: 'price' should be a number, but is "5". Write 5 without quotes.
            { "name": "x", "price": -1 }                   ¦ f.json:1:25: error: 'price' is -1, but should be at least 0.
            { "name": "x", "price": 100 }                  ¦ f.json:1:25: error: 'price' is 100, but should be less than 100.
            { "name": "x", "spicy": "true" }               ¦ f.json:1:25: error: 'spicy' should be true or false, but is "true". Write true without quotes.
            { "name": "x", "says": "y" }                   ¦ f.json:1:24: error: 'says' should be a list in [ ], but is "y". Put it in brackets: [ "y" ].
            { "name": "x", "says": [ "y", 2 ] }            ¦ f.json:1:31: error: Entry 2 of 'says' should be text, but is the number 2. Put it in double quotes: "2".
            { "name": "x", "says": [] }                    ¦ f.json:1:24: error: 'says' is empty; it needs at least one entry.
            { "name": "x", "says": [ "y", "y" ] }          ¦ f.json:1:24: error: 'says' holds an entry twice.
            { "name": "x", "texts": { "german": "y" } }    ¦ f.json:1:27: error: 'german' cannot stand here: a language, such as de.
            { "name": "x", "dishes": [ 5 ] }               ¦ f.json:1:28: error: Entry 1 of 'dishes' should be text or an object in { }, but is the number 5. Put it in double quotes: "5".
            { "name": "x", "dishes": [ { "ID": "y" } ] }   ¦ f.json:1:30: error: There is no 'ID' in a dish; did you mean 'id'?
            { "name": "x", "dishes": [ "y", { "id": "y", "size": "smal" } ] } ¦ f.json:1:54: error: 'size' is "smal"; did you mean "small"?
            { "name": "x", "dishes": [ { "id": "y", "size": true } ] } ¦ f.json:1:49: error: 'size' should be a whole number or text, but is true. Put it in double quotes: "true".
            [ ]                                            ¦ f.json:1:1: error: The whole file should be an object in { }, but is a list.
            """)
    void oneProblemPerMistakeInPlainWords(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void allMistakesAtOnceByLine() {
        assertThat(told("{\n\"kind\": 5,\n\"price\": \"x\",\n\"dishes\": [ {}, 1 ] }"))
                .contains("f.json:1:1:", "f.json:2:9:", "f.json:3:10:", "f.json:4:13:", "f.json:4:17:");
    }

    @Test
    void aSchemaThatIsNoJsonIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> schema("{"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.ofResource("/nothing.json"))
                .withMessageContaining("/nothing.json");
    }

    @Test
    void neverFetches() {
        Schema remote = schema(
                "{ \"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"properties\": { \"a\": { \"type\": \"string\" } } }");
        assertThat(remote.check(Document.read(
                        new Source("f.json", "{ \"$schema\": \"https://example.invalid/x\", \"a\": \"b\" }"))))
                .isEmpty();
    }
}
