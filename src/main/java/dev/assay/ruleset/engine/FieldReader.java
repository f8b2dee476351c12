package dev.assay.ruleset.engine;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of a fact. Drools would tell two lambdas apart by their code alone, which is the same for every field; here the hash tells.
 *
 * @param kind name of the fact's class
 * @param field number of the field
 */
record FieldReader(String kind, int field) implements Function1<Row, @Nullable Object>, HashedExpression {
    @Override
    public @Nullable Object apply(Row row) {
        return row.get(field);
    }

    @Override
    public String getExpressionHash() {
        return kind + "." + field;
    }
}
