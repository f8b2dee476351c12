package dev.assay.program;

import dev.assay.program.reading.ProgramFolder;
import dev.assay.program.starter.Starter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;

/** The starter as a good program for tests to break. */
public final class StarterFiles {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private StarterFiles() {}

    /** Makes the starter called {@code demo} in a home folder, and gives its files. */
    public static ProgramFiles in(Path home) {
        new Starter(home).make("demo", "Demo");
        return new ProgramFolder(home).read("demo").files();
    }

    /** The same files with one place changed; the text must be there. */
    public static ProgramFiles edited(ProgramFiles files, String path, String find, String replace) {
        TreeMap<String, byte[]> contents = new TreeMap<>(files.contents());
        byte[] before = contents.get(path);
        if (before == null) {
            throw new IllegalArgumentException("no " + path);
        }
        String text = new String(before, java.nio.charset.StandardCharsets.UTF_8);
        if (!text.contains(find)) {
            throw new IllegalArgumentException("no '" + find + "' in " + path);
        }
        contents.put(path, text.replace(find, replace).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ProgramFiles.of(files.program(), contents);
    }

    /** Changes one place of a file on disk. */
    public static void edit(Path home, String path, String find, String replace) {
        try {
            Path file = home.resolve(path);
            String text = Files.readString(file);
            if (!text.contains(find)) {
                throw new IllegalArgumentException("no '" + find + "' in " + path);
            }
            Files.writeString(file, text.replace(find, replace));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
