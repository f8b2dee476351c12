package dev.assay.program.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.cases.CaseRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages for marketing show is what is read: each pattern, conclusion, rule, file and key. */
class PagesTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String SHOWN = "rules/b2b-saas/shown.drl";

    @Test
    void readsEachPatternAndConclusionOfTheTables() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs/rules.md"));
        StringBuilder rules = new StringBuilder("package b2b_saas\n");
        List<String> patterns = firstCells(page, "## Patterns");
        List<String> conclusions = firstCells(page, "## Conclusions");
        assertThat(patterns).hasSizeGreaterThan(10);
        assertThat(conclusions).hasSize(12);
        patterns.forEach(p -> rules.append(rule("Pattern " + p.hashCode(), p, "conclude.advise(\"message\", \"m\");")));
        conclusions.forEach(c -> rules.append(rule("Conclusion " + c.hashCode(), "Prospect( employees == 7 )", c)));
        assertThat(errors(rules.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"docs/rules.md, 1", "README.md, 1"})
    void readsEachRuleShown(String page, int count) throws IOException {
        List<String> blocks = blocks(Files.readAllLines(Path.of(page)), "drl");
        assertThat(blocks).hasSize(count);
        for (String block : blocks) {
            String text = block.startsWith("package") ? block : "package b2b_saas\n" + block;
            assertThat(errors(text.replace("rule \"", "rule \"Shown: "))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ProgramSchema.class)
    void readsEachFileShownAndNamesEveryKey(ProgramSchema schema) throws IOException {
        List<String> section = section(
                Files.readAllLines(Path.of(schema == ProgramSchema.MAPPING ? "docs/lists.md" : "docs/programs.md")),
                switch (schema) {
                    case PROGRAM -> "## program.json";
                    case COLLATERAL -> "## collateral.json";
                    case CASE -> "## Cases";
                    case MAPPING -> "## The mapping";
                    case MARKET -> "## Markets";
                });
        List<String> shown = blocks(section, "json");
        assertThat(shown).hasSize(1);
        Document document = Document.read("shown.json", shown.get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(document.problems()).isEmpty();
        assertThat(schema.check(document)).isEmpty();
        Set<String> keys = new TreeSet<>();
        keys(
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(
                                Path.of("rules", schema.name().toLowerCase(java.util.Locale.ROOT) + ".schema.json"))),
                keys);
        Set<String> named = new TreeSet<>(Set.of("$schema"));
        section.stream().filter(l -> l.startsWith("| ")).forEach(l -> named.addAll(ticked(l)));
        assertThat(named).as("keys that the page names").containsAll(keys);
    }

    @Test
    void passesTheCaseShown() throws IOException {
        List<String> section = section(Files.readAllLines(Path.of("docs/programs.md")), "## Cases");
        TreeMap<String, byte[]> files = sample();
        files.put(
                "rules/b2b-saas/cases/shown.json",
                blocks(section, "json").get(0).getBytes(StandardCharsets.UTF_8));
        Program program = Objects.requireNonNull(read(files).program());
        assertThat(program.cases()).hasSize(1);
        assertThat(new CaseRun(program, CLOCK).run().failures()).isEmpty();
    }

    /** The sample without its cases. */
    private static TreeMap<String, byte[]> sample() {
        TreeMap<String, byte[]> files =
                new TreeMap<>(new ProgramFolder(HOME).read("b2b-saas").files().contents());
        files.keySet().removeIf(f -> f.contains("/cases/"));
        return files;
    }

    private static Reading read(TreeMap<String, byte[]> files) {
        return new ProgramReader(HOME, CLOCK).read(ProgramFiles.of("b2b-saas", files));
    }

    private static List<Problem> errors(String rules) {
        TreeMap<String, byte[]> files = sample();
        files.put(SHOWN, rules.getBytes(StandardCharsets.UTF_8));
        return read(files).errors();
    }

    private static String rule(String name, String when, String then) {
        return "rule \"" + name.replace("-", "minus ") + "\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private static List<String> section(List<String> page, String heading) {
        List<String> section = new ArrayList<>();
        for (String line : page.subList(page.indexOf(heading) + 1, page.size())) {
            if (line.startsWith("## ")) {
                break;
            }
            section.add(line);
        }
        return section;
    }

    private static List<String> firstCells(List<String> page, String heading) {
        return section(page, heading).stream()
                .filter(l -> l.startsWith("| `"))
                .map(l -> l.substring(3, l.indexOf('`', 3)).replace("\\|", "|"))
                .toList();
    }

    private static List<String> blocks(List<String> lines, String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    private static List<String> ticked(String line) {
        String[] ticks = line.split("`", -1);
        List<String> words = new ArrayList<>();
        for (int i = 1; i < ticks.length; i += 2) {
            words.add(ticks[i]);
        }
        return words;
    }

    private static void keys(JsonNode schema, Set<String> keys) {
        schema.path("properties").propertyNames().forEach(keys::add);
        schema.forEach(child -> keys(child, keys));
    }
}
