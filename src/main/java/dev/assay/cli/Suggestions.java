package dev.assay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.program.Program;
import dev.assay.reasoning.coverage.Coverage;
import dev.assay.reasoning.coverage.ProgramCoverage;
import dev.assay.reasoning.coverage.SuggestedCase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Suggested cases of a program, written into its folders of cases. */
final class Suggestions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter().withLinefeed("\n")))
            .build();
    private static final int TOLD = 5;

    private final Path home;
    private final List<OfMarket> all = new ArrayList<>();

    private Suggestions(Path home) {
        this.home = home;
    }

    /**
     * What came of one market.
     *
     * @param market its id, or null for the common rules
     * @param shown how much there is to show, and is shown now, those added included
     * @param goals how much there is to show
     * @param files that were added, from home
     * @param impossible what nobody can show
     * @param unsettled what was neither found nor ruled out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfMarket(
            @Nullable String market,
            int shown,
            int goals,
            List<String> files,
            List<String> impossible,
            List<String> unsettled) {}

    /**
     * Looks for them and writes those that are missing, each whole or not at all; nothing that is there is touched.
     *
     * @throws UsageException if the folder cannot be written to
     */
    static Suggestions write(Program program, Path home, Clock clock) throws IOException {
        Suggestions made = new Suggestions(home);
        for (ProgramCoverage.OfMarket one : new ProgramCoverage(program, clock).of(Coverage.STEPS)) {
            Path folder = home.resolve(program.files().folder())
                    .resolve(one.market() == null ? "cases" : "markets/" + one.market() + "/cases");
            List<String> files = new ArrayList<>();
            for (SuggestedCase suggested : one.cases()) {
                files.add(made.write(folder, suggested));
            }
            Coverage coverage = one.coverage();
            int open = coverage.impossible().size() + coverage.unsettled().size();
            made.all.add(new OfMarket(
                    one.market(),
                    coverage.all() - open,
                    coverage.all(),
                    files,
                    coverage.impossible(),
                    coverage.unsettled()));
        }
        return made;
    }

    private String write(Path folder, SuggestedCase suggested) throws IOException {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(suggested.fileName() + ".json");
            for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve(suggested.fileName() + "-" + i + ".json");
            }
            // A server that follows the folder passes over names that begin with a dot.
            Path fresh = folder.resolve("." + file.getFileName() + ".tmp");
            Files.writeString(
                    fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(suggested.document()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return home.relativize(file).toString();
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(folder + " is no folder; cases lie in a folder of this name.");
        } catch (AccessDeniedException e) {
            throw new UsageException("You may not write into the folder " + folder + ".");
        }
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (OfMarket one : all) {
            String where = one.market() == null ? "" : one.market() + ": ";
            lines.add(where
                    + (one.files().isEmpty()
                            ? "no case to suggest: the cases show all of the " + one.shown()
                                    + " things that can be shown"
                            : Count.of(one.files().size(), "case") + " suggested, so that all of the " + one.shown()
                                    + " things are shown that can be; they are marked unconfirmed:"));
            one.files().forEach(file -> lines.add("  " + file));
            told(lines, where, one.impossible(), "thing that nobody can show", "things that nobody can show");
            told(lines, where, one.unsettled(), "thing not settled", "things not settled");
        }
        return lines;
    }

    private static void told(List<String> lines, String where, List<String> things, String one, String many) {
        if (things.isEmpty()) {
            return;
        }
        lines.add(where + things.size() + " " + (things.size() == 1 ? one : many) + ":");
        things.stream().limit(TOLD).forEach(thing -> lines.add("  " + thing));
        if (things.size() > TOLD) {
            lines.add("  and " + (things.size() - TOLD) + " more (--json names all)");
        }
    }

    /** For programs. */
    List<OfMarket> json() {
        return List.copyOf(all);
    }
}
