package dev.assay.ruleset.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns that Drools knows but the rule language does not, by word and letter, with what to do instead. */
final class Outside {
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        String order = "The order of rules is never written; it is worked out.";
        put("PRIORITY", "P", order);
        put("NO-LOOP", "U", "Rules cannot set each other off again, so there is nothing to keep from looping.");
        put("LOCK-ON-ACTIVE", "L", "Rules cannot set each other off again, so there is nothing to lock.");
        put("AUTO-FOCUS", "F", order);
        put("AGENDA-GROUP", "G", order);
        put("RULEFLOW-GROUP", "R", order);
        put("ACTIVATION-GROUP", "X", "Rules do not shut each other out; segments do, with \"group\" in program.json.");
        put("DURATION", "D", "Rules hold or do not hold; they do not wait. Dates are DATE-EFFECTIVE and DATE-EXPIRES.");
        put("TIMER", "T", "Rules hold or do not hold; they do not wait. Dates are DATE-EFFECTIVE and DATE-EXPIRES.");
        put("CALENDARS", "E", "Rules know no calendars. Dates are DATE-EFFECTIVE and DATE-EXPIRES.");
    }

    private Outside() {}

    private static void put(String word, String letter, String instead) {
        COLUMNS.put(word, instead);
        COLUMNS.put(letter, instead);
    }

    /** Why there is no such column; empty for a word that Drools does not know either. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(COLUMNS.get(word.toUpperCase(Locale.ROOT)));
    }

    static String column(String word) {
        return of(word).orElse("There is no column " + word + ".");
    }
}
