package dev.assay.cli;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a classification with its reasons, for people. */
final class ClassificationPrinter {
    private final Console console;
    private final @Nullable Vocabulary words;

    ClassificationPrinter(Console console, @Nullable Vocabulary words) {
        this.console = console;
        this.words = words;
    }

    void print(Classification said) {
        if (said.circumstances().market() != null) {
            line("By the rules of the market '"
                    + Console.plain(said.circumstances().market()) + "'");
        }
        line(console.bold(tier(said.tier())) + (said.primary() == null ? "" : ": " + segment(said.primary())));
        line("Score " + number(said.score())
                + (said.next() == null
                        ? ""
                        : ", " + number(said.next().missing()) + " short of "
                                + tier(said.next().tier())));
        List<SegmentStanding> standings = said.segments().stream()
                .filter(s -> s.points() != 0 || s.member() || s.excluded())
                .toList();
        if (!standings.isEmpty()) {
            heading("Segments");
            standings.forEach(this::standing);
        }
        if (!said.collateral().isEmpty()) {
            heading("Collateral");
            said.collateral().forEach(c -> line("  " + collateral(c.id())));
        }
        if (!said.advice().isEmpty()) {
            heading("Advice");
            said.advice().forEach(a -> line("  " + a.kind() + ": " + Console.plain(a.text())));
        }
        heading("Because");
        said.conclusions().forEach(this::because);
        if (said.conclusions().isEmpty()) {
            line("  no rule matches these answers");
        }
        if (!said.unanswered().isEmpty()) {
            line("Not answered, but read by rules: " + String.join(", ", said.unanswered()));
        }
        if (!said.answers().setAside().isEmpty()) {
            line("Set aside, because the questions do not apply: "
                    + String.join(", ", said.answers().setAside().keySet()));
        }
    }

    private void standing(SegmentStanding s) {
        String how = s.excluded() ? "excluded" : s.primary() ? "primary" : s.member() ? "member" : "no member";
        line("  " + segment(s.id()) + "  " + s.points() + " of " + s.threshold() + " points, " + how);
    }

    private void because(Concluded c) {
        line("  " + c.verb() + "(" + Console.plain(String.join(", ", c.arguments())) + "): "
                + Console.plain(c.reason()));
        line("      rule \"" + Console.plain(c.rule()) + "\""
                + (c.file() == null ? "" : ", " + Console.plain(c.where())));
        String restsOn = restsOn(c);
        if (!restsOn.isEmpty()) {
            line("      rests on " + restsOn);
        }
    }

    private static String restsOn(Concluded c) {
        Stream<String> answers = c.restsOn().entrySet().stream().map(ClassificationPrinter::answer);
        return Stream.concat(answers, c.restsOnConclusions().stream().map(Console::plain))
                .collect(Collectors.joining(", "));
    }

    private static String answer(Map.Entry<String, @Nullable Value> answer) {
        Value value = answer.getValue();
        return Console.plain(
                value == null ? answer.getKey() + " not answered" : answer.getKey() + " = " + value.plain());
    }

    private String tier(String id) {
        return words == null ? id : words.tier(id).map(TierDefinition::title).orElse(id);
    }

    private String segment(String id) {
        return words == null
                ? id
                : Console.plain(words.segment(id).map(SegmentDefinition::title).orElse(id));
    }

    private String collateral(String id) {
        CollateralItem item = words == null ? null : words.item(id).orElse(null);
        return item == null ? id : Console.plain(item.title() + (item.url() == null ? "" : "  " + item.url()));
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private void heading(String text) {
        line(console.bold(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
