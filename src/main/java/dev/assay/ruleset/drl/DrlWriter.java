package dev.assay.ruleset.drl;

import dev.assay.condition.Value;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Validity;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rules as DRL in one fixed style; read again, the text gives equal rules. */
public final class DrlWriter {
    private DrlWriter() {}

    /** A whole file: package and rules. */
    public static String write(Ruleset ruleset) {
        return "package " + ruleset.vocabulary().program().replace('-', '_') + "\n\n" + write(ruleset.rules());
    }

    /** Rules with a blank line between them, without a package. */
    public static String write(List<Rule> rules) {
        return rules.stream().map(DrlWriter::write).collect(Collectors.joining("\n"));
    }

    /** One rule. Its text is the canonical form by which two rules are compared. */
    public static String write(Rule rule) {
        StringBuilder out =
                new StringBuilder("rule ").append(Value.quote(rule.name())).append('\n');
        rule.annotations()
                .forEach((name, text) -> out.append("    @")
                        .append(name)
                        .append('(')
                        .append(Value.quote(text))
                        .append(")\n"));
        validity(out, rule.validity());
        out.append("when\n");
        for (Pattern pattern : rule.when()) {
            out.append("    ").append(pattern.drl()).append('\n');
        }
        out.append("then\n");
        for (Conclusion conclusion : rule.then()) {
            out.append("    ").append(conclusion.drl()).append('\n');
        }
        return out.append("end\n").toString();
    }

    private static void validity(StringBuilder out, Validity validity) {
        if (validity.effective() != null) {
            out.append("    date-effective \"").append(validity.effective()).append("\"\n");
        }
        if (validity.expires() != null) {
            out.append("    date-expires \"").append(validity.expires()).append("\"\n");
        }
        if (!validity.enabled()) {
            out.append("    enabled false\n");
        }
    }
}
