package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A list in a file: values separated by commas, semicolons or tabs; UTF-8, UTF-16 with its mark, or else Windows-1252, as spreadsheets write them. */
final class ListFile {
    private static final int LONGEST_HEADER = 1_000_000;

    private final Path path;

    ListFile(Path path) {
        this.path = path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What keeps it from being read as a list at all. */
    Optional<Problem> problem() throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.of(Problem.error("no-file", Place.of(name()), "There is no file " + path + "."));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 0) {
                return Optional.of(Problem.error("empty-list", Place.of(name()), "The list is empty."));
            }
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
                return Optional.of(Problem.error(
                        "spreadsheet",
                        Place.of(name()),
                        "This is a spreadsheet (XLSX), whatever its name says. Save it as CSV."));
            }
        }
        return Optional.empty();
    }

    ListRows open(Problems problems) throws IOException {
        Charset charset = charset(problems);
        char separator = separator(charset);
        return new ListRows(reader(charset), separator);
    }

    private Reader reader(Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(path), 3);
        byte[] start = in.readNBytes(3);
        int mark = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : utf16(start).isPresent() ? 2 : 0;
        in.unread(start, mark, start.length - mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** Spreadsheets call it "Unicode text". */
    private static Optional<Charset> utf16(byte[] start) {
        return startsWith(start, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : startsWith(start, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset charset(Problems problems) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            Optional<Charset> utf16 = utf16(in.readNBytes(2));
            if (utf16.isPresent()) {
                return utf16.get();
            }
        }
        char[] buffer = new char[1 << 16];
        try (Reader strict = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            problems.add(
                    Problem.warning(
                            "not-utf8",
                            Place.of(name(), firstOdd(), 0, 0),
                            "This line is not UTF-8, so the whole list was read as Windows-1252, as spreadsheets on Windows write it. If letters such as ä look wrong in the result, save the list again with the encoding UTF-8."));
            return Charset.forName("windows-1252");
        }
    }

    /** The first line that is not UTF-8. No character of UTF-8 but the line feed itself holds a byte of its value. */
    private int firstOdd() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            int line = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    text.write(b);
                } else if (isUtf8(text.toByteArray())) {
                    line++;
                    text.reset();
                } else {
                    return line;
                }
            }
            return line;
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private char separator(Charset charset) throws IOException {
        try (Reader in = reader(charset)) {
            String header =
                    Optional.ofNullable(new Lines(in, LONGEST_HEADER).next()).orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(header, candidate) > count(header, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
