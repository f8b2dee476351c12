package dev.assay.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A list in a file: values separated by commas, semicolons or tabs; UTF-8, or else Windows-1252, as spreadsheets write them. */
final class ListFile {
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

    CsvReader<CsvRecord> open() throws IOException {
        Charset charset = charset();
        char separator = separator(charset);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader(charset));
    }

    private Reader reader(Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(path), 3);
        byte[] mark = in.readNBytes(3);
        boolean isMark = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!isMark) {
            in.unread(mark);
        }
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private Charset charset() throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader strict = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private char separator(Charset charset) throws IOException {
        try (BufferedReader in = new BufferedReader(reader(charset))) {
            String header = Optional.ofNullable(in.readLine()).orElse("");
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
