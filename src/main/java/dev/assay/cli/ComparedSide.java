package dev.assay.cli;

import dev.assay.decision.KeptPrograms;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.NamedRevision;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.storage.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison as it is typed: {@code PROGRAM}, {@code PROGRAM@REVISION}, {@code PROGRAM:MARKET}, {@code PROGRAM@REVISION:MARKET}; in place of the program a path to a program's folder,
 * with a slash in it.
 *
 * @param program id of a program, or path of a program's folder; null where it was left out
 * @param revision digits of a revision, or {@code active}; null for the files as they are
 * @param market id; null for all
 */
record ComparedSide(
        @Nullable String program,
        @Nullable String revision,
        @Nullable String market) {
    private static final Pattern FORM = Pattern.compile("([^@]*?)(?:@([^@:/]+))?(?::([^@:/]+))?");
    private static final String ACTIVE = "active";

    /** What was typed, taken apart. */
    static ComparedSide of(String typed) {
        Matcher form = FORM.matcher(typed);
        if (typed.isBlank() || !form.matches()) {
            throw new UsageException(
                    "'" + typed
                            + "' names nothing to compare: write PROGRAM, PROGRAM@REVISION, PROGRAM:MARKET or PROGRAM@REVISION:MARKET, such as b2b-saas@active.");
        }
        String program = form.group(1);
        return new ComparedSide(program.isEmpty() ? null : program, form.group(2), form.group(3));
    }

    /** With the program of another where it names none itself. */
    ComparedSide like(ComparedSide other) {
        return program == null ? new ComparedSide(other.program, revision, market) : this;
    }

    /** In a market. */
    ComparedSide in(@Nullable String id) {
        return new ComparedSide(program, revision, id);
    }

    /** As its files are, or as it is in force. */
    ComparedSide at(@Nullable String other) {
        return new ComparedSide(program, other, market);
    }

    private boolean isFolder() {
        return program != null && (program.contains("/") || program.contains("\\"));
    }

    /**
     * What was read.
     *
     * @param reading the files of the program; null for what is kept in the database
     * @param program without an error; null where the files have some
     * @param words which revision, for people
     */
    record Found(@Nullable Reading reading, @Nullable Program program, String words) {}

    /**
     * Reads it.
     *
     * @throws UsageException if there is no such thing
     */
    Found read(AssayCommand assay, DatabaseOption database) {
        if (program == null) {
            throw new UsageException("Which program? Write PROGRAM, PROGRAM@REVISION or PROGRAM:MARKET.");
        }
        Found found = revision != null
                ? kept(assay, database.of(assay.home()), program, revision)
                : files(
                        isFolder()
                                ? folder(assay, program)
                                : Chosen.read(assay, List.of(program)).get(0));
        if (found.program() != null && market != null) {
            found.program()
                    .markets()
                    .problem(market, Place.NOWHERE)
                    .map(Problem::message)
                    .ifPresent(m -> {
                        throw new UsageException(m);
                    });
        }
        return found;
    }

    private Found files(Reading reading) {
        return new Found(
                reading,
                reading.program(),
                reading.files().program() + " " + reading.files().revision()
                        + (isFolder() ? " (the files in " + program + ")" : " (the files as they are)")
                        + inMarket());
    }

    private String inMarket() {
        return market == null ? "" : ", market " + market;
    }

    private static Reading folder(AssayCommand assay, String typed) {
        Path folder = Path.of(typed).toAbsolutePath().normalize();
        Path rules = folder.getParent();
        Path home = rules == null ? null : rules.getParent();
        Path name = folder.getFileName();
        if (rules == null || home == null || name == null || !Files.isDirectory(folder)) {
            throw new UsageException(folder + " is no folder of a program, such as rules/b2b-saas.");
        }
        ProgramReader reader = new ProgramReader(home, assay.clock());
        if (!"rules".equals(String.valueOf(rules.getFileName()))
                || !reader.names().contains(name.toString())) {
            throw new UsageException(
                    folder
                            + " is no program's folder: those lie in the folder rules of a home, with questionnaires beside it.");
        }
        return reader.read(name.toString());
    }

    private Found kept(AssayCommand assay, String where, String id, String wanted) {
        if (isFolder()) {
            throw new UsageException("A folder has no revisions but the files as they are: leave @" + wanted + " out.");
        }
        if (!Database.exists(where)) {
            throw new UsageException("No revision is kept: the database " + where
                    + " does not exist yet. `./assay serve` makes it when it activates the first one.");
        }
        try (Opened open = Opened.at(where, assay.home(), assay.clock())) {
            Revision revision = revision(open.history(), id, wanted);
            KeptPrograms kept = open.kept();
            Program program = kept.program(id, revision.hex())
                    .orElseThrow(() -> new UsageException(
                            "Revision " + revision + " of " + id + " can no longer be read from this database."));
            return new Found(
                    null,
                    program,
                    id + " " + revision + (ACTIVE.equals(wanted) ? " (in force)" : " (kept)") + inMarket());
        }
    }

    private static Revision revision(RevisionHistory history, String id, String wanted) {
        List<Activation> past = history.of(id);
        if (past.isEmpty()) {
            throw new UsageException("Nothing of a program '" + id + "' was ever active"
                    + Nearest.hint(id, history.active().keySet()));
        }
        if (ACTIVE.equals(wanted)) {
            return past.get(0).revision();
        }
        NamedRevision named = NamedRevision.among(past, wanted);
        Activation activation = named.activation();
        if (activation == null) {
            throw new UsageException(named.problems().get(0).message());
        }
        return activation.revision();
    }
}
