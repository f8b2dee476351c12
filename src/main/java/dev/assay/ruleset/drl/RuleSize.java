package dev.assay.ruleset.drl;

import java.util.List;

/** How large the patterns of a rule are; {@code branches} is how many rules it would be without {@code or}. */
record RuleSize(int patterns, int constraints, int values, long branches) {
    private static final long MANY = 1_000_000_000L;

    static RuleSize of(List<Syntax.PatternText> when) {
        RuleSize all = new RuleSize(0, 0, 0, 1);
        for (Syntax.PatternText pattern : when) {
            all = all.and(of(pattern));
        }
        return all;
    }

    private static RuleSize of(Syntax.PatternText pattern) {
        if (pattern instanceof Syntax.FactText fact) {
            int[] count = new int[2];
            fact.inside().condition().forEachTest(test -> {
                count[0]++;
                count[1] += test.right().size();
            });
            return new RuleSize(1, count[0], count[1], 1);
        }
        if (pattern instanceof Syntax.Prefixed prefixed) {
            return of(prefixed.inner());
        }
        Syntax.Group group = (Syntax.Group) pattern;
        RuleSize sum = new RuleSize(0, 0, 0, group.or() ? 0 : 1);
        for (Syntax.PatternText part : group.parts()) {
            RuleSize size = of(part);
            sum = group.or()
                    ? new RuleSize(
                            sum.patterns + size.patterns,
                            sum.constraints + size.constraints,
                            sum.values + size.values,
                            Math.min(MANY, sum.branches + size.branches))
                    : sum.and(size);
        }
        return sum;
    }

    private RuleSize and(RuleSize other) {
        return new RuleSize(
                patterns + other.patterns,
                constraints + other.constraints,
                values + other.values,
                Math.min(MANY, branches * other.branches));
    }
}
