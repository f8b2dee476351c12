package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import org.jspecify.annotations.Nullable;

/** A fact: values by field number, as {@link Raw} objects. One class for each kind, since Drools tells facts apart by class. */
abstract class Row {
    private Row() {}

    abstract @Nullable Object get(int field);

    /** A number, or NaN, of which no comparison by order holds, when the field has none. */
    double number(int field) {
        return get(field) instanceof Double number ? number : Double.NaN;
    }

    /** Never changed while in a session. */
    private abstract static class Held extends Row {
        private final @Nullable Object[] values;

        Held(@Nullable Object... values) {
            this.values = values;
        }

        @Override
        final @Nullable Object get(int field) {
            return values[field];
        }
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

    static final class Trait extends Held {
        Trait(String name) {
            super(name);
        }
    }

    /** A segment whose votes are counted; only {@code id} and {@code points} are known. */
    static final class SegmentPoints extends Held {
        SegmentPoints(@Nullable Object... values) {
            super(values);
        }
    }

    /** A segment whose group is decided; {@code primary} is not yet known. */
    static final class SegmentMember extends Held {
        SegmentMember(@Nullable Object... values) {
            super(values);
        }
    }

    static final class SegmentWhole extends Held {
        SegmentWhole(@Nullable Object... values) {
            super(values);
        }
    }

    static final class Score extends Held {
        Score(double points) {
            super(points);
        }
    }

    static final class Tier extends Held {
        Tier(String id) {
            super(id);
        }
    }

    static final class Collateral extends Held {
        Collateral(@Nullable Object... values) {
            super(values);
        }
    }

    /** A segment as it stands at the moment it is read; never in a session. */
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
