package dev.assay.ruleset.engine;

import org.jspecify.annotations.Nullable;

/**
 * A fact in a KIE session: values by field number, as {@link Raw} objects. One class for each kind, since Drools tells facts apart by class. Never changed while in a session.
 */
@SuppressWarnings("ClassCanBeRecord")
abstract class Row {
    private final @Nullable Object[] values;

    private Row(@Nullable Object[] values) {
        this.values = values;
    }

    final @Nullable Object get(int field) {
        return values[field];
    }

    static final class Prospect extends Row {
        Prospect(@Nullable Object[] values) {
            super(values);
        }
    }

    static final class Trait extends Row {
        Trait(String name) {
            super(new Object[] {name});
        }
    }

    /** A segment whose votes are counted; only {@code id} and {@code points} are known. */
    static final class SegmentPoints extends Row {
        SegmentPoints(@Nullable Object[] values) {
            super(values);
        }
    }

    /** A segment whose group is decided; {@code primary} is not yet known. */
    static final class SegmentMember extends Row {
        SegmentMember(@Nullable Object[] values) {
            super(values);
        }
    }

    static final class SegmentWhole extends Row {
        SegmentWhole(@Nullable Object[] values) {
            super(values);
        }
    }

    static final class Score extends Row {
        Score(double points) {
            super(new Object[] {points});
        }
    }

    static final class Tier extends Row {
        Tier(String id) {
            super(new Object[] {id});
        }
    }

    static final class Collateral extends Row {
        Collateral(@Nullable Object[] values) {
            super(values);
        }
    }
}
