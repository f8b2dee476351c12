package dev.assay.ruleset.engine;

/**
 * Something that rules conclude and other rules read: a node of the order.
 *
 * @param kind what it is
 * @param id which of its kind; empty where there is one only
 */
public record Name(Kind kind, String id) {
    /** All traits. */
    public static final Name EVERY_TRAIT = new Name(Kind.EVERY_TRAIT, "");
    /** A trait whose name is not known before. */
    public static final Name SOME_TRAIT = new Name(Kind.SOME_TRAIT, "");
    /** All segments. */
    public static final Name EVERY_SEGMENT = new Name(Kind.EVERY_SEGMENT, "");
    /** A segment whose id is not known before. */
    public static final Name SOME_SEGMENT = new Name(Kind.SOME_SEGMENT, "");
    /** The score. */
    public static final Name SCORE = new Name(Kind.SCORE, "");
    /** The tier. */
    public static final Name TIER = new Name(Kind.TIER, "");
    /** What is recommended and advised. */
    public static final Name COLLATERAL = new Name(Kind.COLLATERAL, "");

    /** Kinds of what rules conclude. */
    public enum Kind {
        /** One trait. */
        TRAIT,
        /** Read by a pattern without a literal name: known when all traits are. */
        EVERY_TRAIT,
        /** Concluded by name of a binding: may be any trait. */
        SOME_TRAIT,
        /** Points of one segment. */
        SEGMENT,
        /** Who of a group is a member: known when all its segments are. */
        GROUP,
        /** Read by a pattern without a literal id. */
        EVERY_SEGMENT,
        /** Concluded by id of a binding: may be any segment. */
        SOME_SEGMENT,
        /** The score. */
        SCORE,
        /** The tier, and all that lifts or lowers it. */
        TIER,
        /** Recommendations and advice; nothing reads them. */
        COLLATERAL
    }

    /** One trait. */
    public static Name trait(String name) {
        return new Name(Kind.TRAIT, name);
    }

    /** One segment. */
    public static Name segment(String id) {
        return new Name(Kind.SEGMENT, id);
    }

    /** One group of segments. */
    public static Name group(String group) {
        return new Name(Kind.GROUP, group);
    }

    /** As people say it. */
    public String shown() {
        return switch (kind) {
            case TRAIT -> "trait \"" + id + "\"";
            case EVERY_TRAIT, SOME_TRAIT -> "the traits";
            case SEGMENT -> "segment \"" + id + "\"";
            case GROUP -> "group \"" + id + "\"";
            case EVERY_SEGMENT, SOME_SEGMENT -> "the segments";
            case SCORE -> "the score";
            case TIER -> "the tier";
            case COLLATERAL -> "collateral";
        };
    }
}
