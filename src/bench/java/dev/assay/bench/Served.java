package dev.assay.bench;

import dev.assay.Assay;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a JVM of its own, started as the command does, with a new database.
 *
 * @param process that it is
 * @param url where it listens, with {@code /} at the end
 */
record Served(Process process, String url) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)");

    /** Of the programs in a folder; it is ready. */
    static Served of(Path home) throws IOException {
        Path database = Files.createTempDirectory("assay-served").resolve("log.db");
        List<String> memory = List.of("-Xms1g", "-Xmx1g");
        Process process = Child.start(
                memory,
                Assay.class,
                "serve",
                "--home",
                home.toString(),
                "--port",
                "0",
                "--database",
                database.toString());
        return new Served(process, url(process));
    }

    private static String url(Process server) throws IOException {
        BufferedReader said = server.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return ready.group(1);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
