package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.ruleset.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The traits that rules conclude, known before any rule is checked. */
final class TraitNames {
    private TraitNames() {}

    /** Whether every trait that rules conclude stands in them literally. */
    static boolean areKnown(List<Syntax.File> files) {
        return files.stream()
                .flatMap(f -> f.rules().stream())
                .allMatch(r -> !r.then().isEmpty() && r.then().stream().allMatch(TraitNames::isKnown));
    }

    private static boolean isKnown(Syntax.Statement statement) {
        boolean bound = statement.verb().is(Verb.TRAIT.drl())
                && !statement.arguments().isEmpty()
                && statement.arguments().get(0).text().startsWith("$");
        return !bound && Verb.named(statement.verb().text()).isPresent();
    }

    /** Names that rules conclude: known before any rule is checked. */
    static Set<String> of(List<Syntax.File> files) {
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
}
