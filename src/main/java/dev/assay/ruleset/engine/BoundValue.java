package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a binding stands for where only one fact can match the pattern that makes it: a field of the prospect, of a segment named literally, of the score, of the tier. */
@FunctionalInterface
interface BoundValue {
    /** Right as soon as all that the rule reads is known. */
    @Nullable Value of(Findings findings);

    /** Null where more facts than one can match. */
    static @Nullable BoundValue of(Pattern.Fact fact, String field, FactFields fields, Numbers numbers) {
        return switch (fact.type()) {
            case PROSPECT -> {
                int question = fields.number(FactType.PROSPECT, field);
                yield findings -> findings.answers().value(question);
            }
            case SEGMENT -> {
                int segment = only(Literals.of(fact.condition(), "id"), numbers);
                int number = fields.number(FactType.SEGMENT, field);
                yield segment < 0 ? null : new OfSegment(segment, number);
            }
            case SCORE -> findings -> new Value.Num(findings.tally().score());
            case TIER -> findings -> new Value.Text(findings.tier());
            case TRAIT, COLLATERAL -> null;
        };
    }

    private static int only(@Nullable Set<String> ids, Numbers numbers) {
        return ids == null || ids.size() != 1
                ? Numbers.NONE
                : numbers.segment(ids.iterator().next());
    }

    /**
     * A field of one segment.
     *
     * @param segment its number
     * @param field number of the field
     */
    record OfSegment(int segment, int field) implements BoundValue {
        private static final int POINTS = FactType.SEGMENT.fields().indexOf("points");

        boolean isPoints() {
            return field == POINTS;
        }

        @Override
        public @Nullable Value of(Findings findings) {
            return Raw.value(findings.segment(segment).get(field));
        }
    }
}
