package dev.assay.ruleset.drl;

import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.table.TableReader;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers how rule files read, so that after an edit only what changed is read again. Keeps the newest content of each path, up to a bound. For use by many threads. */
public final class KnownFiles {
    private static final int BYTES = 16_000_000;

    private final Map<String, Known> byPath = new LinkedHashMap<>(16, 0.75f, true);
    private long together;

    /**
     * What a file says, whatever the program.
     *
     * @param file its rules; null when its bytes are no text
     * @param problems of its text
     * @param disagreements where Drools reads it otherwise; worth telling only where nothing else is wrong
     */
    record Read(Syntax.@Nullable File file, List<Problem> problems, List<Problem> disagreements) {}

    /** What a file says, and what that rests on. */
    private record Known(byte[] bytes, Map<String, AnswerType> questions, Read read) {}

    /**
     * Reads a file, or remembers it.
     *
     * @param questions type of each question, which says what a cell of a table means
     */
    Read read(RuleFile file, Map<String, AnswerType> questions) {
        boolean table = TableReader.isTable(file.path());
        Map<String, AnswerType> matters = table ? questions : Map.of();
        Known known = known(file.path());
        if (known != null
                && Arrays.equals(known.bytes(), file.bytes())
                && known.questions().equals(matters)) {
            return known.read();
        }
        Read read = table ? TableRules.read(file, questions) : anew(file);
        keep(file.path(), new Known(file.bytes(), matters, read));
        return read;
    }

    private static Read anew(RuleFile file) {
        FileText text = FileText.of(file);
        if (text.problem() != null) {
            return new Read(null, List.of(text.problem()), List.of());
        }
        FileParser.Parsed parsed = FileParser.parse(text.source());
        List<Problem> problems = List.copyOf(parsed.problems());
        return new Read(
                parsed.file(),
                problems,
                problems.isEmpty() ? List.copyOf(StockParser.disagreements(parsed.file())) : List.of());
    }

    private synchronized @Nullable Known known(String path) {
        return byPath.get(path);
    }

    private synchronized void keep(String path, Known known) {
        Known before = byPath.put(path, known);
        together += known.bytes().length - (before == null ? 0 : before.bytes().length);
        for (Iterator<Known> eldest = byPath.values().iterator(); together > BYTES && eldest.hasNext(); ) {
            together -= eldest.next().bytes().length;
            eldest.remove();
        }
    }
}
