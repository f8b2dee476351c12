package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.condition.Words;
import dev.assay.questionnaire.Option;
import java.util.Locale;
import java.util.Set;

/** How the fields of one fact and their values are called. */
record FactWords(Vocabulary vocabulary, FactType type, String subject) implements Words {
    private static final Set<String> LISTS = Set.of("segments", "industries", "stages");

    @Override
    public String field(String name) {
        if (name.startsWith("$")) {
            return name.substring(1);
        }
        return switch (type) {
            case PROSPECT -> spaced(name);
            case TRAIT -> "trait";
            case SCORE -> "the score";
            case TIER -> "the tier";
            case SEGMENT -> "the " + spaced(name) + " of " + subject;
            case COLLATERAL -> (LISTS.contains(name) ? "the list of " : "the ") + spaced(name) + " of " + subject;
        };
    }

    @Override
    public String value(String field, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.yes() ? "yes" : "no";
        }
        if (value instanceof Value.Num number) {
            return number(number.number());
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
                        .map(FactWords::label)
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

    private static String label(Option option) {
        return option.label().equalsIgnoreCase(option.id()) ? option.id() : option.label();
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : new Value.Num(number).plain();
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
