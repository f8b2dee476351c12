package dev.assay.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can conclude. The parameters before the optional reason, in order. */
public enum Verb {
    TRAIT("trait", List.of(Parameter.TRAIT)),
    SEGMENT("segment", List.of(Parameter.SEGMENT, Parameter.POINTS)),
    EXCLUDE("exclude", List.of(Parameter.SEGMENT)),
    SCORE("score", List.of(Parameter.POINTS)),
    TIER("tier", List.of(Parameter.TIER)),
    BAR("bar", List.of(Parameter.TIER, Parameter.POINTS)),
    AT_MOST("atMost", List.of(Parameter.TIER)),
    EXACTLY("exactly", List.of(Parameter.TIER)),
    DISQUALIFY("disqualify", List.of()),
    RECOMMEND("recommend", List.of(Parameter.COLLATERAL, Parameter.POINTS)),
    WITHHOLD("withhold", List.of(Parameter.COLLATERAL)),
    ADVISE("advise", List.of(Parameter.ADVICE_KIND, Parameter.TEXT));

    /** What an argument means. */
    public enum Parameter {
        TRAIT,
        SEGMENT,
        TIER,
        COLLATERAL,
        /** A whole number. */
        POINTS,
        /** One of {@code message}, {@code callToAction}, {@code channel}, {@code nextStep}. */
        ADVICE_KIND,
        /** Any text. */
        TEXT
    }

    private final String drl;
    private final List<Parameter> parameters;

    Verb(String drl, List<Parameter> parameters) {
        this.drl = drl;
        this.parameters = parameters;
    }

    /** As written after {@code conclude.}. */
    public String drl() {
        return drl;
    }

    /** Parameters before the optional reason. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The verb of this exact name. */
    public static Optional<Verb> named(String name) {
        return Arrays.stream(values()).filter(v -> v.drl.equals(name)).findFirst();
    }
}
