package dev.assay.web;

import dev.assay.program.Program;
import dev.assay.program.activation.MadeUpProspects;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server what callers ask, the whole way through: a few made-up prospects of a program, not recorded; and what may still come of one who has said nothing. */
public final class OwnRequest implements Consumer<Program> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FEW = 5;
    private static final int PATIENCE_MS = 30_000;

    private final String server;

    /**
     * @param server its address, with {@code /} at the end
     */
    public OwnRequest(String server) {
        this.server = server;
    }

    /**
     * Asks.
     *
     * @throws UncheckedIOException if there is no good answer
     */
    @Override
    public void accept(Program program) {
        List<Map<String, Object>> asked = IntStream.range(0, FEW)
                .mapToObj(i -> Map.of("answers", MadeUpProspects.answers(program, i), "record", false))
                .toList();
        try {
            ask(program.id(), "classifications", JSON.writeValueAsBytes(asked));
            ask(program.id(), "reasoning", JSON.writeValueAsBytes(Map.of("answers", Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's old client has the fewest classes, and is asked twice a program. */
    private void ask(String program, String what, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(server + "api/v1/programs/" + program + "/" + what)
                        .toURL()
                        .openConnection();
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the server answered " + connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
