package dev.assay.cli;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.KeptPrograms;
import dev.assay.interview.Interviews;
import dev.assay.job.ListJobs;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.Scheduler;
import dev.assay.program.activation.WarmUp;
import dev.assay.program.reading.ProgramReader;
import dev.assay.web.OwnRequest;
import dev.assay.web.WebServer;
import dev.assay.webhook.Deliveries;
import dev.assay.webhook.Endpoints;
import dev.assay.webhook.Messages;
import dev.assay.webhook.Outbox;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Serves the page and the API to this machine, until it is stopped.",
            "Follows the folder: what is changed there is checked, and becomes active when it is right."
        })
final class ServeCommand implements Callable<Integer> {
    /** What is written without end must not keep the server from starting. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final List<String> HERE = List.of("127.0.0.1", "localhost");

    private final AssayCommand assay;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:ASSAY_PORT:-8080}",
            description = "The port; 0 for any that is free. Default: $$ASSAY_PORT, else 8080.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "${env:ASSAY_ADDRESS:-127.0.0.1}",
            description = "Where to answer. Only this machine's own, 127.0.0.1, until there are accounts.")
    private String address = "";

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--interviews-last",
            paramLabel = "DAYS",
            defaultValue = "${env:ASSAY_INTERVIEWS_LAST:-14}",
            description = {
                "After how many days without a word an interview expires.",
                "Default: $$ASSAY_INTERVIEWS_LAST, else 14."
            })
    private int interviewDays;

    @Mixin
    private final ListsOptions lists = new ListsOptions();

    @Mixin
    private final WebhooksOption webhooks = new WebhooksOption();

    @Mixin
    private final EmbedOption embed = new EmbedOption();

    ServeCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!HERE.contains(address)) {
            throw new UsageException("Assay answers on 127.0.0.1 only, not on '" + address
                    + "': it has no accounts yet, so whoever reaches it could read and change everything.");
        }
        if (port < 0 || port > 65_535) {
            throw new UsageException("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (interviewDays < 1 || interviewDays > 3_650) {
            throw new UsageException("An interview lasts from 1 to 3650 days, not " + interviewDays + ".");
        }
        embed.read();
        Optional<Endpoints> told = webhooks.read(assay);
        if (told.isEmpty()) {
            return Exit.PROBLEMS;
        }
        Path home = assay.home();
        try (Opened open = Opened.at(database.of(home), home, assay.clock())) {
            serve(home, open, told.get());
        } catch (WebServer.PortTaken e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return Exit.OK;
    }

    private void serve(Path home, Opened open, Endpoints told) throws InterruptedException {
        try (Programs programs = open.programs(home, assay.clock())) {
            KeptPrograms kept = new KeptPrograms(
                    open.history(), new ProgramReader(home, assay.clock()), programs::active, assay.clock());
            serve(home, open, programs, kept, told);
        }
    }

    private void serve(Path home, Opened open, Programs programs, KeptPrograms kept, Endpoints told)
            throws InterruptedException {
        try (ListJobs jobs = lists.open(home, open, kept, assay.clock());
                Deliveries deliveries = Deliveries.open(open.database(), told, assay.clock());
                Scheduler looks = Scheduler.inBackground()) {
            programs.watch(Scheduler.inBackground());
            jobs.watch(Scheduler.inBackground());
            looks.every(Deliveries.LOOK, deliveries::look);
            WebServer server = WebServer.start(
                    port,
                    new WebServer.Served(
                            programs,
                            open.decisions(),
                            kept,
                            jobs,
                            open.database(),
                            assay.clock(),
                            interviews(open, told),
                            new Messages(open.database(), told, assay.clock()),
                            embed.read(),
                            () -> {
                                looks.close();
                                deliveries.close();
                                jobs.close();
                                programs.close();
                                open.close();
                            }));
            say(server, programs);
            try (WarmUp warmUp =
                    WarmUp.of(programs, assay.clock(), new OwnRequest(server.url()), Scheduler.inBackground())) {
                server.await();
            }
        }
    }

    private Interviews interviews(Opened open, Endpoints told) {
        DecisionIds ids = new DecisionIds(new SecureRandom());
        return new Interviews(
                open.database(),
                ids,
                open.decisions(),
                assay.clock(),
                Duration.ofDays(interviewDays),
                new Outbox(told, ids::next));
    }

    private void say(WebServer server, Programs programs) {
        List<String> active = programs.ids().stream()
                .filter(id -> programs.active(id).isPresent())
                .toList();
        Console console = assay.console();
        if (assay.json()) {
            JsonOut.print(console, Map.of("url", server.url(), "active", active));
            console.out().flush();
            return;
        }
        console.out()
                .println("Assay is ready: " + console.bold(server.url()) + "  ("
                        + (active.isEmpty()
                                ? "no program is active; `./assay check` says why"
                                : String.join(", ", active))
                        + "; Ctrl+C ends it)");
        console.out().flush();
    }
}
