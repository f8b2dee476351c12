package dev.assay.program;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A history whose database can be away. */
final class FlakyHistory implements RevisionHistory {
    private final RevisionHistory kept = RevisionHistory.inMemory();
    boolean away;

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
        return kept.files(program, revision);
    }

    @Override
    public boolean add(Activation activation, ProgramFiles files) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        return kept.add(activation, files);
    }
}
