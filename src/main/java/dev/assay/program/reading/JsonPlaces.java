package dev.assay.program.reading;

import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.ProgramFiles;
import java.util.List;

/** Lines and columns for problems that know a program's JSON files by pointers only. */
public final class JsonPlaces {
    private JsonPlaces() {}

    /** The same problems, each with line and column as far as its file is there. */
    public static List<Problem> placed(ProgramFiles files, List<Problem> problems) {
        JsonFiles json = new JsonFiles(files, new Problems());
        return problems.stream().map(json::placed).toList();
    }
}
