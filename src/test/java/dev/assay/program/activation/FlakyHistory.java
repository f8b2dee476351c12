package dev.assay.program.activation;

import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A history whose database can be away. */
final class FlakyHistory implements RevisionHistory {
    private final RevisionHistory kept = RevisionHistory.inMemory();
    private final Set<Revision> damaged = new HashSet<>();
    boolean away;

    /** As if a byte of its kept files were changed. */
    void damage(Revision revision) {
        damaged.add(revision);
    }

    @Override
    public SortedMap<String, Activation> active() {
        return kept.active();
    }

    @Override
    public List<Activation> of(String program) {
        return kept.of(program);
    }

    @Override
    public Optional<ProgramFiles> files(String program, Revision revision) {
        if (damaged.contains(revision)) {
            throw new DamagedRevision(program, revision);
        }
        return kept.files(program, revision);
    }

    @Override
    public boolean add(Activation activation, ProgramFiles files) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        damaged.remove(activation.revision());
        return kept.add(activation, files);
    }
}
