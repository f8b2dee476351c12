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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers how rule files read, so that after an edit only what changed is read again. Keeps the newest content of each path, up to a bound. For use by many threads. */
public final class KnownFiles {
    private static final int BYTES = 16_000_000;

    private final Map<String, Known> byPath = new LinkedHashMap<>(16, 0.75f, true);
    private final Function<Syntax.File, List<Problem>> stock;
    private long together;

    /** Knows nothing yet. */
    public KnownFiles() {
        this(StockParser::disagreements);
    }

    /** @param stock where Drools reads a file otherwise */
    KnownFiles(Function<Syntax.File, List<Problem>> stock) {
        this.stock = stock;
    }

    /**
     * What a file says, whatever the program.
     *
     * @param file its rules; null when its bytes are no text
     * @param problems of its text
     * @param disagreements where Drools reads it otherwise; worth asking only where nothing else is wrong, and found out on another core meanwhile
     */
    record Read(Syntax.@Nullable File file, List<Problem> problems, Ahead<List<Problem>> disagreements) {}

    /** What a file says, and what that rests on. */
    private record Known(byte[] bytes, Map<String, AnswerType> questions, Ahead<Read> read) {}

    /** Begins to read what is DRL and not known, on another core: it says the same whatever is asked. What a table means depends on the questions. */
    public void begin(List<RuleFile> files) {
        files.stream()
                .filter(f -> !TableReader.isTable(f.path()))
                .forEach(f -> knownOrNew(f, Map.of()).read().begin());
    }

    /**
     * Reads a file, or remembers it.
     *
     * @param questions type of each question, which says what a cell of a table means
     */
    Read read(RuleFile file, Map<String, AnswerType> questions) {
        Map<String, AnswerType> matters = TableReader.isTable(file.path()) ? questions : Map.of();
        Known known = knownOrNew(file, matters);
        try {
            Read read = known.read().result();
            if (!read.disagreements().isFaulty()) {
                return read;
            }
            // A fault while it was compared is no property of the file: it is tried again.
            forget(file.path(), known);
            known = knownOrNew(file, matters);
            return known.read().result();
        } catch (RuntimeException | Error fault) {
            forget(file.path(), known);
            throw fault;
        }
    }

    private Read anew(RuleFile file) {
        FileText text = FileText.of(file);
        if (text.problem() != null) {
            return new Read(null, List.of(text.problem()), Ahead.of(List::of));
        }
        FileParser.Parsed parsed = FileParser.parse(text.source());
        List<Problem> problems = List.copyOf(parsed.problems());
        return new Read(
                parsed.file(),
                problems,
                problems.isEmpty()
                        ? Ahead.of(() -> List.copyOf(stock.apply(parsed.file())))
                                .begin()
                        : Ahead.of(List::of));
    }

    /** @param matters what its meaning depends on */
    private synchronized Known knownOrNew(RuleFile file, Map<String, AnswerType> matters) {
        Known before = byPath.get(file.path());
        if (before != null
                && Arrays.equals(before.bytes(), file.bytes())
                && before.questions().equals(matters)) {
            return before;
        }
        boolean table = TableReader.isTable(file.path());
        Known known = new Known(
                file.bytes(), matters, Ahead.of(() -> table ? TableRules.read(file, matters, stock) : anew(file)));
        byPath.put(file.path(), known);
        together += known.bytes().length - (before == null ? 0 : before.bytes().length);
        for (Iterator<Known> eldest = byPath.values().iterator(); together > BYTES && eldest.hasNext(); ) {
            together -= eldest.next().bytes().length;
            eldest.remove();
        }
        return known;
    }

    private synchronized void forget(String path, Known faulty) {
        if (byPath.remove(path, faulty)) {
            together -= faulty.bytes().length;
        }
    }
}
