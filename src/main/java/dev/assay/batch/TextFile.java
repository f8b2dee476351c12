package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file and its encoding: UTF-8; UTF-16, with its mark or by its blanks; or else Windows-1252, as spreadsheets write it.
 *
 * @param charset how its characters are written
 * @param marks bytes of byte order marks before the text
 * @param head the beginning of the text
 */
record TextFile(Charset charset, int marks, String head) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextFile of(Path path, String name, byte[] start, Problems problems) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        int marks = 0;
        if (OtherFile.startsWith(start, 0xFF, 0xFE) || isWide(start, 1)) {
            charset = StandardCharsets.UTF_16LE;
            marks = OtherFile.startsWith(start, 0xFF, 0xFE) ? 2 : 0;
        } else if (OtherFile.startsWith(start, 0xFE, 0xFF) || isWide(start, 0)) {
            charset = StandardCharsets.UTF_16BE;
            marks = OtherFile.startsWith(start, 0xFE, 0xFF) ? 2 : 0;
        } else {
            while (marks + 2 < start.length
                    && start[marks] == (byte) 0xEF
                    && start[marks + 1] == (byte) 0xBB
                    && start[marks + 2] == (byte) 0xBF) {
                marks += 3;
            }
            long odd = Utf8Scan.firstOddLine(Files.newInputStream(path));
            if (odd > 0) {
                charset = WINDOWS;
                problems.add(
                        Problem.warning(
                                "not-utf8",
                                Place.of(name, (int) Math.min(Integer.MAX_VALUE, odd), 0, 0),
                                "This line is not UTF-8, so the whole list was read as Windows-1252, as spreadsheets on Windows write it. If letters such as ä look wrong in the result, save the list again with the encoding UTF-8."));
            }
        }
        return new TextFile(charset, marks, new String(start, marks, start.length - marks, charset));
    }

    /** Four characters of every second byte nothing: UTF-16 without its mark. */
    private static boolean isWide(byte[] start, int blank) {
        for (int i = 0; i < 8; i++) {
            if (i >= start.length || (start[i] == 0) != (i % 2 == blank)) {
                return false;
            }
        }
        return true;
    }

    /** The encoding in words. */
    String encoding() {
        return charset.equals(WINDOWS)
                ? "Windows-1252 (Latin-1)"
                : charset.name().replaceAll("[BL]E$", "");
    }

    /** The text as UTF-8, without marks. */
    InputStream open(InputStream file) throws IOException {
        file.skipNBytes(marks);
        return charset.equals(StandardCharsets.UTF_8)
                ? file
                : new Utf8Input(new BufferedReader(new InputStreamReader(file, charset), 1 << 16));
    }
}
