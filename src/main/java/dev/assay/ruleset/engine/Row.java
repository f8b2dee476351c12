package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import org.jspecify.annotations.Nullable;

/** Something with fields, by number, as {@link Raw} objects. */
abstract class Row {
    private Row() {}

    abstract @Nullable Object get(int field);

    /** A number, or NaN, of which no comparison by order holds, when the field has none. */
    double number(int field) {
        return get(field) instanceof Double number ? number : Double.NaN;
    }

    /** The one prospect of a session: stays in it, and has other answers for each classification. */
    static final class Prospect extends Row {
        private Answers answers;

        Prospect(Answers answers) {
            this.answers = answers;
        }

        /** Whose turn it is. */
        void is(Answers next) {
            answers = next;
        }

        @Override
        @Nullable Object get(int field) {
            return Raw.of(answers.value(field));
        }

        @Override
        double number(int field) {
            return answers.value(field) instanceof Value.Num num ? num.number() : Double.NaN;
        }
    }

    /** Of one field. */
    static final class Single extends Row {
        private final Object value;

        Single(Object value) {
            this.value = value;
        }

        @Override
        @Nullable Object get(int field) {
            return value;
        }
    }

    /** A segment as it stands at the moment it is read. */
    static final class Standing extends Row {
        private final Tally tally;
        private final String id;
        private final int segment;

        Standing(Tally tally, String id, int segment) {
            this.tally = tally;
            this.id = id;
            this.segment = segment;
        }

        @Override
        @Nullable Object get(int field) {
            return switch (field) {
                case 0 -> id;
                case 1 -> number(field);
                case 2 -> tally.member(segment);
                default -> tally.primary() == segment;
            };
        }

        @Override
        double number(int field) {
            return field == 1 ? tally.points(segment) : Double.NaN;
        }
    }
}
