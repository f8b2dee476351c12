package dev.assay.program.reading;

import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.KnownFiles;
import dev.assay.ruleset.drl.Reading;
import dev.assay.ruleset.drl.RulesetReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rule files of a program, read for its common rules and for each market. */
final class RuleFiles {
    private final ProgramFiles files;
    private final JsonFiles json;
    private final LocalDate today;
    private final boolean kept;
    private final KnownFiles known;
    private final @Nullable Question tellsMarket;

    /**
     * @param json knows the lines of what rules are told of by pointers
     * @param kept whether the files were good once
     * @param known what was read before; learns these files
     * @param tellsMarket a question that has its use though no rule reads it
     */
    RuleFiles(
            ProgramFiles files,
            JsonFiles json,
            LocalDate today,
            boolean kept,
            KnownFiles known,
            @Nullable Question tellsMarket) {
        this.files = files;
        this.json = json;
        this.today = today;
        this.kept = kept;
        this.tellsMarket = tellsMarket;
        this.known = known;
    }

    /** Those of a market alone, or the common ones for null. */
    List<RuleFile> of(@Nullable String market) {
        return of(files, market);
    }

    private static List<RuleFile> of(ProgramFiles files, @Nullable String market) {
        MarketFolders folders = new MarketFolders(files);
        return folders.flat(folders.folder(market)).stream()
                .filter(FileNames::isRules)
                .map(p ->
                        new RuleFile(p, Objects.requireNonNull(files.contents().get(p))))
                .toList();
    }

    /** Begins to read all of them on another core, while what they speak of is read. */
    static void begin(ProgramFiles files, KnownFiles known) {
        known.begin(of(files, null));
        new MarketFolders(files).names().forEach(market -> known.begin(of(files, market)));
    }

    /** The common rules. */
    Reading common(Vocabulary vocabulary) {
        return placed(
                kept
                        ? RulesetReader.restore(vocabulary, of(null), today, known)
                        : RulesetReader.read(vocabulary, of(null), today, known));
    }

    /** The rules that count in a market. */
    Reading market(Vocabulary vocabulary, String market) {
        return placed(RulesetReader.market(vocabulary, of(null), of(market), today, known, kept));
    }

    private Reading placed(Reading reading) {
        return new Reading(
                reading.ruleset(),
                reading.problems().stream()
                        .filter(p -> !isOfMarketQuestion(p))
                        .map(json::placed)
                        .toList());
    }

    private boolean isOfMarketQuestion(Problem problem) {
        if (tellsMarket == null || problem.isError()) {
            return false;
        }
        String question = tellsMarket.place().pointer();
        String pointer = problem.place().pointer();
        return question != null
                && pointer != null
                && Objects.equals(problem.place().file(), tellsMarket.place().file())
                && pointer.startsWith(question.substring(0, question.lastIndexOf('/') + 1));
    }
}
