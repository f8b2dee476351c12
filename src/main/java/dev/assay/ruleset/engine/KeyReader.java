package dev.assay.ruleset.engine;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/**
 * Reads one value of a bucket's key. As with {@link FieldReader}, the hash tells two of them apart.
 *
 * @param position which value
 */
record KeyReader(int position) implements Function1<Bucket, Object>, HashedExpression {
    @Override
    public Object apply(Bucket bucket) {
        return bucket.key(position);
    }

    @Override
    public String getExpressionHash() {
        return "key." + position;
    }
}
