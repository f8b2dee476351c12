package dev.assay.webhook;

import dev.assay.storage.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of a database, to look at and to send again. For use by many threads. */
public final class Messages {
    private final MessageTable table;
    private final Endpoints endpoints;
    private final Clock clock;

    /**
     * @param database where they are
     * @param endpoints to which they can be sent
     * @param clock tells when
     */
    public Messages(Database database, Endpoints endpoints, Clock clock) {
        this.table = new MessageTable(database);
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** What came of asking for one to be sent again. */
    public sealed interface Replay {
        /**
         * It is sent in a moment.
         *
         * @param message as it is now
         */
        record Begun(Message message) implements Replay {}

        /** There is none of that id. */
        record Unknown() implements Replay {}

        /**
         * Nobody would send it.
         *
         * @param endpoint that the configuration does not name
         */
        record NoEndpoint(String endpoint) implements Replay {}
    }

    /** The one of an id. */
    public Optional<Message> find(String id) {
        return table.find(id);
    }

    /**
     * Messages, newest first.
     *
     * @param state only of this state, or null for all
     * @param before only older than the message of this id, or null
     * @param limit how many at most
     */
    public List<Message> list(Message.@Nullable State state, @Nullable String before, int limit) {
        return table.list(state, before, limit);
    }

    /**
     * Has one sent in a moment, with its id, also one that was taken. Asked for twice, it is the same.
     *
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take it
     */
    public Replay replay(String id) {
        Optional<Message> found = find(id);
        if (found.isEmpty()) {
            return new Replay.Unknown();
        }
        String endpoint = found.get().endpoint();
        if (endpoints.find(endpoint).isEmpty()) {
            return new Replay.NoEndpoint(endpoint);
        }
        table.replay(id, clock.instant());
        return find(id).<Replay>map(Replay.Begun::new).orElseGet(Replay.Unknown::new);
    }
}
