package dev.assay.webhook;

import java.util.List;
import java.util.Optional;

/**
 * All endpoints of a server.
 *
 * @param all in the order of the file
 */
public record Endpoints(List<Endpoint> all) {
    /** Nobody is told. */
    public static final Endpoints NONE = new Endpoints(List.of());

    /** Copies. */
    public Endpoints {
        all = List.copyOf(all);
    }

    /** The one of a name; empty where there is none. */
    public Optional<Endpoint> find(String name) {
        return all.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** Those that are told of something. */
    List<Endpoint> of(EventType type) {
        return all.stream().filter(e -> e.events().contains(type)).toList();
    }
}
