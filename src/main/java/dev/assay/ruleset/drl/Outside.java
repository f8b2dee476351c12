package dev.assay.ruleset.drl;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words of Drools and Java that are outside the language, each with the way to say it instead. */
final class Outside {
    private static final Map<String, String> INSTEAD = new TreeMap<>();

    static {
        String nothing = "Rules need nothing of the kind: take it out.";
        INSTEAD.put("import", "The facts and conclude are always there: take this line out.");
        INSTEAD.put("global", "The word conclude is always there: take this line out.");
        INSTEAD.put("function", "Rules contain no program code. Define a notion as a trait and use it in other rules.");
        INSTEAD.put("declare", "The facts follow from the questionnaire: add a question there instead.");
        INSTEAD.put("query", "Rules conclude, they are not asked: write a rule with a trait as its conclusion.");
        INSTEAD.put("unit", nothing);
        INSTEAD.put("dialect", "There is one language only: take this out.");
        INSTEAD.put("expander", "Sentences of a DSL are not read: write the conditions themselves.");
        INSTEAD.put("template", "Rules are not made from templates; write the rule, or use a decision table.");
        INSTEAD.put(
                "extends",
                "Rules do not inherit: let the first rule conclude a trait, and read it with Trait( name == \"…\" ).");
        String order = "The order of rules is computed from what they read and conclude: take this out.";
        for (String word : new String[] {
            "salience", "agenda-group", "ruleflow-group", "activation-group", "no-loop", "lock-on-active", "auto-focus"
        }) {
            INSTEAD.put(word, order);
        }
        INSTEAD.put("timer", "Rules do not run by the clock; use date-effective and date-expires.");
        INSTEAD.put("duration", "Rules do not run by the clock; use date-effective and date-expires.");
        INSTEAD.put("calendars", "Rules do not run by the clock; use date-effective and date-expires.");
        INSTEAD.put("refract", nothing);
        INSTEAD.put("direct", nothing);
        INSTEAD.put("eval", "Write the comparison inside a pattern, such as Prospect( employees >= 1000 ).");
        INSTEAD.put("from", "Facts come from the prospect and from other rules only: take this out.");
        INSTEAD.put("entry-point", "Facts come from the prospect and from other rules only: take this out.");
        INSTEAD.put("over", "There is one prospect, not a stream: take this out.");
        INSTEAD.put(
                "accumulate",
                "To add things up, let several rules give points: conclude.score(…) or conclude.segment(…).");
        INSTEAD.put(
                "acc", "To add things up, let several rules give points: conclude.score(…) or conclude.segment(…).");
        INSTEAD.put(
                "collect",
                "To add things up, let several rules give points: conclude.score(…) or conclude.segment(…).");
        INSTEAD.put(
                "groupby",
                "To add things up, let several rules give points: conclude.score(…) or conclude.segment(…).");
        INSTEAD.put("forall", "Say it with not: not Collateral( … ) holds when there is none of the kind.");
        INSTEAD.put("do", "Conclusions stand after then only; write a second rule for the other case.");
        INSTEAD.put("break", "Conclusions stand after then only; write a second rule for the other case.");
        String twice = "A rule has no branches or loops: write a second rule with its own conditions.";
        for (String word : new String[] {"if", "else", "for", "while", "switch", "try", "return"}) {
            INSTEAD.put(word, twice);
        }
        String changes = "A rule changes no facts; it concludes: conclude.trait(\"…\"); lets other rules build on it.";
        for (String word : new String[] {
            "modify",
            "update",
            "insert",
            "insertLogical",
            "retract",
            "delete",
            "assert",
            "drools",
            "kcontext",
            "channels",
            "entryPoints",
            "exitPoints"
        }) {
            INSTEAD.put(word, changes);
        }
        String code = "Rules contain no program code. After then stand conclusions such as conclude.score(10, \"…\");";
        for (String word : new String[] {
            "new", "int", "long", "double", "boolean", "String", "var", "System", "Runtime", "Thread", "Class", "java",
            "javax", "org", "com", "static", "class", "throw", "synchronized", "final", "this", "out", "Object", "void"
        }) {
            INSTEAD.put(word, code);
        }
    }

    private Outside() {}

    /** What to say instead of a word; empty for a word that is not known to be outside. */
    static Optional<String> instead(String word) {
        return Optional.ofNullable(INSTEAD.get(word));
    }

    /** A whole message about a word; empty for a word that is not known to be outside. */
    static Optional<String> message(String word) {
        return instead(word).map(way -> "'" + word + "' is not part of the rule language. " + way);
    }
}
