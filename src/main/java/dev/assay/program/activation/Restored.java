package dev.assay.program.activation;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of a kept revision when it was to be rebuilt.
 *
 * @param program it; null when it could not be rebuilt
 * @param reading of its files; null when they could not be read at all
 * @param why it could not be rebuilt, in plain words for the end of a sentence; empty when it could
 */
record Restored(@Nullable Program program, @Nullable Reading reading, String why) {
    private static final Logger LOG = LoggerFactory.getLogger(Restored.class);

    /**
     * Rebuilds what an activation made active. Only what a database says that cannot be asked now is thrown: it may be asked again.
     */
    static Restored of(Activation activation, RevisionHistory history, ProgramReader reader) {
        Optional<ProgramFiles> files;
        try {
            files = history.files(activation.program(), activation.revision());
        } catch (DamagedRevision damaged) {
            return lost("its files were changed in the database and no longer have that SHA-256.");
        }
        return files.isEmpty() ? lost("its files are not in the database.") : of(files.get(), reader);
    }

    private static Restored of(ProgramFiles files, ProgramReader reader) {
        try {
            Reading reading = reader.restore(files);
            return new Restored(reading.program(), reading, reading.program() == null ? unreadable(reading) : "");
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.atError()
                    .setCause(fault)
                    .addKeyValue("program", files.program())
                    .log("program.fault");
            return lost("Assay is at fault while reading its files; the log says more.");
        }
    }

    private static Restored lost(String why) {
        return new Restored(null, null, why);
    }

    private static String unreadable(Reading reading) {
        int errors = reading.errors().size();
        return "this release of Assay cannot read its files: "
                + reading.errors().get(0)
                + (errors == 1 ? "" : " And " + (errors - 1) + " more.");
    }
}
