package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.ProgramFiles;
import java.util.HashMap;
import java.util.Map;

/** The JSON files of a program during one reading: each is read once, and knows the place of every value. */
final class JsonFiles {
    private final ProgramFiles files;
    private final Problems problems;
    private final Map<String, Document> texts = new HashMap<>();

    JsonFiles(ProgramFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Reads a file and tells what is wrong with its form. */
    Document read(String path, ProgramSchema schema) {
        Document document = text(path);
        problems.addAll(document.problems());
        problems.addAll(schema.check(document));
        return document;
    }

    /** A file as it is; an empty one where there is none. */
    Document text(String path) {
        return texts.computeIfAbsent(
                path, p -> Document.read(p, files.contents().getOrDefault(p, new byte[0])));
    }

    Place place(String path, String pointer) {
        return files.contents().containsKey(path) ? text(path).placeOf(pointer) : Place.of(path);
    }

    /** With line and column: the checker of rules knows these files by pointers only. */
    Problem placed(Problem problem) {
        Place place = problem.place();
        return place.line() > 0 || place.file() == null || place.pointer() == null
                ? problem
                : problem.at(place(place.file(), place.pointer()));
    }
}
