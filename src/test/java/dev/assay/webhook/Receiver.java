package dev.assay.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who is told: answers as a test says, then always 200. */
public final class Receiver implements AutoCloseable {
    /** What signs for it. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /**
     * A request that it got.
     *
     * @param id header
     * @param timestamp header
     * @param signature header
     * @param body as it came
     */
    public record Got(String id, String timestamp, String signature, String body) {
        /** Whether it is signed by our secret. */
        public boolean isSigned() {
            return Secret.of(SECRET)
                    .orElseThrow()
                    .sign(id, Long.parseLong(timestamp), body)
                    .equals(signature);
        }
    }

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final Map<String, Got> taken = new LinkedHashMap<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** Starts on any free port of this machine. */
    public static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Receiver receiver = new Receiver(server);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                int status = receiver.take(new Got(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        body));
                if (status / 100 == 3) {
                    exchange.getResponseHeaders().set("Location", receiver.url() + "elsewhere");
                }
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized int take(Got one) {
        got.add(one);
        int answer = answers.isEmpty() ? 200 : answers.remove();
        if (answer == 200) {
            taken.put(one.id(), one);
        }
        notifyAll();
        return answer;
    }

    /** Its next answers. */
    public synchronized Receiver answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    /** What it got, in order. */
    public List<Got> got() {
        return List.copyOf(got);
    }

    /** From now on it answers 200. */
    public synchronized void forgetAnswers() {
        answers.clear();
    }

    /** Waits until it has taken so many, each counted once. */
    public synchronized List<Got> awaitTaken(int many) throws InterruptedException {
        for (int i = 0; i < 600 && taken.size() < many; i++) {
            wait(100);
        }
        return List.copyOf(taken.values());
    }

    /** Waits until it got so many. */
    public synchronized List<Got> await(int many) throws InterruptedException {
        for (int i = 0; i < 600 && got.size() < many; i++) {
            wait(100);
        }
        return got();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** As an endpoint that is told everything. */
    public Endpoint endpoint(boolean isPrivate) {
        return new Endpoint(
                "crm",
                URI.create(url()),
                List.of(Secret.of(SECRET).orElseThrow()),
                Set.of(EventType.values()),
                isPrivate);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
