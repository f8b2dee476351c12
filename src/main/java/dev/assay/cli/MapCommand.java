package dev.assay.cli;

import dev.assay.batch.MappingDraft;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "map",
        description = {
            "Drafts the mapping of a list: which column answers which question, by its header and its cells.",
            "Example: ./assay map retail-bank --in bank.csv --out mapping.json"
        })
final class MapCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "Whose questions.")
    private String program = "";

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The list: CSV, XLSX or JSON Lines.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the draft goes, a new file; printed when this is left out.")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "The language in which the list is written, such as de; without it, the program's own.")
    private @Nullable String language;

    MapCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(in)) {
            throw new UsageException("There is no file " + in + ".");
        }
        Path place = out == null ? null : ResultPlace.of(out);
        if (place != null && Files.isRegularFile(place)) {
            throw new UsageException("There is already a file " + out + "; name a new one, so that nothing is lost.");
        }
        Reading reading = Chosen.read(assay, List.of(program)).get(0);
        Program read = reading.program();
        if (read == null) {
            return refuse(reading.errors());
        }
        MappingDraft.Drafted draft = MappingDraft.of(read, in, String.valueOf(in.getFileName()), language);
        String json = draft.json();
        if (json == null) {
            return refuse(draft.problems());
        }
        draft.problems().forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        if (place == null) {
            assay.console().out().print(json);
        } else {
            Files.writeString(place, json);
            say(draft, place);
        }
        return Exit.OK;
    }

    private int refuse(List<Problem> problems) {
        problems.forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        if (assay.json()) {
            JsonOut.refused(assay.console(), problems);
        }
        return Exit.PROBLEMS;
    }

    private void say(MappingDraft.Drafted draft, Path place) {
        Console console = assay.console();
        if (assay.json()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("mapping", place.toString());
            said.put("columns", draft.columns());
            said.put("matched", draft.matched());
            said.put("notes", draft.notes());
            JsonOut.print(console, said);
            return;
        }
        console.out()
                .println("Drafted " + Console.plain(String.valueOf(out)) + ": " + draft.matched() + " of "
                        + Count.of(draft.columns(), "column") + " got a question. Read it before you use it:");
        draft.notes().forEach(note -> console.out().println("  " + Console.plain(note)));
    }
}
