package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Problems;
import dev.assay.program.Case;
import dev.assay.program.Market;
import dev.assay.program.ProgramFiles;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a program and of its markets. */
final class CasesReading {
    private final ProgramFiles files;
    private final MarketFolders folders;
    private final JsonFiles json;
    private final Problems problems;
    private final List<Case> cases = new ArrayList<>();

    CasesReading(ProgramFiles files, JsonFiles json, Problems problems) {
        this.files = files;
        this.folders = new MarketFolders(files);
        this.json = json;
        this.problems = problems;
    }

    /**
     * Reads those of the program, then those of each market by its words and its rules.
     *
     * @param language of the program
     * @param ruleset the common rules, or null when they could not be read: names of rules are then not checked
     */
    List<Case> read(String language, Vocabulary vocabulary, @Nullable Ruleset ruleset, MarketsReading.Read markets) {
        boolean allKnown = markets.all().size() == markets.words().size();
        List<Rule> everywhere = ruleset == null || !allKnown
                ? null
                : Stream.concat(ruleset.rules().stream(), markets.all().stream().flatMap(m -> m.own().stream()))
                        .toList();
        read(null, new CaseReader(vocabulary, language, everywhere, null, problems));
        for (Map.Entry<String, Vocabulary> each : markets.words().entrySet()) {
            String id = each.getKey();
            List<Rule> here = markets.all().stream()
                    .filter(m -> m.id().equals(id))
                    .findFirst()
                    .map(m -> with(ruleset, m))
                    .orElse(null);
            read(id, new CaseReader(each.getValue(), language, here, id, problems));
        }
        return cases;
    }

    /** A case may say that a common rule which the market removes concludes nothing. */
    private static List<Rule> with(@Nullable Ruleset common, Market market) {
        return Stream.concat(common == null ? Stream.empty() : common.rules().stream(), market.own().stream())
                .toList();
    }

    /** Tells only of their form, where nothing is known of what they name. */
    void readForm() {
        read(null, null);
        folders.names().forEach(id -> read(id, null));
    }

    private void read(@Nullable String market, @Nullable CaseReader reader) {
        for (String path : folders.flat(folders.folder(market) + "cases/")) {
            Document document = json.read(path, ProgramSchema.CASE);
            if (reader != null && document.root().isObject()) {
                cases.add(reader.read(document));
            }
        }
    }
}
