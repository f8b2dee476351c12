package dev.assay.ruleset.drl;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A market's rules laid over the common ones: one of the same name replaces the common rule, or removes it by {@code enabled false}; every other is added. */
final class Overlay {
    private final List<Syntax.File> common;
    private final List<Syntax.File> own;
    private final Map<String, Integer> position = new HashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Likeness likeness;

    /**
     * @param common the program's files, in their order
     * @param own the market's
     */
    Overlay(List<Syntax.File> common, List<Syntax.File> own) {
        this.common = common;
        this.own = own;
        rules(common).forEach(r -> position.putIfAbsent(r.name().text(), position.size()));
        rules(own).forEach(r -> named.add(r.name().text()));
        likeness = new Likeness(position.keySet());
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

    /**
     * What the names of a market's file let doubt: rules that remove nothing, because no common rule has that name, and rules that are added though they are nearly called like a
     * common one.
     */
    List<Problem> doubtful(Syntax.File file) {
        Marks marks = new Marks(file.source());
        List<Problem> problems = new ArrayList<>();
        for (Syntax.RuleText rule : file.rules()) {
            if (!position.containsKey(rule.name().text())) {
                if (isDisabled(rule)) {
                    problems.add(removesNothing(rule, marks));
                } else {
                    replacesNothing(rule, marks).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    /** A rule that is written out may be meant for later; one that only removes, or is nearly called like a common one, can have been meant for that alone. */
    private Problem removesNothing(Syntax.RuleText rule, Marks marks) {
        String name = rule.name().text();
        String near = Nearest.to(name, position.keySet()).orElse(null);
        Problem problem = marks.error(
                "removes-nothing",
                rule.name().at(),
                "There is no common rule \"" + name + "\" that this could remove"
                        + (near == null
                                ? "; a market removes a rule by its exact name."
                                : "; did you mean \"" + near + "\"?"),
                near);
        return near == null && !onlyRemoves(rule) ? problem.asWarning() : problem;
    }

    private Optional<Problem> replacesNothing(Syntax.RuleText rule, Marks marks) {
        String name = rule.name().text();
        return likeness.of(name)
                .filter(near -> !named.contains(near))
                .map(near -> marks.error(
                                "replaces-nothing",
                                rule.name().at(),
                                "This is nearly the name of the common rule \"" + near
                                        + "\", but not quite, so both count here. To replace that rule, write its name exactly; else choose a name that nobody takes for it.",
                                near)
                        .asWarning());
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
