package dev.assay.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The facts that a condition may name. */
public enum FactType {
    /** The answers; one field per question. */
    PROSPECT("Prospect", List.of()),
    /** A trait that a rule concluded. */
    TRAIT("Trait", List.of("name")),
    /** One segment of the program with its tally. */
    SEGMENT("Segment", List.of("id", "points", "member", "primary")),
    /** The score. */
    SCORE("Score", List.of("points")),
    /** The tier. */
    TIER("Tier", List.of("id")),
    /** One item of the catalogue. */
    COLLATERAL(
            "Collateral",
            List.of(
                    "id",
                    "title",
                    "kind",
                    "url",
                    "language",
                    "segments",
                    "industries",
                    "stages",
                    "released",
                    "expires",
                    "owner"));

    private final String drl;
    private final List<String> fields;

    FactType(String drl, List<String> fields) {
        this.drl = drl;
        this.fields = fields;
    }

    /** As written in DRL. */
    public String drl() {
        return drl;
    }

    /** Its fields; empty for {@link #PROSPECT}, whose fields are the questions. */
    public List<String> fields() {
        return fields;
    }

    /** The fact of this exact name. */
    public static Optional<FactType> named(String name) {
        return Arrays.stream(values()).filter(f -> f.drl.equals(name)).findFirst();
    }
}
