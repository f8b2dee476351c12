package dev.assay.reasoning.audit;

import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules that say nothing that another does not say of the same prospects already. */
final class Covering {
    /** What counts once, however many rules conclude it. */
    private static final Set<Verb> ONCE = EnumSet.of(
            Verb.TRAIT,
            Verb.EXCLUDE,
            Verb.TIER,
            Verb.AT_MOST,
            Verb.EXACTLY,
            Verb.DISQUALIFY,
            Verb.WITHHOLD,
            Verb.ADVISE);

    private final Study study;
    private final List<String> tiers;
    private final List<Integer> rules;

    Covering(Study study, Firing firing) {
        this.study = study;
        tiers = study.vocabulary().tiers().stream().map(TierDefinition::id).toList();
        rules = study.rules().filter(r -> !firing.never().get(r)).boxed().toList();
    }

    /** Looks, and tells. */
    void look() {
        for (int rule : rules) {
            if (rules.stream().noneMatch(other -> other != rule && isTwice(rule, other))) {
                rules.stream()
                        .filter(other -> other != rule && isCovered(rule, other))
                        .findFirst()
                        .ifPresent(other -> tell(rule, other));
            }
        }
    }

    private void tell(int rule, int other) {
        Rule by = study.rule(other);
        study.tell(
                "covered-rule",
                study.rule(rule).place(),
                "This rule changes nothing: whenever it fires, \"" + by.name() + "\" (" + by.place()
                        + ") fires too and says the same or more. Take it out, or narrow the other.");
    }

    /** Another rule, earlier in the text, says exactly the same of exactly the same prospects. */
    private boolean isTwice(int rule, int other) {
        boolean twice = other < rule
                && !study.rule(rule).when().equals(study.rule(other).when())
                && study.rule(rule).then().size() == study.rule(other).then().size()
                && study.rule(rule).then().stream().anyMatch(c -> !ONCE.contains(c.verb()))
                && study.rule(rule).then().stream()
                        .allMatch(c -> study.rule(other).then().stream().anyMatch(o -> isSame(c, o)))
                && implies(rule, other)
                && implies(other, rule);
        if (twice) {
            Rule by = study.rule(other);
            study.tell(
                    "counted-twice",
                    study.rule(rule).place(),
                    "This rule fires for exactly the prospects that \"" + by.name() + "\" (" + by.place()
                            + ") fires for, and concludes the same: it counts twice. Take one out.");
        }
        return twice;
    }

    private boolean isCovered(int rule, int other) {
        boolean all = study.rule(rule).then().stream()
                .allMatch(c -> ONCE.contains(c.verb())
                        && study.rule(other).then().stream().anyMatch(o -> covers(o, c)));
        return all && implies(rule, other) && !(rule < other && implies(other, rule) && covers(rule, other));
    }

    /** Of two that cover each other, the later is told. */
    private boolean covers(int rule, int other) {
        return study.rule(other).then().stream()
                .allMatch(c -> ONCE.contains(c.verb())
                        && study.rule(rule).then().stream().anyMatch(o -> covers(o, c)));
    }

    private boolean covers(Conclusion by, Conclusion what) {
        if (by.verb() != what.verb()) {
            return false;
        }
        if (what.verb() == Verb.TIER || what.verb() == Verb.AT_MOST) {
            int wider = tier(by);
            int narrower = tier(what);
            return wider >= 0 && narrower >= 0 && (what.verb() == Verb.TIER ? wider <= narrower : wider >= narrower);
        }
        return isSame(by, what);
    }

    private int tier(Conclusion conclusion) {
        return conclusion.arguments().get(0) instanceof Term.Literal literal
                ? tiers.indexOf(literal.value().plain())
                : -1;
    }

    /** The same but for the reason, and without bindings, which may stand for different things. */
    private static boolean isSame(Conclusion one, Conclusion other) {
        if (one.verb() != other.verb()) {
            return false;
        }
        for (int i = 0; i < one.arguments().size(); i++) {
            if (!(one.arguments().get(i) instanceof Term.Literal literal)
                    || !(other.arguments().get(i) instanceof Term.Literal same)
                    || !literal.value().equals(same.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean implies(int rule, int other) {
        BitSet alone = (BitSet) study.gallery().fired(rule).clone();
        alone.andNot(study.gallery().fired(other));
        return alone.isEmpty()
                && study.isNobody(
                        "whether rule \"" + study.rule(rule).name() + "\" ever fires without \""
                                + study.rule(other).name() + "\"",
                        List.of(study.fires(rule, true), study.fires(other, false)));
    }
}
