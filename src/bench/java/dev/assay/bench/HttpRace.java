package dev.assay.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Requests a second over HTTP, 32 connections of another process on the same machine: a classification by b2b-saas, beside an echo of the same sizes in the same server. Windows take
 * turns. CPU time is the server's alone.
 */
final class HttpRace {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final String ANSWERS = """
            {"answers": {"industry": "banking", "employees": 12000, "country": "de", "needs": ["audit"], "role": "cfo"}, "record": %s}""";

    private final String url;
    private final ProcessHandle server;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();

    private HttpRace(String url, ProcessHandle server) {
        this.url = url;
        this.server = server;
    }

    /** Runs: starts the server as the command does. */
    static void run() throws IOException, InterruptedException {
        try (Served served = Served.of(Path.of("."))) {
            new HttpRace(served.url(), served.process().toHandle()).race();
        }
    }

    private void race() throws IOException, InterruptedException {
        String path = "api/v1/programs/b2b-saas/classifications";
        int size = size(path);
        System.out.println("An answer has " + size + " bytes.\n");
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            window("echo of bytes", "echo/bytes", false, size, round);
            window("echo of JSON", "echo/json", false, size, round);
            window("classification, decision log off", path, false, size, round);
            window("classification, decision log on", path, true, size, round);
        }
        Figures.head(
                "what",
                "requests a second",
                "of the echo of bytes",
                "server's CPU µs a request",
                "of the echo of bytes");
        rates.forEach((what, rate) -> Figures.row(
                what, Figures.median(rate), share(rates, what), Figures.median(costs.get(what)), share(costs, what)));
    }

    private static String share(Map<String, List<Double>> figures, String what) {
        List<Double> echo = figures.get("echo of bytes");
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < echo.size(); i++) {
            ratios.add(figures.get(what).get(i) / echo.get(i));
        }
        return String.format(Locale.ROOT, "%.2f", Figures.median(ratios));
    }

    private void window(String what, String path, boolean record, int size, int round) {
        long cpu = cpu();
        String[] done = Child.run(List.of(), "requests", url + path, String.valueOf(record), String.valueOf(size))
                .split(" ");
        if (round >= 0) {
            rates.computeIfAbsent(what, w -> new ArrayList<>()).add(Double.valueOf(done[0]));
            costs.computeIfAbsent(what, w -> new ArrayList<>()).add((cpu() - cpu) / 1e3 / Double.parseDouble(done[1]));
        }
    }

    private long cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private int size(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(false)))
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response.body().length;
    }

    static String body(boolean record) {
        return ANSWERS.formatted(record);
    }
}
