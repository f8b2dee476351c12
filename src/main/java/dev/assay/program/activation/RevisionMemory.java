package dev.assay.program.activation;

import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A history that ends with the process. */
final class RevisionMemory implements RevisionHistory {
    private final Map<String, List<Activation>> activations = new HashMap<>();
    private final Map<Revision, ProgramFiles> files = new HashMap<>();

    @Override
    public synchronized SortedMap<String, Activation> active() {
        SortedMap<String, Activation> newest = new TreeMap<>();
        activations.forEach((program, all) -> newest.put(program, all.get(all.size() - 1)));
        return newest;
    }

    @Override
    public synchronized List<Activation> of(String program) {
        List<Activation> all = new ArrayList<>(activations.getOrDefault(program, List.of()));
        Collections.reverse(all);
        return all;
    }

    @Override
    public synchronized Optional<ProgramFiles> files(String program, Revision revision) {
        return Optional.ofNullable(files.get(revision)).filter(f -> f.program().equals(program));
    }

    @Override
    public synchronized boolean add(Activation activation, ProgramFiles kept) {
        List<Activation> all = activations.computeIfAbsent(activation.program(), p -> new ArrayList<>());
        if (activation.number() <= all.size()) {
            return false;
        }
        all.add(activation);
        files.put(activation.revision(), kept);
        return true;
    }
}
