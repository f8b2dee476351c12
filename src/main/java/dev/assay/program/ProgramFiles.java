package dev.assay.program;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one program as found: its questionnaire and what is under {@code rules/<id>/}, without anything that is not part of it.
 *
 * @param program id of the program
 * @param contents bytes by path relative to home, with {@code /}; nobody may change the arrays
 */
public record ProgramFiles(String program, SortedMap<String, byte[]> contents) {
    /** Copies the map. */
    public ProgramFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** Of a plain map. */
    public static ProgramFiles of(String program, Map<String, byte[]> contents) {
        return new ProgramFiles(program, new TreeMap<>(contents));
    }

    /** Their revision; worked out anew at each call. */
    public Revision revision() {
        return Revision.of(contents);
    }

    /** Path of the program's folder: {@code rules/<id>/}. */
    public String folder() {
        return "rules/" + program + "/";
    }

    /** How many files, and of which program. */
    @Override
    public String toString() {
        return program + ": " + contents.size() + " files";
    }
}
