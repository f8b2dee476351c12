package dev.assay.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code assay serve} as a process of its own, on any free port. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Assay is ready: (http://127\\.0\\.0\\.1:\\d+/)");

    private final Process process;
    private final String url;

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts, and returns when it says that it is ready. */
    static ServerProcess start(Path home, String database, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.assay.Assay"));
        command.addAll(List.of("serve", "--home", home.toString(), "--port", "0", "--database", database));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(new File(home.toFile(), "serve.log"))
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServerProcess(process, ready.group(1));
            }
            said.append(line).append('\n');
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server ended: " + said);
    }

    String url() {
        return url;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl+C; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
