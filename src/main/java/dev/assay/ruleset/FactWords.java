package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.condition.Words;
import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.Option;
import java.util.Set;

/** How the fields of one fact and their values are called. */
record FactWords(Vocabulary vocabulary, FactType type, String subject, Phrases phrases) implements Words {
    private static final Set<String> LISTS = Set.of("segments", "industries", "stages");

    @Override
    public String field(String name) {
        if (name.startsWith("$")) {
            return name.substring(1);
        }
        return switch (type) {
            case PROSPECT -> spaced(name);
            case TRAIT -> phrases.say("field.trait");
            case SCORE -> phrases.say("field.score");
            case TIER -> phrases.say("field.tier");
            case SEGMENT -> phrases.say("field.of", spaced(name), subject);
            case COLLATERAL -> phrases.say(LISTS.contains(name) ? "field.list" : "field.of", spaced(name), subject);
        };
    }

    @Override
    public String value(String field, Value value) {
        if (value instanceof Value.Flag flag) {
            return phrases.yesNo(flag.yes());
        }
        if (value instanceof Value.Num number) {
            return phrases.number(number.number());
        }
        if (value instanceof Value.Day day) {
            return phrases.day(day.date());
        }
        if (!(value instanceof Value.Text text)) {
            return value.plain();
        }
        if (text.text().isBlank()) {
            return value.drl();
        }
        return switch (type) {
            case PROSPECT ->
                vocabulary
                        .questionnaire()
                        .question(field)
                        .flatMap(q -> q.option(text.text()))
                        .map(this::label)
                        .map(label -> phrases.say("label", label))
                        .orElse(text.text());
            case SEGMENT -> field.equals("id") ? segment(vocabulary, text.text()) : text.text();
            case TIER -> tier(vocabulary, text.text());
            case COLLATERAL ->
                field.equals("segments")
                        ? segment(vocabulary, text.text())
                        : field.equals("id") ? item(vocabulary, text.text()) : text.text();
            case TRAIT, SCORE -> text.text();
        };
    }

    private String label(Option option) {
        String label = option.label(phrases.language());
        return label.equalsIgnoreCase(option.id()) ? option.id() : label;
    }

    static String segment(Vocabulary vocabulary, String id) {
        return vocabulary.segment(id).map(SegmentDefinition::title).orElse(id);
    }

    static String tier(Vocabulary vocabulary, String id) {
        return vocabulary.tier(id).map(TierDefinition::title).orElse(id);
    }

    static String item(Vocabulary vocabulary, String id) {
        return vocabulary.item(id).map(CollateralItem::title).orElse(id);
    }

    /** {@code auditDeadline} as {@code audit deadline}; what is in capitals stays so. */
    static String spaced(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean next = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
            boolean before = i > 0 && !Character.isUpperCase(name.charAt(i - 1));
            if (Character.isUpperCase(c) && i > 0 && (before || next)) {
                out.append(' ').append(next ? Character.toLowerCase(c) : c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
