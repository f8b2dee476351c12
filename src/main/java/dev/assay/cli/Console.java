package dev.assay.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the command writes.
 *
 * @param out results
 * @param err what is said about the run, and usage mistakes
 * @param colour whether {@code out} may be coloured
 */
public record Console(PrintWriter out, PrintWriter err, boolean colour) {

    /** The process's own: UTF-8, colour only on a terminal and without {@code NO_COLOR}. */
    public static Console ofProcess() {
        return new Console(utf8(System.out), utf8(System.err), Ansi.AUTO.enabled());
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    String bold(String text) {
        return in("1", text);
    }

    String red(String text) {
        return in("31;1", text);
    }

    String yellow(String text) {
        return in("33;1", text);
    }

    String green(String text) {
        return in("32;1", text);
    }

    private String in(String style, String text) {
        return colour ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }

    /** Text from a file, made harmless for a terminal: control characters, which could hide or forge lines, become dots. */
    static String plain(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(
                        Character.isISOControl(c) && c != '\t' || Character.getType(c) == Character.FORMAT ? '·' : c));
        return safe.toString();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
