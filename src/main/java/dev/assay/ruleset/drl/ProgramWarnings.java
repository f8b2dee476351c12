package dev.assay.ruleset.drl;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program's rules leave unused or say twice, as far as that shows without search. Asked only of rules without errors. */
final class ProgramWarnings {
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final List<Problem> problems = new ArrayList<>();

    private ProgramWarnings(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.rules = rules.stream().filter(r -> r.validity().enabled()).toList();
    }

    static List<Problem> of(Vocabulary vocabulary, List<Rule> rules) {
        ProgramWarnings warnings = new ProgramWarnings(vocabulary, rules);
        if (warnings.rules.isEmpty()) {
            return List.of(
                    Problem.warning(
                            "no-enabled-rule",
                            rules.get(0).place(),
                            "Every rule of this program is switched off: nothing is concluded of any prospect. Take 'enabled false' out where it is not meant."));
        }
        warnings.identical();
        warnings.problems.addAll(Unreached.of(vocabulary, warnings.rules));
        warnings.problems.addAll(Unread.of(vocabulary.questionnaire(), warnings.rules));
        return warnings.problems;
    }

    private void identical() {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            String does = rule.when().stream().map(p -> p.drl()).sorted().collect(Collectors.joining("\n"))
                    + "\nthen\n"
                    + rule.then().stream().map(ProgramWarnings::effect).sorted().collect(Collectors.joining("\n"));
            Rule earlier = seen.putIfAbsent(does, rule);
            if (earlier != null) {
                problems.add(Problem.warning(
                        "same-rule",
                        rule.place(),
                        "This rule says the same as \"" + earlier.name() + "\" ("
                                + earlier.place().file() + ", line "
                                + earlier.place().line() + "); its points count twice. Take one out."));
            }
        }
    }

    private static String effect(Conclusion conclusion) {
        return conclusion.verb()
                + conclusion.arguments().stream().map(Term::drl).collect(Collectors.joining(","));
    }
}
