package dev.assay.ruleset.engine;

/**
 * Something that rules conclude and other rules read: a node of the order.
 *
 * @param kind what it is
 * @param id which of its kind; empty where there is one only
 */
record Name(Kind kind, String id) {
    static final Name EVERY_TRAIT = new Name(Kind.EVERY_TRAIT, "");
    static final Name SOME_TRAIT = new Name(Kind.SOME_TRAIT, "");
    static final Name EVERY_SEGMENT = new Name(Kind.EVERY_SEGMENT, "");
    static final Name SOME_SEGMENT = new Name(Kind.SOME_SEGMENT, "");
    static final Name SCORE = new Name(Kind.SCORE, "");
    static final Name TIER = new Name(Kind.TIER, "");
    static final Name COLLATERAL = new Name(Kind.COLLATERAL, "");

    enum Kind {
        TRAIT,
        /** Read by a pattern without a literal name: known when all traits are. */
        EVERY_TRAIT,
        /** Concluded by name of a binding: may be any trait. */
        SOME_TRAIT,
        SEGMENT,
        /** Who of a group is a member: known when all its segments are. */
        GROUP,
        EVERY_SEGMENT,
        SOME_SEGMENT,
        SCORE,
        TIER,
        /** Recommendations and advice; nothing reads them. */
        COLLATERAL
    }

    static Name trait(String name) {
        return new Name(Kind.TRAIT, name);
    }

    static Name segment(String id) {
        return new Name(Kind.SEGMENT, id);
    }

    static Name group(String group) {
        return new Name(Kind.GROUP, group);
    }

    /** As people say it. */
    String shown() {
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
