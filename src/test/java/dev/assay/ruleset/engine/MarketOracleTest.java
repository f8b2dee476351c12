package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.program.Program;
import dev.assay.program.StarterFiles;
import dev.assay.program.StateMarket;
import dev.assay.program.reading.ProgramReader;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.drl.KnownFiles;
import dev.assay.ruleset.drl.Reading;
import dev.assay.ruleset.drl.RulesetReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a market the engine concludes what stock Drools concludes of the rules laid over each other by hand. */
class MarketOracleTest {
    private static final int PROGRAMS = 5;

    @Test
    void randomRulesLaidOverRandomRulesConcludeAsStockDroolsDoes() {
        int compared = 0;
        for (long seed = 1; compared < PROGRAMS && seed < 60 * PROGRAMS; seed++) {
            RandomProgram common = RandomProgram.of(seed, 10);
            List<Rule> other = RandomProgram.of(seed + 10_000, 15).ruleset().rules();
            Map<String, String> byHand = new LinkedHashMap<>();
            common.ruleset().rules().forEach(r -> byHand.put(r.name(), RandomProgram.drl(r)));
            List<String> own = new ArrayList<>();
            // Names are numbered alike: of 15 rules the first 10 replace where they are taken, the rest are added.
            for (int i = 0; i < other.size(); i++) {
                String name = other.get(i).name();
                if (i % 5 == 0 && i < 10) {
                    own.add("rule " + Value.quote(name) + "\n    enabled false\nwhen\nthen\nend\n");
                    byHand.remove(name);
                } else if (i % 3 == 0) {
                    own.add(RandomProgram.drl(other.get(i)));
                    byHand.put(name, RandomProgram.drl(other.get(i)));
                }
            }
            String head = "package " + common.ruleset().vocabulary().program().replace('-', '_') + "\n";
            Reading reading = RulesetReader.market(
                    common.ruleset().vocabulary(),
                    List.of(file("rules/r/common.drl", common.drl())),
                    List.of(file("rules/r/markets/m/own.drl", head + String.join("", own))),
                    LocalDate.of(2026, 6, 15),
                    new KnownFiles(),
                    true);
            Ruleset merged = reading.ruleset();
            if (merged == null) {
                // Chance has made a circle, or left a trait that nothing concludes.
                continue;
            }
            assertThat(merged.rules().stream().map(Rule::name)).containsExactlyElementsOf(byHand.keySet());
            compared++;
            Random random = new Random(seed);
            OracleTest.agreeOn(
                    merged,
                    new Stock(merged, List.of(head + String.join("", byHand.values()))),
                    "market over seed " + seed,
                    () -> common.prospect(random),
                    () -> OracleTest.circumstances(random, merged));
        }
        assertThat(compared).isEqualTo(PROGRAMS);
    }

    /** Those of the shipped programs are held by {@link OracleTest}. */
    @Test
    void aMarketThatAlsoMovesBarsConcludesAsStockDroolsDoes(@TempDir Path home) {
        StateMarket.written(home);
        Program program = Objects.requireNonNull(
                new ProgramReader(home, StarterFiles.CLOCK).read("demo").program());
        Ruleset ruleset = program.markets().named("state").orElseThrow().ruleset();
        Random random = new Random(1);
        OracleTest.agreeOn(
                ruleset,
                new Stock(ruleset),
                "state",
                () -> Shipped.prospect(ruleset, random),
                () -> OracleTest.circumstances(random, ruleset));
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
