package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions on answers that many rules share, by number: each is judged once a prospect, when a rule first asks. */
final class SharedTests {
    private final Guards guards;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Guard> tests = new ArrayList<>();

    SharedTests(Guards guards) {
        this.guards = guards;
    }

    /** Number of a condition; the same for the same text. */
    int number(Condition condition) {
        return numbers.computeIfAbsent(condition.drl(), text -> {
            tests.add(guards.prospect(condition));
            return tests.size() - 1;
        });
    }

    /** To be judged for one prospect after another. */
    Judged judged() {
        return new Judged(tests.toArray(Guard[]::new));
    }

    /** What is known of one prospect. For one thread at a time. */
    static final class Judged {
        private final Guard[] tests;

        /** Of each test twice the turn in which it was judged, and one more when it held. */
        private final long[] known;

        private long turn = 1;

        private Judged(Guard[] tests) {
            this.tests = tests;
            known = new long[tests.length];
        }

        /** Forgets everything. */
        void clear() {
            turn++;
        }

        boolean holds(int test, Findings findings) {
            long held = known[test];
            if (held >> 1 != turn) {
                held = turn << 1 | (tests[test].holds(findings) ? 1 : 0);
                known[test] = held;
            }
            return (held & 1) != 0;
        }
    }
}
