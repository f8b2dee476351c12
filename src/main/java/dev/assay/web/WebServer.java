package dev.assay.web;

import dev.assay.decision.Decisions;
import dev.assay.storage.Database;
import dev.assay.web.api.ServedPrograms;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The running server. Answers on this machine's own address only. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;

    private WebServer(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /**
     * What is served.
     *
     * @param programs the programs
     * @param decisions the log
     * @param database where the log is; stays open
     * @param clock tells the time of classifications
     */
    public record Served(ServedPrograms programs, Decisions decisions, Database database, Clock clock) {}

    /**
     * Starts; returns when requests are answered.
     *
     * @param port 0 for any that is free
     * @throws PortTaken if the port is in use
     */
    public static WebServer start(int port, Served served) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(c -> register((GenericApplicationContext) c, served))
                    // As arguments they go before whatever the environment says.
                    .run("--server.address=127.0.0.1", "--server.port=" + port);
            WebServerApplicationContext running = (WebServerApplicationContext) context;
            return new WebServer(
                    context, Objects.requireNonNull(running.getWebServer()).getPort());
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof PortInUseException) {
                    throw new PortTaken(port);
                }
            }
            throw e;
        }
    }

    private static void register(GenericApplicationContext context, Served served) {
        context.registerBean(ServedPrograms.class, served::programs);
        context.registerBean(Decisions.class, served::decisions);
        // Whoever opened it closes it, after the last request.
        context.registerBean(Database.class, served::database, d -> d.setDestroyMethodName(""));
        context.registerBean(Clock.class, served::clock);
    }

    /** Where it answers, with {@code /} at the end. */
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Waits until it is stopped. */
    public void await() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> listener = e -> closed.countDown();
        context.addApplicationListener(listener);
        if (context.isActive()) {
            closed.await();
        }
    }

    /** Answers what was begun, then stops. */
    @Override
    public void close() {
        context.close();
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
