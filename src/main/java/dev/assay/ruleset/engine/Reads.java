package dev.assay.ruleset.engine;

import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Vocabulary;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule reads and what it concludes, by name. */
public final class Reads {
    /** The trait that {@code disqualify} also concludes. */
    static final String DISQUALIFIED = "disqualified";

    private Reads() {}

    /** What its conditions read of what other rules conclude. */
    public static Set<Name> read(Rule rule, Vocabulary vocabulary) {
        Set<Name> read = new LinkedHashSet<>();
        rule.facts().forEach(fact -> {
            switch (fact.type()) {
                case TRAIT -> named(fact, "name", Name::trait, Name.EVERY_TRAIT, read);
                case SEGMENT -> segments(fact, vocabulary, read);
                case SCORE -> read.add(Name.SCORE);
                case TIER -> read.add(Name.TIER);
                case PROSPECT, COLLATERAL -> {}
            }
        });
        return read;
    }

    private static void named(
            Pattern.Fact fact, String field, Function<String, Name> name, Name every, Set<Name> read) {
        Set<String> ids = Literals.of(fact.condition(), field);
        if (ids == null) {
            read.add(every);
        } else {
            ids.forEach(id -> read.add(name.apply(id)));
        }
    }

    private static void segments(Pattern.Fact fact, Vocabulary vocabulary, Set<Name> read) {
        switch (SegmentView.of(fact)) {
            case WHOLE -> read.add(Name.EVERY_SEGMENT);
            case POINTS -> named(fact, "id", Name::segment, Name.EVERY_SEGMENT, read);
            case MEMBER -> named(fact, "id", id -> membership(id, vocabulary), Name.EVERY_SEGMENT, read);
        }
    }

    /** On what it depends whether a segment has the prospect as a member: its whole group's votes. */
    static Name membership(String id, Vocabulary vocabulary) {
        String group = vocabulary.segment(id).map(SegmentDefinition::group).orElse(null);
        return group == null ? Name.segment(id) : Name.group(group);
    }

    /** What it may conclude. */
    public static Set<Name> concluded(Rule rule) {
        Set<Name> concluded = new LinkedHashSet<>();
        for (Conclusion conclusion : rule.then()) {
            switch (conclusion.verb()) {
                case TRAIT -> {
                    String name = literal(conclusion.arguments().get(0));
                    concluded.add(name == null ? Name.SOME_TRAIT : Name.trait(name));
                }
                case SEGMENT, EXCLUDE -> {
                    String id = literal(conclusion.arguments().get(0));
                    concluded.add(id == null ? Name.SOME_SEGMENT : Name.segment(id));
                }
                case SCORE -> concluded.add(Name.SCORE);
                case TIER, BAR, AT_MOST, EXACTLY -> concluded.add(Name.TIER);
                case DISQUALIFY -> {
                    concluded.add(Name.TIER);
                    concluded.add(Name.trait(DISQUALIFIED));
                }
                case RECOMMEND, WITHHOLD, ADVISE -> concluded.add(Name.COLLATERAL);
            }
        }
        return concluded;
    }

    private static @Nullable String literal(Term term) {
        return term instanceof Term.Literal literal ? literal.value().plain() : null;
    }
}
