package dev.assay.cli;

import dev.assay.problem.Nearest;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;

/** The programs that were named, or all of them. */
final class Chosen {
    private Chosen() {}

    /**
     * Reads them.
     *
     * @throws UsageException if one is not there, or there is none at all
     */
    static List<Reading> read(AssayCommand assay, List<String> named) {
        Path home = assay.home();
        ProgramReader reader = new ProgramReader(home, assay.clock());
        SortedSet<String> names = reader.names();
        if (names.isEmpty()) {
            throw new UsageException(
                    "There is no program in " + home.resolve("rules") + " yet. `./assay new <program>` makes one.");
        }
        List<String> wrong = named.stream().filter(n -> !names.contains(n)).toList();
        if (!wrong.isEmpty()) {
            String name = wrong.get(0);
            throw new UsageException("There is no program '" + name + "'"
                    + (Nearest.to(name, names).isPresent()
                            ? Nearest.hint(name, names)
                            : "; there " + (names.size() == 1 ? "is only " : "are ") + String.join(", ", names) + "."));
        }
        List<Reading> readings = new ArrayList<>();
        (named.isEmpty() ? names : new LinkedHashSet<>(named)).forEach(n -> readings.add(reader.read(n)));
        return readings;
    }
}
