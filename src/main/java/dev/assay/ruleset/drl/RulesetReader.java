package dev.assay.ruleset.drl;

import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and checks all rule files of a program. No rule text is ever compiled, evaluated or resolved; every mistake becomes a problem. */
public final class RulesetReader {
    private RulesetReader() {}

    /**
     * Reads rule files in the order of their paths. Without a day, nothing is said of what has expired. A problem of the program as a whole stands in one of its JSON files:
     * its place then has a file and a pointer, but no line.
     *
     * @param files content and paths, in any order
     */
    public static Reading read(Vocabulary vocabulary, List<RuleFile> files) {
        return read(vocabulary, null, false, new KnownFiles(), files, List.of());
    }

    /**
     * Reads rule files in the order of their paths, and warns of what has expired or soon will.
     *
     * @param files content and paths, in any order
     * @param today the day in the program's time zone
     * @param known what was read before; learns these files
     */
    public static Reading read(Vocabulary vocabulary, List<RuleFile> files, LocalDate today, KnownFiles known) {
        return read(vocabulary, today, false, known, files, List.of());
    }

    /**
     * Reads rule files that were good once: what only policy refuses, such as a rule that can never apply, is a warning. What the engine needs is asked as always.
     *
     * @param files content and paths, in any order
     * @param today the day in the program's time zone
     * @param known what was read before; learns these files
     */
    public static Reading restore(Vocabulary vocabulary, List<RuleFile> files, LocalDate today, KnownFiles known) {
        return read(vocabulary, today, true, known, files, List.of());
    }

    /**
     * Reads the rules of a market: common ones, each replaced by the market's of the same name, or removed by its {@code enabled false}; then what the market adds. A rule that
     * replaces stands in the place of the replaced one. Tells of the common files as well.
     *
     * @param vocabulary with the market's thresholds and bars
     * @param common the program's files, in any order
     * @param own the market's files, in any order
     * @param today the day in the program's time zone
     * @param known what was read before; learns these files
     * @param kept whether the files were good once, as in {@link #restore}
     */
    public static Reading market(
            Vocabulary vocabulary,
            List<RuleFile> common,
            List<RuleFile> own,
            LocalDate today,
            KnownFiles known,
            boolean kept) {
        return read(vocabulary, today, kept, known, common, own);
    }

    /** Everything is checked while Drools still reads the files on another core; only where it reads one otherwise than we do, all is said again with that. */
    private static Reading read(
            Vocabulary vocabulary,
            @Nullable LocalDate today,
            boolean kept,
            KnownFiles known,
            List<RuleFile> common,
            List<RuleFile> own) {
        OneRuleset trusting = new OneRuleset(vocabulary, today, kept, known, false);
        Reading reading = trusting.read(common, own);
        return trusting.isAgreed() ? reading : new OneRuleset(vocabulary, today, kept, known, true).read(common, own);
    }
}
