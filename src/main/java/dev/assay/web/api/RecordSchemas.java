package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they are read and written: what is never null is required; what may be is left out or null, as
 * the record says. JSON that is passed on as it is, is any object.
 */
final class RecordSchemas implements ModelConverter {
    private static final String MODELS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            type.setType(Json31.mapper().getTypeFactory().constructMapType(Map.class, String.class, Object.class));
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && raw.isRecord()) {
            Schema<?> model = model(schema, context);
            for (RecordComponent component : raw.getRecordComponents()) {
                Schema<?> property = property(model, component.getName());
                if (property != null) {
                    describe(component, model, property);
                }
            }
        }
        return schema;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        return ref == null
                ? schema
                : context.getDefinedModels().getOrDefault(ref.substring(MODELS.length()), new JsonSchema());
    }

    private static @Nullable Schema<?> property(Schema<?> model, String name) {
        return model.getProperties() == null ? null : model.getProperties().get(name);
    }

    private static void describe(RecordComponent component, Schema<?> model, Schema<?> property) {
        String name = component.getName();
        if (!isNullable(component.getAnnotatedType())) {
            if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        } else if (isWrittenAsNull(component)) {
            model.addProperty(name, orNull(property));
        }
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType many
                && property.getItems() != null
                && isNullable(many.getAnnotatedActualTypeArguments()[0])) {
            property.setItems(orNull(property.getItems()));
        }
    }

    private static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isWrittenAsNull(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude ofAll = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        JsonInclude rule = own == null ? ofAll : own;
        return rule == null || rule.value() == JsonInclude.Include.ALWAYS;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }
}
