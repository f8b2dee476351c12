package dev.assay.web;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.interview.Interviews;
import dev.assay.job.ListJobs;
import dev.assay.program.activation.Programs;
import dev.assay.storage.Database;
import dev.assay.web.chat.EmbedOrigins;
import dev.assay.webhook.Endpoints;
import dev.assay.webhook.Messages;
import dev.assay.webhook.Outbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running server. Answers on this machine's own address only. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;
    private final CountDownLatch stopped;

    private WebServer(ConfigurableApplicationContext context, int port, CountDownLatch stopped) {
        this.context = context;
        this.port = port;
        this.stopped = stopped;
    }

    /**
     * What is served.
     *
     * @param programs the programs
     * @param decisions the log
     * @param kept programs of earlier revisions
     * @param lists what is classified in the background
     * @param database where the log is
     * @param clock tells the time of classifications
     * @param interviews conversations
     * @param messages what other systems are told
     * @param embedding who may show the chatbot in a frame
     * @param whenStopped runs after the last request: closes what was opened for it
     */
    public record Served(
            Programs programs,
            Decisions decisions,
            KeptPrograms kept,
            ListJobs lists,
            Database database,
            Clock clock,
            Interviews interviews,
            Messages messages,
            EmbedOrigins embedding,
            Runnable whenStopped) {
        /** With interviews that last as long as they usually do, and nobody who is told of them. */
        public Served(
                Programs programs,
                Decisions decisions,
                KeptPrograms kept,
                ListJobs lists,
                Database database,
                Clock clock,
                Runnable whenStopped) {
            this(
                    programs,
                    decisions,
                    kept,
                    lists,
                    database,
                    clock,
                    new Interviews(
                            database,
                            new DecisionIds(new SecureRandom()),
                            decisions,
                            clock,
                            Interviews.USUALLY,
                            Outbox.NONE),
                    new Messages(database, Endpoints.NONE, clock),
                    EmbedOrigins.NONE,
                    whenStopped);
        }

        /** The same, shown in frames of others. */
        public Served embeddedBy(EmbedOrigins others) {
            return new Served(
                    programs, decisions, kept, lists, database, clock, interviews, messages, others, whenStopped);
        }
    }

    /**
     * Starts; returns when requests are answered.
     *
     * @param port 0 for any that is free
     * @throws PortTaken if the port is in use
     */
    public static WebServer start(int port, Served served) {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(c -> register((GenericApplicationContext) c, served, stopped))
                    // As arguments they go before whatever the environment says.
                    .run("--server.address=127.0.0.1", "--server.port=" + port);
            WebServerApplicationContext running = (WebServerApplicationContext) context;
            return new WebServer(
                    context, Objects.requireNonNull(running.getWebServer()).getPort(), stopped);
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof PortInUseException) {
                    throw new PortTaken(port);
                }
            }
            throw e;
        }
    }

    private static void register(GenericApplicationContext context, Served served, CountDownLatch stopped) {
        context.registerBean(Stop.class, () -> new Stop(served.whenStopped(), stopped));
        context.registerBean(KeptPrograms.class, served::kept);
        // Whoever opened these closes them, after the last request.
        context.registerBean(Programs.class, served::programs, d -> d.setDestroyMethodName(""));
        context.registerBean(Decisions.class, served::decisions);
        context.registerBean(ListJobs.class, served::lists, d -> d.setDestroyMethodName(""));
        context.registerBean(Database.class, served::database, d -> d.setDestroyMethodName(""));
        context.registerBean(Clock.class, served::clock);
        context.registerBean(Interviews.class, served::interviews);
        context.registerBean(Messages.class, served::messages);
        context.registerBean(EmbedOrigins.class, served::embedding);
    }

    /** Where it answers, with {@code /} at the end. */
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Waits until it is stopped, and everything is closed. */
    public void await() throws InterruptedException {
        stopped.await();
    }

    /** Answers what was begun, then stops. */
    @Override
    public void close() {
        context.close();
    }

    /** Spring closes this after the server has answered its last request. */
    private record Stop(Runnable task, CountDownLatch stopped) implements AutoCloseable {
        @Override
        public void close() {
            try {
                task.run();
            } finally {
                stopped.countDown();
            }
        }
    }

    /** The port is in use. */
    public static final class PortTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        PortTaken(int port) {
            super(
                    "Port " + port
                            + " of this machine is in use, perhaps by another Assay. Choose another with --port, or any free one with --port 0.");
        }
    }
}
