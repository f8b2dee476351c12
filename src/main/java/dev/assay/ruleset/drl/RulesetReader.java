package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Effort;
import dev.assay.ruleset.engine.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and checks all rule files of a program. No rule text is ever compiled, evaluated or resolved; every mistake becomes a problem. */
public final class RulesetReader {
    /** What is refused although the engine could do it: because nobody can have meant it, or because Drools would read it otherwise. */
    private static final Set<String> POLICY = Set.of(
            "never",
            "never-active",
            "long-name",
            "reserved-trait",
            "misread",
            "unreadable",
            "wrong-package",
            "empty-file",
            "same-field",
            "removes-nothing");

    private final Vocabulary vocabulary;
    private final @Nullable LocalDate today;
    private final boolean kept;
    private final KnownFiles known;
    private final Map<String, AnswerType> questions;
    private final Problems problems = new Problems();
    private final List<Syntax.File> files = new ArrayList<>();

    private RulesetReader(Vocabulary vocabulary, @Nullable LocalDate today, boolean kept, KnownFiles known) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.kept = kept;
        this.known = known;
        this.questions = vocabulary.questionnaire().questions().stream()
                .collect(Collectors.toUnmodifiableMap(Question::id, Question::type, (first, again) -> first));
    }

    /**
     * Reads rule files in the order of their paths. Without a day, nothing is said of what has expired. A problem of the program as a whole stands in one of its JSON files:
     * its place then has a file and a pointer, but no line.
     *
     * @param files content and paths, in any order
     */
    public static Reading read(Vocabulary vocabulary, List<RuleFile> files) {
        return new RulesetReader(vocabulary, null, false, new KnownFiles()).read(files, List.of());
    }

    /**
     * Reads rule files in the order of their paths, and warns of what has expired or soon will.
     *
     * @param files content and paths, in any order
     * @param today the day in the program's time zone
     * @param known what was read before; learns these files
     */
    public static Reading read(Vocabulary vocabulary, List<RuleFile> files, LocalDate today, KnownFiles known) {
        return new RulesetReader(vocabulary, today, false, known).read(files, List.of());
    }

    /**
     * Reads rule files that were good once: what only policy refuses, such as a rule that can never apply, is a warning. What the engine needs is asked as always.
     *
     * @param files content and paths, in any order
     * @param today the day in the program's time zone
     */
    public static Reading restore(Vocabulary vocabulary, List<RuleFile> files, LocalDate today) {
        return new RulesetReader(vocabulary, today, true, new KnownFiles()).read(files, List.of());
    }

    /**
     * Reads the rules of a market: common ones, each replaced by the market's of the same name, or removed by its {@code enabled false}; then what the market adds. A rule that
     * replaces stands in the place of the replaced one. Tells of the common files as well.
     *
     * @param vocabulary with the market's thresholds and bars
     * @param common the program's files, in any order
     * @param own the market's files, in any order
     * @param today the day in the program's time zone
     * @param known what was read before; learns these files
     * @param kept whether the files were good once, as in {@link #restore}
     */
    public static Reading market(
            Vocabulary vocabulary,
            List<RuleFile> common,
            List<RuleFile> own,
            LocalDate today,
            KnownFiles known,
            boolean kept) {
        return new RulesetReader(vocabulary, today, kept, known).read(common, own);
    }

    private Reading read(List<RuleFile> ruleFiles, List<RuleFile> own) {
        ruleFiles.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(this::parse);
        int common = files.size();
        own.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(this::parse);
        Overlay overlay =
                new Overlay(List.copyOf(files.subList(0, common)), List.copyOf(files.subList(common, files.size())));
        overlay(overlay, files.subList(common, files.size()));
        int count = files.stream().mapToInt(f -> f.rules().size()).sum();
        List<Rule> rules = new ArrayList<>();
        if (count > Limits.RULES) {
            Syntax.File last = files.get(files.size() - 1);
            problems.add(new Marks(last.source())
                    .error(
                            "too-many-rules",
                            last.rules().isEmpty()
                                    ? Span.NONE
                                    : last.rules().get(0).name().at(),
                            Slips.tooManyRules(),
                            null));
        } else {
            check(rules);
            rules.sort(Comparator.comparingInt(r -> overlay.position(r.name())));
        }
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

    private void overlay(Overlay overlay, List<Syntax.File> own) {
        for (Syntax.File file : own) {
            List<Problem> found = new ArrayList<>(overlay.doubtful(file));
            Marks marks = new Marks(file.source());
            overlay.removals(file).forEach(r -> RuleChecker.head(r, marks, found));
            add(found, file.source());
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
        if (good) {
            found.addAll(read.disagreements());
        }
        add(found, file.source());
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

    private void check(List<Rule> rules) {
        Facts facts = new Facts(vocabulary, traits(), !problems.hasErrors() && traitsAreKnown());
        Map<String, Rule> byName = new HashMap<>();
        for (Syntax.File file : files) {
            Marks marks = new Marks(file.source());
            List<Problem> found = new ArrayList<>();
            RuleChecker checker = new RuleChecker(marks, facts, today, found);
            Set<Problem> told = new HashSet<>();
            for (Syntax.RuleText text : file.rules()) {
                int before = found.size();
                Rule rule = checker.check(text);
                Rule earlier = byName.putIfAbsent(RuleChecker.key(rule.name()), rule);
                if (earlier != null && !RuleChecker.key(rule.name()).isEmpty()) {
                    found.add(duplicate(marks, text.name(), earlier));
                }
                rules.add(rule);
                found.subList(before, found.size()).replaceAll(p -> inItsRow(p, rule));
                found.subList(before, found.size()).removeIf(p -> !told.add(p));
                if (found.size() > Limits.PROBLEMS) {
                    break;
                }
            }
            add(found, file.source());
        }
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

    /** Whether every trait that rules conclude stands in them literally. */
    private boolean traitsAreKnown() {
        return files.stream()
                .flatMap(f -> f.rules().stream())
                .allMatch(r -> !r.then().isEmpty() && r.then().stream().allMatch(RulesetReader::isKnown));
    }

    private static boolean isKnown(Syntax.Statement statement) {
        boolean bound = statement.verb().is(Verb.TRAIT.drl())
                && !statement.arguments().isEmpty()
                && statement.arguments().get(0).text().startsWith("$");
        return !bound && Verb.named(statement.verb().text()).isPresent();
    }

    /** Names that rules conclude: known before any rule is checked. */
    private Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>();
        for (Syntax.File file : files) {
            for (Syntax.RuleText rule : file.rules()) {
                for (Syntax.Statement statement : rule.then()) {
                    if (statement.verb().is(Verb.TRAIT.drl())
                            && !statement.arguments().isEmpty()
                            && statement.arguments().get(0).is(Token.Kind.STRING)) {
                        traits.add(statement.arguments().get(0).text());
                    }
                }
            }
        }
        return traits;
    }

    private void add(List<Problem> found, Source source) {
        found.stream()
                .limit(Limits.PROBLEMS)
                .map(RulesetReader::cut)
                .map(p -> kept && POLICY.contains(p.code()) ? p.asWarning() : p)
                .forEach(problems::add);
        if (found.size() <= Limits.PROBLEMS) {
            return;
        }
        problems.add(Problem.error(
                "too-many-problems",
                Place.of(source.name()),
                "There are more than " + Limits.PROBLEMS + " problems in this file; the rest is not shown."));
    }

    /** A message that quotes a long text stays readable. */
    private static Problem cut(Problem problem) {
        return problem.message().length() <= Limits.MESSAGE
                ? problem
                : new Problem(
                        problem.severity(),
                        problem.code(),
                        problem.place(),
                        problem.message().substring(0, Limits.MESSAGE) + "…",
                        problem.found(),
                        problem.suggestion());
    }
}
