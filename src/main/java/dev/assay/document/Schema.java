package dev.assay.document;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Schema (draft 2020-12) that documents are checked against, its findings told in plain words. Nothing is ever fetched. Immutable, for use by any thread.
 *
 * <p>What the messages say comes from the schema: {@code title} names an object ("Question"), {@code description} says what a key is for, {@code examples} show it, and the
 * {@code $comment} beside a {@code pattern} or {@code patternProperties} says in words what it demands.
 */
public final class Schema {
    /** Mistakes told of one document. */
    private static final int MANY = 500;

    private final com.networknt.schema.Schema validator;
    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
        this.validator = SchemaRegistry.withDialect(
                        Dialect.builder(Dialects.getDraft202012())
                                .keyword(new PlainEnum())
                                .build(),
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .pathType(PathType.JSON_POINTER)
                                        .locale(Locale.ROOT)
                                        .build())
                                .schemaLoader(loader -> loader.fetchRemoteResources(false)))
                .getSchema(root);
    }

    /**
     * Reads a schema; the stream is closed.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static Schema of(InputStream json) {
        try (json) {
            Document document = Document.read("schema", json.readAllBytes());
            if (!document.problems().isEmpty()) {
                throw new IllegalArgumentException(document.problems().toString());
            }
            return new Schema(document.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a schema from the class path, such as {@code /schemas/questionnaire.schema.json}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Schema ofResource(String path) {
        InputStream stream = Schema.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalArgumentException("no resource " + path);
        }
        return of(stream);
    }

    /** Everything in a document that does not fit, one problem per mistake, by line; empty for a document that could not be read (its own problems say why). */
    public List<Problem> check(Document document) {
        Problems problems = new Problems();
        if (document.isReadable()) {
            List<Error> errors = Mistakes.of(validator.validate(document.root()));
            SchemaWords words = new SchemaWords(root, document);
            problems.addAll(words.problems(errors.subList(0, Math.min(MANY, errors.size()))));
            if (errors.size() > MANY) {
                problems.add(Problem.error(
                        "many-mistakes",
                        Place.of(document.source().name()),
                        String.format(
                                Locale.ROOT,
                                "There are %,d mistakes of form; here are %,d of them.",
                                errors.size(),
                                MANY)));
            }
        }
        return problems.sorted();
    }
}
