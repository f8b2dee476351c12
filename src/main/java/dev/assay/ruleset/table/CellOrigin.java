package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows from which cell each character of the DRL comes that Drools made of a table. Drools itself says only the row of a rule; within it the values stand in the order of the
 * columns. Looked up when asked, for most of it never is.
 */
final class CellOrigin implements Source.Origin {
    private static final String COMMENT = "// rule values at ";

    private final SheetReader.Sheet sheet;
    private final Feed feed;
    private final String drl;
    private int[] starts = new int[64];
    private final List<Feed.FedRule> rules = new ArrayList<>();

    CellOrigin(SheetReader.Sheet sheet, Feed feed, String drl) {
        this.sheet = sheet;
        this.feed = feed;
        this.drl = drl;
        for (int at = drl.indexOf(COMMENT); at >= 0; at = drl.indexOf(COMMENT, at + 1)) {
            Feed.FedRule rule = at == 0 || drl.charAt(at - 1) == '\n' ? feed.rule(row(at + COMMENT.length())) : null;
            if (rule != null) {
                if (rules.size() == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[rules.size()] = at;
                rules.add(rule);
            }
        }
    }

    /** The number in {@code AB12}. */
    private int row(int at) {
        int start = at;
        while (start < drl.length() && Character.isLetter(drl.charAt(start))) {
            start++;
        }
        int row = 0;
        for (int i = start; i < drl.length() && i < start + 7 && Character.isDigit(drl.charAt(i)); i++) {
            row = row * 10 + drl.charAt(i) - '0';
        }
        return row;
    }

    @Override
    public Place place(int start, int end) {
        int found = Arrays.binarySearch(starts, 0, rules.size(), start);
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return sheet.packageColumn() < 0
                    ? sheet.grid().place(0, 0)
                    : sheet.grid().place(sheet.ruleSetRow(), sheet.packageColumn());
        }
        int ruleEnd = index + 1 < rules.size() ? starts[index + 1] : drl.length();
        return new InRule(rules.get(index), starts[index], ruleEnd).place(start, end);
    }

    /** One rule's text, searched for what its cells became. */
    private final class InRule {
        private final Feed.FedRule fed;
        private final int end;
        private final int when;
        private final int then;
        private int at;

        InRule(Feed.FedRule fed, int start, int end) {
            this.fed = fed;
            this.end = end;
            this.at = drl.indexOf('\n', start) + 1;
            this.when = Math.max(at, drl.indexOf("\n\twhen\n", start));
            this.then = Math.max(when, drl.indexOf("\n\tthen\n", when));
        }

        Place place(int offset, int upTo) {
            if (offset < when) {
                return inHead(offset, upTo);
            }
            at = offset < then ? when : then;
            ColumnKind kind = offset < then ? ColumnKind.CONDITION : ColumnKind.ACTION;
            Column last = null;
            for (Map.Entry<Column, String> value : fed.rule().values().entrySet()) {
                if (value.getKey().kind() != kind) {
                    continue;
                }
                last = value.getKey();
                Place place = in(last, value.getValue(), offset, upTo);
                if (place != null) {
                    return place;
                }
            }
            return last == null ? name() : cell(last);
        }

        /**
         * Where a word is, when what a cell became ends after its beginning; null when it comes later. Words of the heading alone stand there; what takes in more stands in the
         * rule's own cell.
         */
        private @Nullable Place in(Column column, String value, int offset, int upTo) {
            List<Template.Piece> pieces = Template.of(column).fill(given(column, value));
            StringBuilder text = new StringBuilder();
            pieces.forEach(p -> text.append(p.text()));
            int found = drl.indexOf(text.toString(), at);
            if (found < 0 || found + text.length() > end) {
                return null;
            }
            if (offset < found) {
                return sheet.grid().place(fed.block().row() + objectRow(column), column.objectColumn());
            }
            at = found + text.length();
            boolean whole = offset == found && upTo >= at - 1;
            int pieceEnd = found;
            for (Template.Piece piece : pieces) {
                pieceEnd += piece.text().length();
                if (offset < pieceEnd) {
                    return whole || piece.ofValue() || upTo > pieceEnd ? cell(column) : heading(column);
                }
            }
            return null;
        }

        private static int objectRow(Column column) {
            return column.object().isEmpty() ? Block.TEMPLATES : Block.OBJECTS;
        }

        private Place inHead(int offset, int upTo) {
            int line = drl.lastIndexOf('\n', offset - 1) + 1;
            for (Map.Entry<Column, String> value : fed.rule().values().entrySet()) {
                Column column = value.getKey();
                boolean here = switch (column.kind()) {
                    case NAME -> drl.startsWith("rule ", line);
                    case DESCRIPTION -> drl.startsWith("/*", line);
                    case METADATA -> drl.startsWith("\t@" + joined(column, value.getValue()) + "\n", line);
                    case ENABLED, DATE_EFFECTIVE, DATE_EXPIRES ->
                        drl.startsWith("\t" + column.kind().attribute() + " ", line);
                    case CONDITION, ACTION -> false;
                };
                if (here) {
                    at = line;
                    Place place =
                            column.kind() == ColumnKind.METADATA ? in(column, value.getValue(), offset, upTo) : null;
                    return place == null ? cell(column) : place;
                }
            }
            return name();
        }

        private static String joined(Column column, String value) {
            StringBuilder text = new StringBuilder();
            Template.of(column).fill(given(column, value)).forEach(p -> text.append(p.text()));
            return text.toString();
        }

        private Place name() {
            Column column = fed.block()
                    .first(ColumnKind.NAME)
                    .orElse(fed.block().columns().get(0));
            return cell(column);
        }

        private Place cell(Column column) {
            return sheet.grid().place(fed.rule().row(), column.index());
        }

        private Place heading(Column column) {
            return sheet.grid().place(fed.block().row() + Block.TEMPLATES, column.index());
        }
    }

    /** A value as Drools puts it into the template: quotes in it escaped, unless it begins with one. */
    private static String given(Column column, String value) {
        String escaped = value.indexOf('"') > 0 ? value.replace("\"", "\\\"") : value;
        boolean strips = Template.of(column).stripsQuotes() && Values.isInQuotes(escaped);
        return strips ? escaped.substring(1, escaped.length() - 1) : escaped;
    }
}
