package dev.assay.ruleset.drl;

import java.util.List;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The outline of a rule: attributes, annotations and patterns without their constraints, as text to compare. */
final class Shape {
    private Shape() {}

    static String of(Syntax.RuleText rule) {
        TreeSet<String> head = new TreeSet<>();
        rule.annotations().forEach(a -> head.add("@" + a.name().text()));
        rule.attributes().forEach(a -> head.add(a.name()));
        StringBuilder out = new StringBuilder(head.toString());
        rule.when().forEach(p -> append(out, p));
        return out.toString();
    }

    private static void append(StringBuilder out, Syntax.PatternText pattern) {
        if (pattern instanceof Syntax.FactText fact) {
            out.append(' ');
            if (fact.name() != null) {
                out.append(fact.name().text()).append(':');
            }
            out.append(fact.type().text());
        } else if (pattern instanceof Syntax.Prefixed prefixed) {
            out.append(prefixed.not() ? " not(" : " exists(");
            append(out, prefixed.inner());
            out.append(')');
        } else if (pattern instanceof Syntax.Group group) {
            out.append(group.or() ? " or(" : "");
            group.parts().forEach(p -> append(out, p));
            out.append(group.or() ? ")" : "");
        }
    }

    static String of(RuleDescr rule) {
        TreeSet<String> head = new TreeSet<>();
        rule.getAnnotationNames().forEach(a -> head.add("@" + a));
        head.addAll(rule.getAttributes().keySet());
        StringBuilder out = new StringBuilder(head.toString());
        append(out, rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs());
        if (!rule.getNamedConsequences().isEmpty() || rule.getParentName() != null || rule.getUnit() != null) {
            out.append(" and more");
        }
        return out.toString();
    }

    private static void append(StringBuilder out, List<?> descrs) {
        for (Object descr : descrs) {
            append(out, (BaseDescr) descr);
        }
    }

    private static void append(StringBuilder out, BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            out.append(' ');
            if (pattern.getIdentifier() != null) {
                out.append(pattern.getIdentifier()).append(':');
            }
            out.append(pattern.getObjectType());
            if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
                out.append(" from");
            }
        } else if (descr instanceof NotDescr not) {
            out.append(" not(");
            append(out, not.getDescrs());
            out.append(')');
        } else if (descr instanceof ExistsDescr exists) {
            out.append(" exists(");
            append(out, exists.getDescrs());
            out.append(')');
        } else if (descr instanceof OrDescr or) {
            out.append(" or(");
            append(out, or.getDescrs());
            out.append(')');
        } else if (descr instanceof AndDescr and) {
            append(out, and.getDescrs());
        } else {
            out.append(" ?").append(descr.getClass().getSimpleName());
        }
    }
}
