package dev.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A fresh JVM that runs one benchmark of ours, so that nothing is warm. */
final class Child {
    private Child() {}

    /**
     * Runs to the end; what it logs goes where ours goes.
     *
     * @param options of the JVM, such as {@code -Xmx256m}
     * @param words name of the benchmark and what it takes
     * @return the last line that it printed
     */
    static String run(List<String> options, String... words) {
        return run(System.getProperty("java.class.path"), options, words);
    }

    /** The same with another class path. */
    static String run(String classPath, List<String> options, String... words) {
        try {
            Process process = start(classPath, options, Benchmarks.class, words);
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed: " + out);
            }
            String[] lines = out.trim().split("\n");
            return lines[lines.length - 1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a class of ours in a JVM of its own. */
    static Process start(List<String> options, Class<?> main, String... words) throws IOException {
        return start(System.getProperty("java.class.path"), options, main, words);
    }

    private static Process start(String classPath, List<String> options, Class<?> main, String... words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
