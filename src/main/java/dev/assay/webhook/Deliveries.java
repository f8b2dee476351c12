package dev.assay.webhook;

import dev.assay.storage.Database;
import dev.assay.storage.DatabaseUnavailable;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends what is due, to each endpoint one message after the other, so that a slow one holds up nobody else. Several processes may do it on one database. A message is sent at least once: who dies
 * in between is followed by somebody who sends it again, under the same id.
 */
public final class Deliveries implements AutoCloseable {
    /** How often it should be looked for what is due. */
    public static final Duration LOOK = Duration.ofSeconds(1);

    /** For how long a message is held by who sends it: longer than any attempt takes. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final int PATIENCE_SECONDS = 5;

    private final MessageTable table;
    private final Endpoints endpoints;
    private final Post post;
    private final BackOff backOff;
    private final Clock clock;
    private final Executor threads;
    private final Runnable end;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Deliveries(
            Database database,
            Endpoints endpoints,
            Post post,
            BackOff backOff,
            Clock clock,
            Executor threads,
            Runnable end) {
        this.table = new MessageTable(database);
        this.endpoints = endpoints;
        this.post = post;
        this.backOff = backOff;
        this.clock = clock;
        this.threads = threads;
        this.end = end;
    }

    /**
     * Sends over HTTP, in the background, where there is anybody to send to. Nothing is begun before somebody {@link #look looks}.
     *
     * @param database where the messages are
     * @param endpoints where they go
     * @param clock tells when
     */
    public static Deliveries open(Database database, Endpoints endpoints, Clock clock) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "assay-webhook");
            thread.setDaemon(true);
            return thread;
        });
        return new Deliveries(
                database,
                endpoints,
                endpoints.all().isEmpty()
                        ? (endpoint, message, at) -> new Post.Answer(null, "")
                        : new HttpPost(InetAddress::getAllByName),
                new BackOff(new SecureRandom()),
                clock,
                threads,
                () -> await(threads));
    }

    private static void await(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins with what is due. Returns at once; to be called every so often. */
    public void look() {
        for (Endpoint endpoint : endpoints.all()) {
            if (!closing && busy.add(endpoint.name())) {
                begin(endpoint);
            }
        }
    }

    private void begin(Endpoint endpoint) {
        try {
            threads.execute(() -> {
                try {
                    sendAll(endpoint);
                } finally {
                    busy.remove(endpoint.name());
                }
            });
        } catch (RejectedExecutionException closed) {
            busy.remove(endpoint.name());
        }
    }

    private void sendAll(Endpoint endpoint) {
        try {
            while (!closing) {
                Optional<Message> message = table.claim(endpoint.name(), clock.instant(), LEASE);
                if (message.isEmpty()) {
                    return;
                }
                send(endpoint, message.get());
            }
        } catch (DataAccessException | DatabaseUnavailable e) {
            // Whatever was held is free again after its time, and is sent then.
            log.atWarn()
                    .addKeyValue("endpoint", endpoint.name())
                    .addKeyValue("kind", e.getClass().getName())
                    .log("webhook.database");
        }
    }

    private void send(Endpoint endpoint, Message message) {
        Post.Answer answer = post.send(endpoint, message, clock.instant());
        Message after = after(message, answer, clock.instant());
        boolean kept = table.settle(message, after, clock.instant());
        if (after.state() == Message.State.FAILED) {
            log.atWarn()
                    .addKeyValue("message", message.id())
                    .addKeyValue("endpoint", endpoint.name())
                    .addKeyValue("status", answer.status())
                    .addKeyValue("attempts", after.attempts())
                    .addKeyValue("kept", kept)
                    .log("webhook.failed");
        }
    }

    private Message after(Message message, Post.Answer answer, Instant now) {
        int attempts = message.attempts() + 1;
        Optional<Duration> wait = answer.isTaken() || answer.isGone() ? Optional.empty() : backOff.after(attempts);
        Message.State state = answer.isTaken()
                ? Message.State.DELIVERED
                : wait.isPresent() ? Message.State.PENDING : Message.State.FAILED;
        return new Message(
                message.id(),
                message.endpoint(),
                message.type(),
                message.payload(),
                state,
                message.claim(),
                attempts,
                wait.map(now::plus).orElse(message.next()),
                answer.status(),
                answer.why(),
                message.created(),
                answer.isTaken() ? now : null);
    }

    /** Begins with nothing more, and waits a little for what is being sent. */
    @Override
    public void close() {
        closing = true;
        end.run();
        post.close();
    }
}
