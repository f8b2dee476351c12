package dev.assay.cli;

import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.FlipWords;
import dev.assay.reasoning.difference.Change;
import dev.assay.reasoning.difference.Line;
import dev.assay.reasoning.difference.ProgramComparison;
import dev.assay.reasoning.difference.ProgramDifference;
import dev.assay.reasoning.difference.ProgramDifference.InMarkets;
import dev.assay.reasoning.difference.Spot;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A difference in plain words. */
final class DifferencePrinter {
    private static final int READABLE = 6;

    private final Console console;
    private final Vocabulary from;
    private final Vocabulary to;
    private final int shown;

    /**
     * @param shown so many places of each change at most
     */
    DifferencePrinter(Console console, ProgramComparison.Side from, ProgramComparison.Side to, int shown) {
        this.shown = shown;
        this.console = console;
        this.from = from.reasoning().ruleset(from.market()).vocabulary();
        this.to = to.reasoning().ruleset(to.market()).vocabulary();
    }

    /**
     * Prints.
     *
     * @param one what the first is
     * @param other what the second is
     */
    void print(String one, String other, ProgramDifference difference) {
        line(one);
        line("→ " + other);
        line("");
        bold(verdict(difference));
        difference.sources().forEach(this::source);
        if (!difference.changes().isEmpty()) {
            line("");
            bold("What comes of it");
            difference.changes().forEach(this::change);
        }
        list("What is asked differs; nothing is said of answers that only one of them takes", difference.asked());
        list("Besides rules", difference.defined());
        list("Not settled within the budget: whether there are other differences of", few(difference.unsettled()));
    }

    private List<String> few(List<String> texts) {
        int more = texts.size() - READABLE;
        return more <= 1 || shown == Integer.MAX_VALUE
                ? texts
                : Stream.concat(texts.stream().limit(READABLE), Stream.of("and " + more + " more; --json names them"))
                        .toList();
    }

    private static String verdict(ProgramDifference difference) {
        if (difference.isIdentical()) {
            return "Identical for every possible prospect.";
        }
        if (!difference.changes().isEmpty()) {
            int sources = difference.sources().size() + difference.defined().size();
            boolean exactly =
                    difference.sources().stream().allMatch(s -> s.change().isComplete());
            return sources == 0
                    ? "They differ."
                    : "They differ in " + (exactly ? "exactly " : "at least ") + Count.of(sources, "place") + ".";
        }
        return difference.unsettled().isEmpty()
                ? "Identical for every prospect whom both can ask about."
                : "No difference was found, but it is not settled that there is none.";
    }

    private void change(InMarkets in) {
        Change change = in.change();
        line("");
        bold(title(change) + markets(in.markets()));
        change.places().stream().limit(shown).forEach(this::place);
        long more = change.places().size() - shown;
        if (!change.isComplete()) {
            line("  and others; these are not all");
        } else if (more > 0) {
            line("  and in " + Count.of((int) more, "other place") + "; --all tells them");
        }
    }

    private void source(InMarkets in) {
        Change change = in.change();
        line("");
        bold(title(change) + markets(in.markets()));
        if (!change.places().isEmpty()) {
            lines(change.places().get(0).lines()).forEach(l -> line("  " + l));
        }
        change.places().stream()
                .limit(shown)
                .forEach(s -> line("  " + (s.isEverywhere() ? who(s) : "for example " + terms(s.example()))));
        long more = change.places().size() - shown;
        if (more > 0 || !change.isComplete()) {
            line("  and others");
        }
    }

    private void place(Spot spot) {
        line("  for example "
                + (spot.example().isEmpty() ? "somebody of whom nothing is known" : terms(spot.example())));
        line("      " + outcome(spot.from(), from) + " → " + outcome(spot.to(), to));
        line("      " + (spot.isEverywhere() ? "so is " + who(spot) : "whether others are so is not settled"));
        lines(spot.lines()).forEach(l -> line("      " + l));
    }

    private String title(Change change) {
        FlipWords first = new FlipWords(from);
        FlipWords second = new FlipWords(to);
        String was = change.shift().from();
        String is = change.shift().to();
        String about = String.valueOf(change.about());
        return switch (change.kind()) {
            case RULE ->
                "Rule \"" + about + "\": " + (was.isEmpty() ? "does not fire" : was) + " → "
                        + (is.isEmpty() ? "does not fire" : is);
            case QUESTION -> "Question " + about + ": " + (is.equals("yes") ? "is asked now" : "is no longer asked");
            case TIER -> "Tier: " + first.tier(was) + " → " + second.tier(is);
            case PRIMARY ->
                "Primary segment: " + (was.isEmpty() ? "none" : first.segment(was)) + " → "
                        + (is.isEmpty() ? "none" : second.segment(is));
            case ITEM ->
                "Collateral: " + item(about) + (is.equals("yes") ? " is recommended now" : " is no longer recommended");
            case ORDER -> "Collateral: the same in another order";
        };
    }

    private String item(String id) {
        return to.item(id).or(() -> from.item(id)).map(CollateralItem::title).orElse(id);
    }

    private static String markets(List<String> markets) {
        return markets.isEmpty() || markets.equals(List.of(""))
                ? ""
                : " ("
                        + markets.stream()
                                .map(m -> m.isEmpty() ? "common rules" : "market " + m)
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** Of a region with many conditions only the first few help anybody. */
    private String who(Spot spot) {
        List<Spot.Term> terms = spot.terms();
        if (terms.isEmpty()) {
            return "everybody";
        }
        int told = shown == Integer.MAX_VALUE || terms.size() <= READABLE + 1 ? terms.size() : READABLE;
        return terms(terms.subList(0, told))
                + (told == terms.size()
                        ? ""
                        : "; and " + (terms.size() - told) + " more conditions (--all tells them)");
    }

    private static String terms(List<Spot.Term> terms) {
        return terms.stream().map(t -> t.question() + " " + t.words()).collect(Collectors.joining("; "));
    }

    private static String outcome(Outcome outcome, Vocabulary vocabulary) {
        return new FlipWords(vocabulary).outcome(outcome)
                + (outcome.collateral().isEmpty() ? "" : " [" + String.join(", ", outcome.collateral()) + "]");
    }

    /** A rule that both have is one line, with both places. */
    private static List<String> lines(List<Line> lines) {
        Map<String, String> byRule = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(Line::side))
                .forEach(l -> byRule.merge(
                        l.rule(), (l.side() == Line.Side.FROM ? "− " : "+ ") + l.place(), (a, b) -> a + "  " + b));
        return byRule.entrySet().stream()
                .map(e -> "rule \"" + e.getKey() + "\"  " + e.getValue())
                .toList();
    }

    private void list(String title, List<String> texts) {
        if (!texts.isEmpty()) {
            line("");
            bold(title + ":");
            texts.forEach(t -> line("  " + t));
        }
    }

    private void bold(String text) {
        console.out().println(console.bold(Console.plain(text)));
    }

    private void line(String text) {
        console.out().println(Console.plain(text));
    }
}
