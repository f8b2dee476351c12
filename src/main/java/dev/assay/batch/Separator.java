package dev.assay.batch;

/** What stands between the cells of a text, judged by its header. */
final class Separator {
    private static final char[] ALL = {',', ';', '\t', '|'};

    private Separator() {}

    static char of(String head) {
        char best = ALL[0];
        for (char candidate : ALL) {
            best = count(head, candidate) > count(head, best) ? candidate : best;
        }
        return count(head, best) > 0 ? best : belowTitles(head);
    }

    /** The first line may be a title: the one that makes the most columns of a header below it. */
    private static char belowTitles(String head) {
        char best = ALL[0];
        int most = 0;
        for (char candidate : ALL) {
            var rows = TitleRows.of(head, candidate);
            int titles = TitleRows.count(rows);
            int columns = titles == 0 ? 0 : rows.get(titles).cells().size();
            if (columns > most) {
                most = columns;
                best = candidate;
            }
        }
        return best;
    }

    /** In the first line that is not blank, outside quotation marks. */
    private static int count(String head, char wanted) {
        boolean quoted = false;
        int count = 0;
        String line = head.stripLeading();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }

    static String word(char separator) {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars (|)";
            default -> "commas";
        };
    }
}
