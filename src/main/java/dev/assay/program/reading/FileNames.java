package dev.assay.program.reading;

import java.util.List;
import java.util.Locale;

/** Which names in a program's folder are files of the program. */
final class FileNames {
    private static final List<String> LEFT_BY_EDITORS = List.of(
            "~",
            ".swp",
            ".swo",
            ".swx",
            ".tmp",
            ".temp",
            ".bak",
            ".orig",
            ".rej",
            ".crswap",
            ".part",
            "___jb_tmp___",
            "___jb_old___");

    private static final List<String> SHEETS = List.of(".csv", ".xls", ".xlsx", ".ods", ".xlsm", ".xlsb");

    /** What a file is to a program. */
    enum Kind {
        RULES,
        JSON,
        /** A decision table. */
        TABLE,
        /** A name that was surely meant for rules, but is not read as such. */
        MISNAMED_RULES,
        /** A table of a spreadsheet program, of rules or of anything else. */
        SHEET,
        /** A note, a picture: no concern of the program. */
        OTHER
    }

    private FileNames() {}

    /** Whether an editor, an office program or the system left it: never part of a program. */
    static boolean isTemporary(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.startsWith(".")
                || low.startsWith("~$")
                || low.startsWith("#")
                || low.equals("4913")
                || LEFT_BY_EDITORS.stream().anyMatch(low::endsWith);
    }

    /** Whether rules are read from a file of this name or path. */
    static boolean isRules(String name) {
        Kind kind = kind(name);
        return kind == Kind.RULES || kind == Kind.TABLE;
    }

    static Kind kind(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        if (name.endsWith(".drl")) {
            return Kind.RULES;
        }
        if (name.endsWith(".json")) {
            return Kind.JSON;
        }
        if (low.endsWith(".drl.csv") || low.endsWith(".drl.xls") || low.endsWith(".drl.xlsx")) {
            return Kind.TABLE;
        }
        boolean misnamed = low.endsWith(".drl")
                || low.endsWith(".drl.txt")
                || low.endsWith(".dslr")
                || isCopy(low)
                || SHEETS.stream().anyMatch(sheet -> low.endsWith(".drl" + sheet));
        if (misnamed) {
            return Kind.MISNAMED_RULES;
        }
        return SHEETS.stream().anyMatch(low::endsWith) ? Kind.SHEET : Kind.OTHER;
    }

    /** {@code points.drl (1).xlsx}: how browsers and systems call a file when there is one of its name already. */
    private static boolean isCopy(String low) {
        int drl = low.lastIndexOf(".drl");
        String rest = drl < 0 ? "" : low.substring(drl + 4);
        int letter = rest.isEmpty() ? 0 : rest.charAt(0);
        boolean ending = rest.lastIndexOf('.') < 0 || SHEETS.contains(rest.substring(rest.lastIndexOf('.')));
        return ending && (letter == ' ' || letter == '(' || letter == '-' || letter == '_');
    }

    /** What to do with a file whose name was meant for rules, or may have been. */
    static String advice(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        int drl = low.lastIndexOf(".drl");
        String base = drl >= 0 ? name.substring(0, drl) : dot < 0 ? name : name.substring(0, dot);
        if (low.endsWith(".ods") || low.endsWith(".xlsm") || low.endsWith(".xlsb")) {
            return "Open it in a spreadsheet program, save it as XLSX under the name " + base
                    + ".drl.xlsx, and move this one elsewhere.";
        }
        if (isCopy(low)) {
            String ending = dot > drl ? low.substring(dot) : "";
            return "It is called like a copy of " + base + ".drl" + ending
                    + ": put it in the place of that file, rename it, or move it elsewhere.";
        }
        return kind(name) == Kind.SHEET
                ? "If it is a decision table, rename it to " + base + ".drl" + low.substring(dot)
                        + "; if not, move it elsewhere."
                : "Rename it, or move it elsewhere.";
    }
}
