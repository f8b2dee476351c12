package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Market;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the markets of a program, each over the common rules, and tells what is wrong with it once. */
final class MarketsReading {
    private final ProgramFiles files;
    private final MarketFolders folders;
    private final JsonFiles json;
    private final RuleFiles rules;
    private final Problems problems;

    MarketsReading(ProgramFiles files, JsonFiles json, RuleFiles rules, Problems problems) {
        this.files = files;
        this.folders = new MarketFolders(files);
        this.json = json;
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * What came of reading.
     *
     * @param all markets without an error, by id
     * @param words vocabularies of all markets, also of those with errors
     */
    record Read(List<Market> all, Map<String, Vocabulary> words) {}

    /**
     * Reads them, and adds what is wrong with the common rules and with those of the markets.
     *
     * @param vocabulary the common words
     * @param common what came of reading the common rules
     */
    Read read(Vocabulary vocabulary, Reading common) {
        Map<String, Vocabulary> words = new TreeMap<>();
        Map<String, Reading> readings = new TreeMap<>();
        for (String id : folders.names()) {
            name(id);
            words.put(id, words(id, vocabulary));
            if (!rules.of(id).isEmpty() || !words.get(id).equals(vocabulary)) {
                readings.put(id, rules.market(words.get(id), id));
            } else {
                problems.add(Problem.warning(
                        "market-without-difference",
                        Place.of(folders.folder(id)),
                        "Nothing differs in the market '" + id
                                + "': it has neither a rule nor a threshold or bar of its own."));
                readings.put(id, common);
            }
        }
        new MarketProblems(files, common, readings).tell(problems);
        List<Market> all = new ArrayList<>();
        readings.forEach((id, reading) -> {
            if (reading.ruleset() != null) {
                all.add(new Market(id, title(id), folders.folder(id), reading.ruleset()));
            }
        });
        if (common.ruleset() != null) {
            all.forEach(market -> alike(common.ruleset(), market));
        }
        return new Read(all, new LinkedHashMap<>(words));
    }

    /** A rule that says the same as the common one that it replaces does nothing today, and keeps later changes of that one away. */
    private void alike(Ruleset common, Market market) {
        Map<String, Rule> byName = common.rules().stream().collect(Collectors.toMap(Rule::name, r -> r, (a, b) -> a));
        for (Rule rule : market.own()) {
            Rule replaced = byName.get(rule.name());
            if (replaced != null && said(rule).equals(said(replaced))) {
                problems.add(
                        Problem.warning(
                                "market-rule-alike",
                                rule.place(),
                                "This rule says the same as the common one that it replaces, at " + replaced.place()
                                        + ": nothing differs, but later changes of that one will not count here. Delete it, or say what differs."));
            }
        }
    }

    private static List<Object> said(Rule rule) {
        return List.of(
                rule.when().stream().map(Pattern::drl).toList(),
                rule.then().stream().map(Conclusion::drl).toList(),
                rule.validity());
    }

    private void name(String id) {
        if (!ProgramId.isForm(id)) {
            problems.add(Problem.error(
                    "bad-market-id",
                    Place.of(folders.folder(id)),
                    "'" + id
                            + "' cannot be the name of a market: it is small letters and digits, with single hyphens between them, beginning with a letter, such as 'emea'.",
                    id,
                    null));
        }
    }

    private Vocabulary words(String id, Vocabulary common) {
        String path = folders.folder(id) + "market.json";
        if (!files.contents().containsKey(path)) {
            return common;
        }
        Document document = json.read(path, ProgramSchema.MARKET);
        return document.root().isObject() ? new MarketReader(common, problems).read(document) : common;
    }

    private String title(String id) {
        String path = folders.folder(id) + "market.json";
        if (!files.contents().containsKey(path) || !json.text(path).root().isObject()) {
            return id;
        }
        return Fields.of(json.text(path)).text("title", id);
    }
}
