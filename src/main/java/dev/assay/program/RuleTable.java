package dev.assay.program;

import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code rules/README.md}: every rule of every program as a sentence, with its owner and its place. */
public final class RuleTable {
    /** Where it is kept, relative to home. */
    public static final String FILE = "rules/README.md";

    private RuleTable() {}

    /** The table of these programs, as Markdown. The same programs give the same text. */
    public static String of(List<Program> programs) {
        StringBuilder text = new StringBuilder("""
                # The rules

                Every rule of every program as a sentence. This page is made from the rule files; `./assay programs --write-table` writes it anew.
                """);
        programs.stream().sorted(Comparator.comparing(Program::id)).forEach(p -> program(p, text));
        return text.toString();
    }

    private static void program(Program program, StringBuilder text) {
        text.append("\n## ")
                .append(cell(program.title()))
                .append(" (`")
                .append(program.id())
                .append("`)\n\n");
        table(program.ruleset().rules(), program.vocabulary(), text);
        for (Market market : program.markets().all()) {
            text.append("\n### ")
                    .append(cell(market.title()))
                    .append(" (`")
                    .append(market.folder(), "rules/".length(), market.folder().length() - 1)
                    .append("`)\n\n");
            names("Replaces", market.replaces(program.ruleset()), text);
            names("Removes", market.removes(program.ruleset()), text);
            names("Adds", market.adds(program.ruleset()), text);
            text.append('\n');
            if (!market.own().isEmpty()) {
                table(market.own(), market.vocabulary(), text);
            }
        }
    }

    private static void names(String what, List<String> rules, StringBuilder text) {
        if (!rules.isEmpty()) {
            text.append("- ").append(what).append(": ");
            text.append(rules.stream().map(RuleTable::cell).collect(Collectors.joining("; ")));
            text.append('\n');
        }
    }

    private static void table(List<Rule> rules, Vocabulary vocabulary, StringBuilder text) {
        text.append("| rule | says | owner | where |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            String file = rule.place().file() == null ? "" : rule.place().file();
            String link = file.startsWith("rules/") ? file.substring("rules/".length()) : file;
            text.append("| ").append(cell(rule.name()));
            text.append(" | ").append(cell(RuleSentence.of(rule, vocabulary)));
            text.append(" | ").append(cell(rule.owner()));
            String cell = rule.place().cell();
            text.append(" | [")
                    .append(link.substring(link.indexOf('/') + 1))
                    .append(':')
                    .append(cell == null ? Integer.toString(rule.place().line()) : cell(cell));
            text.append("](").append(link);
            text.append(cell == null ? "#L" + rule.place().line() : "").append(") |\n");
        }
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace('\n', ' ')
                .strip();
    }
}
