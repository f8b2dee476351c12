package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Effort;
import dev.assay.ruleset.engine.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of the rule files that count together: the common ones, or those of a market laid over them. */
final class OneRuleset {
    private final Vocabulary vocabulary;
    private final @Nullable LocalDate today;
    private final KnownFiles known;
    private final boolean waits;
    private final Map<String, AnswerType> questions;
    private final Problems problems = new Problems();
    private final FileProblems told;
    private final List<Syntax.File> files = new ArrayList<>();
    private final List<Ahead<List<Problem>>> asked = new ArrayList<>();

    /**
     * @param today the day in the program's time zone; null to say nothing of what has expired
     * @param kept whether the files were good once
     * @param known what was read before; learns these files
     * @param waits whether to wait for what Drools makes of each file, and tell it; else {@link #isAgreed} says afterwards whether there was anything to tell
     */
    OneRuleset(Vocabulary vocabulary, @Nullable LocalDate today, boolean kept, KnownFiles known, boolean waits) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.known = known;
        this.waits = waits;
        this.told = new FileProblems(problems, kept);
        this.questions = vocabulary.questionnaire().questions().stream()
                .collect(Collectors.toUnmodifiableMap(Question::id, Question::type, (first, again) -> first));
    }

    /**
     * Reads.
     *
     * @param common the program's files, in any order
     * @param own the market's, in any order; empty for the common rules
     */
    Reading read(List<RuleFile> common, List<RuleFile> own) {
        known.begin(common);
        known.begin(own);
        common.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(this::parse);
        int ofMarket = files.size();
        own.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(this::parse);
        Overlay overlay = new Overlay(
                List.copyOf(files.subList(0, ofMarket)), List.copyOf(files.subList(ofMarket, files.size())));
        overlay(overlay, files.subList(ofMarket, files.size()));
        List<Rule> rules = rules(overlay);
        if (!problems.hasErrors()) {
            problems.addAll(Order.circles(vocabulary, rules));
        }
        if (!problems.hasErrors()) {
            problems.addAll(Effort.problems(vocabulary, rules));
        }
        if (!problems.hasErrors() && !rules.isEmpty()) {
            ProgramWarnings.of(vocabulary, rules).stream()
                    .limit(Limits.PROBLEMS)
                    .forEach(problems::add);
        }
        List<Problem> all = problems.sorted();
        return new Reading(problems.hasErrors() ? null : new Ruleset(vocabulary, rules), all);
    }

    /** Whether Drools reads all files as we do, as far as that was asked. First does what no other core has begun, then waits. */
    boolean isAgreed() {
        asked.forEach(Ahead::help);
        return asked.stream().allMatch(a -> a.result().isEmpty());
    }

    private void overlay(Overlay overlay, List<Syntax.File> own) {
        for (Syntax.File file : own) {
            List<Problem> found = new ArrayList<>(overlay.doubtful(file));
            Marks marks = new Marks(file.source());
            overlay.removals(file).forEach(r -> RuleChecker.head(r, marks, found));
            told.tell(found, file.source().name());
        }
        List<Syntax.File> laid = own.isEmpty() ? List.copyOf(files) : overlay.files();
        files.clear();
        files.addAll(laid);
    }

    private void parse(RuleFile ruleFile) {
        KnownFiles.Read read = known.read(ruleFile, questions);
        Syntax.File file = read.file();
        if (file == null) {
            problems.addAll(read.problems());
            return;
        }
        List<Problem> found = new ArrayList<>(read.problems());
        packageProblem(file, found);
        boolean good = found.stream().noneMatch(Problem::isError);
        if (good && file.rules().isEmpty()) {
            found.add(new Marks(file.source())
                    .error(
                            "empty-file",
                            Span.NONE,
                            "There is no rule in this file: delete it, or write a rule.",
                            null));
        }
        if (good && waits) {
            found.addAll(read.disagreements().result());
        } else if (good) {
            asked.add(read.disagreements());
        }
        told.tell(found, file.source().name());
        files.add(file);
    }

    private void packageProblem(Syntax.File file, List<Problem> found) {
        String expected = vocabulary.program().replace('-', '_');
        Marks marks = new Marks(file.source());
        if (file.packageName() == null) {
            if (!file.rules().isEmpty()) {
                found.add(marks.error(
                        "missing-package",
                        Span.NONE,
                        "A rule file begins with the program's name: package " + expected,
                        "package " + expected));
            }
        } else if (!file.packageName().isEmpty() && !file.packageName().equals(expected)) {
            found.add(marks.error(
                    "wrong-package",
                    file.packageAt(),
                    "This file belongs to the program '" + vocabulary.program() + "': write package " + expected + ".",
                    "package " + expected));
        }
    }

    private List<Rule> rules(Overlay overlay) {
        if (files.stream().mapToInt(f -> f.rules().size()).sum() > Limits.RULES) {
            Syntax.File last = files.get(files.size() - 1);
            problems.add(new Marks(last.source())
                    .error(
                            "too-many-rules",
                            last.rules().isEmpty()
                                    ? Span.NONE
                                    : last.rules().get(0).name().at(),
                            Slips.tooManyRules(),
                            null));
            return List.of();
        }
        Facts facts = new Facts(vocabulary, TraitNames.of(files), !problems.hasErrors() && TraitNames.areKnown(files));
        Map<String, Rule> byName = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        files.forEach(file -> check(file, facts, byName, rules));
        rules.sort(Comparator.comparingInt(r -> overlay.position(r.name())));
        return rules;
    }

    private void check(Syntax.File file, Facts facts, Map<String, Rule> byName, List<Rule> rules) {
        Marks marks = new Marks(file.source());
        List<Problem> found = new ArrayList<>();
        RuleChecker checker = new RuleChecker(marks, facts, today, found);
        Set<Problem> said = new HashSet<>();
        long errors = 0;
        for (Syntax.RuleText text : file.rules()) {
            int before = found.size();
            Rule rule = checker.check(text);
            String key = RuleChecker.key(rule.name());
            Rule earlier = byName.putIfAbsent(key, rule);
            if (earlier != null && !key.isEmpty()) {
                found.add(duplicate(marks, text.name(), earlier));
            }
            rules.add(rule);
            found.subList(before, found.size()).replaceAll(p -> inItsRow(p, rule));
            found.subList(before, found.size()).removeIf(p -> !said.add(p));
            errors += found.subList(before, found.size()).stream()
                    .filter(Problem::isError)
                    .count();
            if (errors > Limits.PROBLEMS) {
                break;
            }
        }
        told.tell(found, file.source().name());
    }

    private static Problem duplicate(Marks marks, Token name, Rule earlier) {
        boolean same = earlier.name().equals(name.text());
        return marks.error(
                "duplicate-name",
                name,
                (same
                                ? "A rule of this name stands already in "
                                : "This name differs only in signs and case from \"" + earlier.name() + "\" in ")
                        + where(earlier.place())
                        + "; names are unique by their letters and digits.");
    }

    /** What is said of a rule as a whole is said at the rule, though the words that it rests on stand in the heading of its table. */
    private static Problem inItsRow(Problem problem, Rule rule) {
        boolean ofRule = !problem.isError() || problem.code().startsWith("never");
        boolean inHeading = rule.place().cell() != null
                && problem.place().line() < rule.place().line();
        return ofRule && inHeading ? problem.at(rule.place()) : problem;
    }

    private static String where(Place place) {
        return place.file() + (place.cell() == null ? ", line " + place.line() : ", cell " + place.cell());
    }
}
