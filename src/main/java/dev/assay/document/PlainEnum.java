package dev.assay.document;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** The keyword {@code enum}. The validator's own makes a whole object mapper to word a message that is never shown: a third of its start. */
final class PlainEnum implements Keyword {
    @Override
    public String getValue() {
        return "enum";
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation at, JsonNode node, Schema parent, SchemaContext context) {
        return new Validator(this, node, at, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {
        Validator(Keyword keyword, JsonNode node, SchemaLocation at, Schema parent, SchemaContext context) {
            super(keyword, node, at, parent, context);
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath location) {
            for (JsonNode legal : schemaNode) {
                if (legal.equals(node)
                        || (legal.isNumber() && node.isNumber() && legal.asDouble() == node.asDouble())) {
                    return;
                }
            }
            execution.addError(error().instanceNode(node)
                    .instanceLocation(location)
                    .evaluationPath(execution.getEvaluationPath())
                    .locale(execution.getExecutionConfig().getLocale())
                    .build());
        }
    }
}
