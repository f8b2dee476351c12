package dev.assay.ruleset.drl;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Holds our reading of a file to Drools' own parser: a file that Assay takes must be a file that Drools takes, with the same rules and the same patterns. Only parses:
 * nothing is resolved, loaded or compiled. Never level DRL10, which takes slips in silence (incubator-kie-drools 6237).
 */
final class StockParser {
    private StockParser() {}

    /** Where Drools reads the file otherwise than we do; none is the rule. Asked only of files in which we found no mistake. */
    static List<Problem> disagreements(Syntax.File file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr stock = null;
        try {
            stock = parser.parse(false, file.source().text());
        } catch (DroolsParserException e) {
            return List.of(unreadable(file, 0));
        }
        if (parser.hasErrors() || stock == null) {
            int line = parser.getErrors().stream()
                    .map(DroolsError::getLines)
                    .filter(l -> l != null && l.length > 0)
                    .findFirst()
                    .map(l -> l[0])
                    .orElse(0);
            return file.rules().isEmpty() && parser.getErrors().isEmpty() ? List.of() : List.of(unreadable(file, line));
        }
        return compare(file, stock);
    }

    private static Problem unreadable(Syntax.File file, int line) {
        return Problem.error(
                "unreadable",
                Place.of(file.source().name(), Math.max(0, line), line > 0 ? 1 : 0, 0),
                "Something in this rule, here or a little above, does not follow the rule language; compare it with a rule that works.");
    }

    private static List<Problem> compare(Syntax.File file, PackageDescr stock) {
        List<Problem> problems = new ArrayList<>();
        Marks marks = new Marks(file.source());
        List<RuleDescr> stockRules = stock.getRules();
        for (int i = 0; i < file.rules().size(); i++) {
            Syntax.RuleText ours = file.rules().get(i);
            RuleDescr theirs = i < stockRules.size() ? stockRules.get(i) : null;
            if (theirs == null || !theirs.getName().equals(name(ours, marks))) {
                problems.add(misread(marks, ours));
                return problems;
            }
            if (!Shape.of(ours).equals(Shape.of(theirs))) {
                problems.add(misread(marks, ours));
            }
        }
        boolean more = stockRules.size() > file.rules().size()
                || !stock.getImports().isEmpty()
                || !stock.getGlobals().isEmpty()
                || !stock.getFunctions().isEmpty()
                || !stock.getFunctionImports().isEmpty()
                || !stock.getAccumulateImports().isEmpty()
                || !stock.getTypeDeclarations().isEmpty()
                || !stock.getEnumDeclarations().isEmpty()
                || !stock.getEntryPointDeclarations().isEmpty()
                || !stock.getWindowDeclarations().isEmpty()
                || stock.getUnit() != null
                || !stock.getAttributes().isEmpty()
                || (!stockRules.isEmpty() && !Objects.equals(stock.getName(), file.packageName()));
        if (more) {
            problems.add(unreadable(file, 0));
        }
        return problems;
    }

    /** Drools keeps the escapes of a name. */
    private static String name(Syntax.RuleText rule, Marks marks) {
        int start = rule.name().at().start() + 1;
        return marks.source().text().substring(start, rule.name().at().end() - 1);
    }

    private static Problem misread(Marks marks, Syntax.RuleText rule) {
        return marks.error(
                "misread",
                rule.name(),
                "Drools reads this rule otherwise than it looks: its conditions are not those written. Write it anew, one pattern a line.");
    }
}
