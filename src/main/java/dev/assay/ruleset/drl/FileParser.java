package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.condition.Tokens;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads a file's structure: package, rules and nothing else. One problem per mistake; after one, the next construct is read. */
final class FileParser {
    private static final Set<String> ENDS_FOR_GOOD = Set.of("missing-quote", "open-comment", "bad-character");

    /** What one slip makes of the rest of its line. */
    private static final Set<String> FOLLOWS = Set.of(
            "stray-bracket",
            "bare-constraint",
            "not-a-conclusion",
            "missing-semicolon",
            "or-without-brackets",
            "and-without-brackets",
            "unexpected-text",
            "bad-conclusion",
            "bad-annotation");

    private final Source source;
    private final Marks marks;
    private final TokenCursor cursor;
    private final List<Problem> lexical;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Syntax.RuleText> rules = new ArrayList<>();

    private FileParser(Source source, Tokens.Scanned scanned) {
        this.source = source;
        this.lexical = scanned.problems();
        this.marks = new Marks(source);
        this.cursor = new TokenCursor(scanned.tokens(), 0, scanned.tokens().size() - 1);
    }

    /** What was read of a file, and what could not be. */
    record Parsed(Syntax.File file, List<Problem> problems) {}

    static Parsed parse(Source source) {
        Tokens.Scanned scanned = Tokens.scan(source);
        List<Problem> hopeless = hopeless(source, scanned);
        if (!hopeless.isEmpty()) {
            return new Parsed(new Syntax.File(source, null, Span.NONE, List.of()), hopeless);
        }
        return new FileParser(source, scanned).file();
    }

    /** Why the rest of the file is not worth reading, or could not be read in bounded time and memory. */
    private static List<Problem> hopeless(Source source, Tokens.Scanned scanned) {
        List<Problem> deep = scanned.problems().stream()
                .filter(p -> p.code().equals("too-deep"))
                .toList();
        if (!deep.isEmpty()) {
            return deep;
        }
        if (scanned.problems().size() > Limits.PROBLEMS) {
            return scanned.problems();
        }
        return scanned.tokens().stream()
                .filter(t -> t.text().length() > (t.is(Token.Kind.STRING) ? Limits.TEXT : Limits.WORD))
                .findFirst()
                .map(t -> List.of(new Marks(source).error("long-text", t, HeadChecker.tooLong(t))))
                .orElse(List.of());
    }

    private Parsed file() {
        String packageName = null;
        Span packageAt = Span.NONE;
        Token first = cursor.peek();
        if (first.is("package")) {
            Token start = cursor.peek(1);
            packageName = packageName();
            packageAt = start.at().to(cursor.previous().at());
        }
        boolean told = false;
        while (!cursor.atEnd()) {
            Token token = cursor.peek();
            if (token.is("rule")) {
                told = false;
                rule();
                if (problems.size() > Limits.PROBLEMS) {
                    break;
                }
                if (rules.size() > Limits.RULES) {
                    problems.add(marks.error("too-many-rules", token, Slips.tooManyRules()));
                    break;
                }
            } else {
                boolean outside = Outside.instead(token.text()).isPresent();
                if (!told || outside) {
                    problems.add(Slips.betweenRules(marks, token, rules.isEmpty()));
                    told = true;
                }
                if (problems.size() > Limits.PROBLEMS) {
                    break;
                }
                cursor.next();
                skipToRule();
            }
        }
        return new Parsed(new Syntax.File(source, packageName, packageAt, List.copyOf(rules)), all());
    }

    private String packageName() {
        cursor.next();
        StringBuilder name = new StringBuilder();
        Token part = cursor.peek();
        if (!part.is(Token.Kind.NAME) || part.is("rule")) {
            problems.add(marks.error(
                    "missing-package-name",
                    cursor.previous(),
                    "After 'package' comes the program's name, with _ for -, such as b2b_saas."));
            return "";
        }
        name.append(cursor.next().text());
        while (cursor.peek().is(".") || cursor.peek().is("-")) {
            name.append(cursor.next().text()).append(cursor.next().text());
        }
        cursor.take(";");
        return name.toString();
    }

    private void rule() {
        Token keyword = cursor.next();
        RuleParser.Result result = new RuleParser(marks, cursor).rule(keyword);
        problems.addAll(result.problems());
        if (result.rule() != null) {
            rules.add(touched(result.rule(), keyword.at().start()));
        }
    }

    /** A rule with a lexical slip in it is broken too, although its tokens may have made sense. */
    private Syntax.RuleText touched(Syntax.RuleText rule, int start) {
        int end = cursor.peek().at().start();
        int from = source.line(start);
        int to = source.line(end);
        boolean slip = between(from, to).findAny().isPresent();
        return slip && !rule.broken()
                ? new Syntax.RuleText(
                        rule.name(),
                        rule.annotations(),
                        rule.attributes(),
                        rule.hasWhen(),
                        rule.when(),
                        rule.then(),
                        true)
                : rule;
    }

    private java.util.stream.Stream<Problem> between(int from, int to) {
        int low = Collections.binarySearch(
                lexical,
                Problem.error("", source.place(source.lineStart(from), source.lineStart(from)), ""),
                java.util.Comparator.comparingInt((Problem p) -> p.place().line())
                        .thenComparingInt(p -> p.place().column()));
        return lexical.subList(low < 0 ? -low - 1 : low, lexical.size()).stream()
                .takeWhile(p -> p.place().line() <= to);
    }

    private void skipToRule() {
        while (!cursor.atEnd()
                && !Slips.startsRule(cursor)
                && !(Slips.isOutside(cursor.peek()) && cursor.startsLine(source))) {
            cursor.next();
        }
    }

    /** Lexical slips first; what they make of the rest of their line, or of their rule where they swallow text, is not told. */
    private List<Problem> all() {
        List<Problem> slips = lexical.stream().filter(l -> !isOutside(l)).toList();
        List<Problem> all = new ArrayList<>(slips);
        int line = 0;
        for (Problem problem : problems) {
            boolean follows = problem.place().line() == line && FOLLOWS.contains(problem.code());
            line = problem.place().line();
            if (!follows && slips.stream().noneMatch(l -> explains(l, problem))) {
                all.add(problem);
            }
        }
        return all;
    }

    /** The {@code 1s} of a {@code timer(int: 1s)}: what stands before it on its line is not of the language at all. */
    private boolean isOutside(Problem lexicalSlip) {
        return lexicalSlip.code().equals("bad-number")
                && problems.stream()
                        .anyMatch(p -> p.code().equals("outside-language")
                                && p.place().line() == lexicalSlip.place().line()
                                && p.place().column() < lexicalSlip.place().column());
    }

    private boolean explains(Problem lexicalSlip, Problem problem) {
        int line = lexicalSlip.place().line();
        if (line == problem.place().line()) {
            return true;
        }
        return ENDS_FOR_GOOD.contains(lexicalSlip.code())
                && line < problem.place().line()
                && !ruleBegins(line, problem.place().line());
    }

    private boolean ruleBegins(int after, int upTo) {
        int low = 0;
        int high = rules.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (source.line(rules.get(middle).name().at().start()) > after) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < rules.size() && source.line(rules.get(low).name().at().start()) <= upTo;
    }
}
