package dev.assay.ruleset.drl;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.ruleset.RuleFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a rule file as text, or why they are none. Refuses what no person types: characters by number, control characters. */
record FileText(Source source, @Nullable Problem problem) {

    static FileText of(RuleFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length > Limits.FILE_BYTES) {
            return refused(
                    file.path(),
                    "file-too-large",
                    String.format(
                            java.util.Locale.ROOT,
                            "This file has %,d bytes; a rule file has at most %,d. Split it by topic.",
                            bytes.length,
                            Limits.FILE_BYTES));
        }
        int start = hasMark(bytes) ? 3 : 0;
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            return refused(
                    file.path(),
                    "not-utf-8",
                    "This file is in UTF-16; save it as UTF-8 (in the editor's \"Save as\", under \"Encoding\").");
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, text, true);
        Source source = new Source(file.path(), text.flip().toString());
        if (result.isError()) {
            int end = source.text().length();
            return new FileText(
                    source,
                    Problem.error(
                            "not-utf-8",
                            source.place(end, end),
                            "This file is not UTF-8 text from here on; save it as UTF-8 (in the editor's \"Save as\", under \"Encoding\")."));
        }
        return new FileText(source, strange(source));
    }

    /** What is strange in a text; empty for an ordinary one. */
    static Optional<Problem> problem(Source source) {
        return Optional.ofNullable(strange(source));
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static @Nullable Problem strange(Source source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u' && !isEscaped(text, i)) {
                return Problem.error(
                        "unicode-escape",
                        source.place(i, i + 2),
                        "Characters by number (\\u…) are not read in rules, not even in comments; type the character itself.",
                        "\\u",
                        null);
            }
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                return Problem.error(
                        "old-line-ends",
                        source.place(i, i + 1),
                        "The lines of this file end as on very old Macs (CR alone); save it with ordinary line ends (LF or CRLF, in the editor's \"Save as\").");
            }
            if (isInvisible(c)) {
                return Problem.error(
                        "control-character",
                        source.place(i, i + 1),
                        String.format(
                                Locale.ROOT,
                                "Here is an invisible character (U+%04X) that no keyboard types; delete it. It may have come with copied text.",
                                (int) c));
            }
        }
        return null;
    }

    private static boolean isEscaped(String text, int at) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    /** Control characters but blank, tab and line ends; marks that reorder or hide text on screen. */
    private static boolean isInvisible(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= '\u007f' && c < '\u00a0')
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\u00ad'
                || c == '\u061c'
                || c == '\u180e'
                || (c >= '\ufe00' && c <= '\ufe0f')
                || c == '\ufeff'
                || c == '\uffff';
    }

    private static FileText refused(String path, String code, String message) {
        return new FileText(new Source(path, ""), Problem.error(code, Place.of(path), message));
    }
}
