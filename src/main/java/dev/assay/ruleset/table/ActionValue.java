package dev.assay.ruleset.table;

import dev.assay.ruleset.Verb;
import java.util.List;
import java.util.Optional;

/** Which argument of a conclusion a value becomes. A conclusion may begin in a column further left. */
final class ActionValue {
    private static final String CONCLUDE = "conclude.";

    private ActionValue() {}

    /**
     * {@code Points are} or {@code A weight is} where a value becomes a number; empty where it becomes anything else.
     *
     * @param at where the value stands in the template, outside quotes
     */
    static Optional<String> wanted(Block block, Column column, int at) {
        String before = before(block, column) + column.template().substring(0, at);
        int start = before.lastIndexOf(CONCLUDE);
        int open = before.indexOf('(', Math.max(start, 0));
        if (start < 0 || open < 0) {
            return Optional.empty();
        }
        int argument = commas(before.substring(open));
        return Verb.named(before.substring(start + CONCLUDE.length(), open).strip())
                .filter(v -> argument < v.parameters().size() && v.parameters().get(argument) == Verb.Parameter.POINTS)
                .map(v -> v == Verb.RECOMMEND ? "A weight is" : "Points are");
    }

    /** What the columns left of one make of their cells, from the beginning of the conclusion. */
    private static String before(Block block, Column column) {
        StringBuilder text = new StringBuilder();
        List<Column> actions = block.all(ColumnKind.ACTION);
        for (Column left : actions.subList(0, actions.indexOf(column))) {
            text.append(left.template());
        }
        return text.toString();
    }

    private static int commas(String text) {
        boolean quoted = false;
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            commas += !quoted && text.charAt(i) == ',' ? 1 : 0;
        }
        return commas;
    }
}
