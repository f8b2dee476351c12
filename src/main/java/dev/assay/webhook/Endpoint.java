package dev.assay.webhook;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where messages are sent.
 *
 * @param name by which it is known: its address may hold what is nobody's business
 * @param url its address
 * @param secrets that sign, all of them: while one is replaced there are two
 * @param events what it is told
 * @param isPrivate whether it may stand in a private network, and be spoken to without TLS
 */
public record Endpoint(String name, URI url, List<Secret> secrets, Set<EventType> events, boolean isPrivate) {
    /**
     * @throws IllegalArgumentException if nothing signs
     */
    public Endpoint {
        secrets = List.copyOf(secrets);
        events = Set.copyOf(events);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no secret");
        }
    }

    /** Signatures of a message, with blanks between. */
    String sign(String id, long seconds, String body) {
        return secrets.stream().map(s -> s.sign(id, seconds, body)).collect(Collectors.joining(" "));
    }

    /** Its name only. */
    @Override
    public String toString() {
        return "endpoint " + name;
    }
}
