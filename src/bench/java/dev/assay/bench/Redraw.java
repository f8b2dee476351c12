package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.workload.VariedRules;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a rep waits for the cockpit after an answer, over real HTTP: from the form that is sent until the last byte of the standing drawn anew, the answer kept durably in SQLite. One
 * rep, who answers what is asked as a made-up prospect would, until nothing is asked any more.
 */
final class Redraw {
    private static final double LIMIT_MS = 100;
    private static final int WARM_UP = 30;
    private static final int CALLS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final ProcessHandle server;
    private final Program program;
    private long cpu;

    private Redraw(Served served, Program program) {
        this.url = served.url();
        this.server = served.process().toHandle();
        this.program = program;
    }

    /** Runs by made-up rules of ten shapes, so many. */
    static void run(Collection<Integer> sizes) throws IOException, InterruptedException {
        Figures.head(
                "rules",
                "answers",
                "first, ms",
                "median, ms",
                "p99, ms",
                "of 100 ms: median",
                "of 100 ms: p99",
                "server's CPU, ms",
                "KB");
        for (int size : sizes) {
            Path home = Files.createTempDirectory("assay-redraw");
            Loading.write(VariedRules.of(size), home);
            Program program =
                    Objects.requireNonNull(new ProgramReader(home).read("peers").program());
            try (Served served = Served.of(home)) {
                new Redraw(served, program).race(size);
            }
        }
    }

    private void race(int size) throws IOException, InterruptedException {
        List<Answers> prospects = new SampleProspects(program).make(WARM_UP + CALLS);
        List<Double> warming = new ArrayList<>();
        for (Answers prospect : prospects.subList(0, WARM_UP)) {
            call(prospect, warming);
        }
        List<Double> waits = new ArrayList<>();
        double bytes = 0;
        cpu = 0;
        for (Answers prospect : prospects.subList(WARM_UP, prospects.size())) {
            bytes = call(prospect, waits);
        }
        List<Double> sorted = waits.stream().sorted().toList();
        double p99 = sorted.get(sorted.size() * 99 / 100);
        double median = Figures.median(sorted);
        Figures.row(
                size,
                sorted.size(),
                warming.get(0),
                median,
                p99,
                ofLimit(median),
                ofLimit(p99),
                cpu / 1e6 / sorted.size(),
                bytes / 1024);
    }

    private static String ofLimit(double ms) {
        return String.format(Locale.ROOT, "%.2f", ms / LIMIT_MS);
    }

    private long cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** One call; how many bytes the last answer drew. */
    private int call(Answers prospect, List<Double> waits) throws IOException, InterruptedException {
        JsonNode now = JSON.readTree(
                send("api/v1/interviews", "application/json", "{\"program\": \"peers\", \"channel\": \"call\"}"));
        String id = now.path("id").asString();
        int bytes = 0;
        while (now.has("ask")) {
            String form = form(now, prospect);
            long before = cpu();
            long began = System.nanoTime();
            bytes = send("interviews/" + id + "/answer", "application/x-www-form-urlencoded", form).length;
            waits.add((System.nanoTime() - began) / 1e6);
            cpu += cpu() - before;
            now = JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + "api/v1/interviews/" + id))));
        }
        return bytes;
    }

    private static String form(JsonNode now, Answers prospect) {
        String question = now.at("/ask/question").asString();
        String head = "question=" + question + "&version=" + now.path("version").asString() + "&window=bench&key="
                + now.path("id").asString() + now.path("version").asString();
        if (!prospect.values().containsKey(question)) {
            return head + "&kind=unknown";
        }
        Object plain = prospect.values().get(question).plain();
        Collection<?> several = plain instanceof Collection<?> all ? all : List.of(plain);
        StringBuilder form = new StringBuilder(head);
        several.forEach(
                one -> form.append("&a=").append(URLEncoder.encode(String.valueOf(one), StandardCharsets.UTF_8)));
        return several.isEmpty() ? head + "&kind=unknown" : form.toString();
    }

    private byte[] send(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
