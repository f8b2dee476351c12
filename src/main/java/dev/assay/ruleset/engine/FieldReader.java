package dev.assay.ruleset.engine;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer. Drools would tell two lambdas apart by their code alone, which is the same for every field; here the hash tells.
 *
 * @param field number of the question
 */
record FieldReader(int field) implements Function1<Row.Prospect, @Nullable Object>, HashedExpression {
    @Override
    public @Nullable Object apply(Row.Prospect row) {
        return row.get(field);
    }

    @Override
    public String getExpressionHash() {
        return "Prospect." + field;
    }
}
