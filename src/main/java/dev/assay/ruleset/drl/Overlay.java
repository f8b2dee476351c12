package dev.assay.ruleset.drl;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A market's rules laid over the common ones: one of the same name replaces the common rule, or removes it by {@code enabled false}; every other is added. */
final class Overlay {
    private final List<Syntax.File> common;
    private final List<Syntax.File> own;
    private final Map<String, Integer> position = new HashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * @param common the program's files, in their order
     * @param own the market's
     */
    Overlay(List<Syntax.File> common, List<Syntax.File> own) {
        this.common = common;
        this.own = own;
        rules(common).forEach(r -> position.putIfAbsent(r.name().text(), position.size()));
        rules(own).forEach(r -> named.add(r.name().text()));
    }

    private static List<Syntax.RuleText> rules(List<Syntax.File> files) {
        return files.stream().flatMap(f -> f.rules().stream()).toList();
    }

    /** The common files without what the market replaces or removes, then the market's without rules that only remove. */
    List<Syntax.File> files() {
        List<Syntax.File> files = new ArrayList<>();
        common.forEach(f -> files.add(with(
                f,
                f.rules().stream().filter(r -> !named.contains(r.name().text())).toList())));
        own.forEach(f -> files.add(
                with(f, f.rules().stream().filter(r -> !onlyRemoves(r)).toList())));
        return files;
    }

    private static Syntax.File with(Syntax.File file, List<Syntax.RuleText> rules) {
        return new Syntax.File(file.source(), file.packageName(), file.packageAt(), rules);
    }

    /** Rules without a body, which only remove: their heads are checked, and no more is left of them. */
    List<Syntax.RuleText> removals(Syntax.File file) {
        return file.rules().stream().filter(Overlay::onlyRemoves).toList();
    }

    /** Where a rule of this name counts: what replaces a common rule stands in its place, what is added comes after all of them. */
    int position(String name) {
        return position.getOrDefault(name, Integer.MAX_VALUE);
    }

    /** Rules of a market's file that are switched off, though there is nothing to remove. */
    List<Problem> removingNothing(Syntax.File file) {
        Marks marks = new Marks(file.source());
        return file.rules().stream()
                .filter(r -> isDisabled(r) && !position.containsKey(r.name().text()))
                .map(r -> {
                    String name = r.name().text();
                    String near = Nearest.to(name, position.keySet()).orElse(null);
                    return marks.error(
                                    "removes-nothing",
                                    r.name().at(),
                                    "There is no common rule \"" + name + "\" that this could remove"
                                            + (near == null
                                                    ? "; a market removes a rule by its exact name."
                                                    : "; did you mean \"" + near + "\"?"),
                                    near)
                            .asWarning();
                })
                .toList();
    }

    private static boolean onlyRemoves(Syntax.RuleText rule) {
        return isDisabled(rule)
                && !rule.broken()
                && rule.when().isEmpty()
                && rule.then().isEmpty();
    }

    private static boolean isDisabled(Syntax.RuleText rule) {
        return rule.attributes().stream()
                .anyMatch(a -> a.name().equals("enabled") && a.value().is("false"));
    }
}
