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

    /** What a file is to a program. */
    enum Kind {
        RULES,
        JSON,
        /** A decision table. */
        TABLE,
        /** A name that was surely meant for rules, but is not read as such. */
        MISNAMED_RULES,
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
                || low.endsWith(".drl.ods")
                || low.endsWith(".drl.xlsm")
                || low.endsWith(".drl.xlsb");
        return misnamed ? Kind.MISNAMED_RULES : Kind.OTHER;
    }
}
