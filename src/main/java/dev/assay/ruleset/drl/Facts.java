package dev.assay.ruleset.drl;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of every fact, typed by a vocabulary and by the traits that rules conclude. */
final class Facts {
    private final Vocabulary vocabulary;
    private final Map<FactType, Map<String, Field>> fields = new EnumMap<>(FactType.class);
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();

    /**
     * @param traits names of all traits that some rule concludes
     * @param allTraits whether these are surely all: no rule was unreadable
     */
    Facts(Vocabulary vocabulary, Collection<String> traits, boolean allTraits) {
        this.vocabulary = vocabulary;
        Set<String> named = new LinkedHashSet<>(traits);
        named.add("disqualified");
        ids.put("trait", named);
        ids.put(
                "segment",
                set(vocabulary.segments().stream().map(SegmentDefinition::id).toList()));
        ids.put("tier", set(vocabulary.tiers().stream().map(TierDefinition::id).toList()));
        ids.put(
                "collateral",
                set(vocabulary.collateral().stream().map(CollateralItem::id).toList()));
        prospect();
        put(FactType.TRAIT, allTraits ? legal("name", "trait") : new Field("name", AnswerType.CHOICE, null, "trait"));
        put(
                FactType.SEGMENT,
                legal("id", "segment"),
                Field.of("points", AnswerType.INTEGER),
                Field.of("member", AnswerType.BOOLEAN),
                Field.of("primary", AnswerType.BOOLEAN));
        put(FactType.SCORE, Field.of("points", AnswerType.NUMBER));
        put(FactType.TIER, legal("id", "tier"));
        put(
                FactType.COLLATERAL,
                legal("id", "collateral"),
                Field.of("title", AnswerType.TEXT),
                Field.of("kind", AnswerType.TEXT),
                Field.of("url", AnswerType.TEXT),
                Field.of("language", AnswerType.TEXT),
                new Field("segments", AnswerType.CHOICES, ids("segment"), "segment"),
                Field.of("industries", AnswerType.CHOICES),
                Field.of("stages", AnswerType.CHOICES),
                Field.of("released", AnswerType.DATE),
                Field.of("expires", AnswerType.DATE),
                Field.of("owner", AnswerType.TEXT));
    }

    private void prospect() {
        Map<String, Field> questions = new LinkedHashMap<>();
        for (Question question : vocabulary.questionnaire().questions()) {
            boolean closed = question.type().hasOptions() && !question.traits().open();
            questions.put(
                    question.id(),
                    new Field(question.id(), question.type(), closed ? set(question.optionIds()) : null, "option"));
        }
        fields.put(FactType.PROSPECT, questions);
    }

    private static Set<String> set(List<String> texts) {
        return new LinkedHashSet<>(texts);
    }

    private Field legal(String name, String what) {
        return new Field(name, AnswerType.CHOICE, ids(what), what);
    }

    private void put(FactType type, Field... of) {
        Map<String, Field> map = new LinkedHashMap<>();
        for (Field field : of) {
            map.put(field.name(), field);
        }
        fields.put(type, map);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All ids of {@code trait}, {@code segment}, {@code tier} or {@code collateral}. */
    Set<String> ids(String what) {
        return ids.getOrDefault(what, Set.of());
    }

    @Nullable Field field(FactType type, String name) {
        return fields(type).get(name);
    }

    Map<String, Field> fields(FactType type) {
        return fields.getOrDefault(type, Map.of());
    }
}
