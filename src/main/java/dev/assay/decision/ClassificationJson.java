package dev.assay.decision;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Classifications and given answers as JSON text for the log, and back, equal. A date is {@code {"date": "2027-01-31"}} there, apart from text. */
final class ClassificationJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Value.class, new ValueOut())
                    .addDeserializer(Value.class, new ValueIn())
                    .addSerializer(Answers.class, new AnswersOut())
                    .addDeserializer(Answers.class, new AnswersIn()))
            // A later Assay may add fields; its decisions stay readable for this one.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ClassificationJson() {}

    static String write(Classification classification) {
        return MAPPER.writeValueAsString(WrittenClassification.of(classification));
    }

    static Classification read(String json) {
        return MAPPER.readValue(json, WrittenClassification.class).classification();
    }

    static JsonNode tree(Classification classification) {
        return MAPPER.valueToTree(WrittenClassification.of(classification));
    }

    static String writeGiven(Map<String, @Nullable Object> given) {
        return MAPPER.writeValueAsString(given);
    }

    static Map<String, @Nullable Object> readGiven(String json) {
        return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    }

    private static final class ValueOut extends ValueSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator out, SerializationContext context) {
            if (value instanceof Value.Text text) {
                out.writeString(text.text());
            } else if (value instanceof Value.Num num) {
                out.writeNumber(num.number());
            } else if (value instanceof Value.Flag flag) {
                out.writeBoolean(flag.yes());
            } else if (value instanceof Value.Day day) {
                out.writeStartObject();
                out.writeStringProperty("date", day.date().toString());
                out.writeEndObject();
            } else if (value instanceof Value.Many many) {
                out.writeStartArray();
                many.texts().forEach(out::writeString);
                out.writeEndArray();
            }
        }
    }

    private static final class AnswersOut extends ValueSerializer<Answers> {
        @Override
        public void serialize(Answers answers, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writePOJOProperty("values", answers.values());
            out.writePOJOProperty("unknown", answers.unknown());
            out.writePOJOProperty("setAside", answers.setAside());
            out.writeEndObject();
        }
    }

    private static final class AnswersIn extends ValueDeserializer<Answers> {
        @Override
        public Answers deserialize(JsonParser in, DeserializationContext context) {
            JsonNode tree = context.readTree(in);
            Set<String> unknown = new LinkedHashSet<>();
            tree.path("unknown").forEach(id -> unknown.add(id.asString()));
            return new Answers(values(tree.path("values")), unknown, values(tree.path("setAside")));
        }

        private static Map<String, Value> values(JsonNode tree) {
            Map<String, Value> values = new LinkedHashMap<>();
            tree.properties().forEach(e -> values.put(e.getKey(), ValueIn.value(e.getValue())));
            return values;
        }
    }

    private static final class ValueIn extends ValueDeserializer<Value> {
        @Override
        public Value deserialize(JsonParser in, DeserializationContext context) {
            return value(context.readTree(in));
        }

        static Value value(JsonNode node) {
            if (node.isNumber()) {
                return new Value.Num(node.doubleValue());
            }
            if (node.isBoolean()) {
                return new Value.Flag(node.booleanValue());
            }
            if (node.isArray()) {
                List<String> texts = StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
                return new Value.Many(texts);
            }
            return node.isObject()
                    ? new Value.Day(LocalDate.parse(node.path("date").asString()))
                    : new Value.Text(node.asString());
        }
    }
}
