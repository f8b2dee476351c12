package dev.assay.decision;

import dev.assay.program.Program;
import dev.assay.program.ProgramReader;
import dev.assay.program.Reading;
import dev.assay.program.Revision;
import dev.assay.program.RevisionHistory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Programs of every revision that was ever active, rebuilt from what was kept. The last few stay in memory. For use by many threads. */
public final class KeptPrograms implements KeptRules {
    private static final int FEW = 16;

    private final RevisionHistory history;
    private final ProgramReader reader;
    private final Map<String, Program> recent = new LinkedHashMap<>(FEW, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Program> eldest) {
            return size() > FEW;
        }
    };

    /**
     * @param history where revisions are kept
     * @param reader rebuilds them
     */
    public KeptPrograms(RevisionHistory history, ProgramReader reader) {
        this.history = history;
        this.reader = reader;
    }

    /** The program of a revision; empty when its content is not kept, or can no longer be read. */
    public Optional<Program> program(String id, String revision) {
        String key = id + " " + revision;
        synchronized (recent) {
            Program known = recent.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Program> rebuilt =
                history.files(id, new Revision(revision)).map(reader::restore).map(Reading::program);
        rebuilt.ifPresent(p -> {
            synchronized (recent) {
                recent.put(key, p);
            }
        });
        return rebuilt;
    }

    @Override
    public Optional<Judge> of(String id, String revision) {
        return program(id, revision).map(p -> p.classifier()::classify);
    }
}
