package dev.assay.ruleset.table;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.List;

/**
 * A column of a table to fill in.
 *
 * @param kind what it holds
 * @param object the fact that its conditions are about; empty for none
 * @param template what becomes of a value
 * @param label heading for people
 * @param options what may be chosen; empty for anything
 * @param format how a spreadsheet program is to take what is typed
 */
record EmptyColumn(ColumnKind kind, String object, String template, String label, List<Choice> options, Format format) {
    static final EmptyColumn NAME =
            new EmptyColumn(ColumnKind.NAME, "", "", "The rule as a sentence", List.of(), Format.TEXT);

    enum Format {
        TEXT,
        NUMBER,
        DATE
    }

    /**
     * What may be chosen.
     *
     * @param id as it stands in the cell
     * @param title what people call it
     */
    record Choice(String id, String title) {}

    /** In a CSV file a date is text, which Drools wants in quotes. */
    String csvTemplate() {
        return format == Format.DATE && kind == ColumnKind.CONDITION
                ? template.replace("$param", "\"$param\"")
                : template;
    }

    static List<EmptyColumn> conditions(Question question) {
        String id = question.id();
        return switch (question.type()) {
            case CHOICE -> List.of(condition(question, oneOf(question), " is one of", Format.TEXT));
            case CHOICES -> List.of(condition(question, contains(question), " contains one of", Format.TEXT));
            case TEXT -> List.of(condition(question, id + " == \"$param\"", " is exactly", Format.TEXT));
            case BOOLEAN -> List.of(condition(question, id + " == $param", "", Format.TEXT));
            case INTEGER, NUMBER, MONEY ->
                List.of(
                        condition(question, id + " >= $param", " is at least", Format.NUMBER),
                        condition(question, id + " < $param", " is under", Format.NUMBER));
            case DATE ->
                List.of(
                        condition(question, id + " >= $param", " is on or after", Format.DATE),
                        condition(question, id + " < $param", " is before", Format.DATE));
        };
    }

    private static EmptyColumn condition(Question question, String template, String words, Format format) {
        List<Choice> options = question.type() == AnswerType.BOOLEAN
                ? List.of(new Choice("true", "yes"), new Choice("false", "no"))
                : question.options().stream()
                        .map(o -> new Choice(o.id(), o.label()))
                        .toList();
        return new EmptyColumn(ColumnKind.CONDITION, "Prospect", template, question.id() + words, options, format);
    }

    private static String oneOf(Question question) {
        return question.id() + (areSimple(question) ? " in (forall(,){\"$\"})" : " == \"$param\"");
    }

    private static String contains(Question question) {
        return areSimple(question)
                ? "forall(||){" + question.id() + " contains \"$\"}"
                : question.id() + " contains \"$param\"";
    }

    /** Whether no option holds what parts several in one cell. */
    private static boolean areSimple(Question question) {
        return question.optionIds().stream().allMatch(o -> o.chars().noneMatch(c -> ",\"'()[]{}\\$".indexOf(c) >= 0));
    }

    static List<EmptyColumn> conclusions(Vocabulary vocabulary) {
        List<Choice> segments =
                vocabulary.segments().stream().map(EmptyColumn::choice).toList();
        List<Choice> tiers =
                vocabulary.tiers().stream().map(EmptyColumn::choice).toList();
        return List.of(
                action("conclude.segment(\"$param\",", "votes for the segment", segments, Format.TEXT),
                action("$param,", "with points", List.of(), Format.NUMBER),
                action("\"$param\");", "because (segment)", List.of(), Format.TEXT),
                action("conclude.score($param,", "points for the score", List.of(), Format.NUMBER),
                action("\"$param\");", "because (score)", List.of(), Format.TEXT),
                action("conclude.tier(\"$param\");", "at least this tier", tiers, Format.TEXT),
                new EmptyColumn(ColumnKind.METADATA, "", "owner(\"$param\")", "who keeps it", List.of(), Format.TEXT),
                new EmptyColumn(ColumnKind.METADATA, "", "why(\"$param\")", "why it is so", List.of(), Format.TEXT),
                new EmptyColumn(ColumnKind.DATE_EXPIRES, "", "", "no longer from this day", List.of(), Format.DATE));
    }

    private static EmptyColumn action(String template, String label, List<Choice> options, Format format) {
        return new EmptyColumn(ColumnKind.ACTION, "", template, label, options, format);
    }

    private static Choice choice(SegmentDefinition segment) {
        return new Choice(segment.id(), segment.title());
    }

    private static Choice choice(TierDefinition tier) {
        return new Choice(tier.id(), tier.title());
    }
}
