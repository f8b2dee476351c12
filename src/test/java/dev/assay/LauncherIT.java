package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./assay}: how it finds Java and its home, and that what it says of itself stays out of the result. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path SCRIPT = Path.of("assay").toAbsolutePath();
    private static final Path RUNNING_JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    Path elsewhere;

    @Test
    void runsFromAnyFolderThroughALinkAndKeepsStdoutForTheResult() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("linked"), SCRIPT);

        Ended ended = run(RUNNING_JAVA, link.toString(), "--help");
        Files.delete(link);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).containsIgnoringCase("assay").doesNotContain("assay: ");
    }

    @Test
    void callersAtTheSameTimeAllGetTheirResult() throws Exception {
        var callers = new ArrayList<Started>();
        for (int caller = 0; caller < 4; caller++) {
            callers.add(start(elsewhere.resolve("caller" + caller), RUNNING_JAVA, SCRIPT.toString(), "--help"));
        }
        for (Started caller : callers) {
            Ended ended = caller.end();
            assertThat(ended.code()).as(ended.err()).isZero();
        }
    }

    @Test
    void refusesAnOldJavaAndSaysWhatToInstall() throws Exception {
        Path old = Files.createDirectories(elsewhere.resolve("jdk-11"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Ended ended = run(old, SCRIPT.toString(), "--help");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("is Java 11.0.2", "Java 17 or newer is needed", "install one");
    }

    @Test
    void saysWhenJavaHomeHoldsNoJava() throws Exception {
        Ended ended = run(elsewhere, SCRIPT.toString(), "--help");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("JAVA_HOME is " + elsewhere, "no bin/java in it");
    }

    private Ended run(Path javaHome, String... command) throws IOException, InterruptedException {
        return start(elsewhere.resolve("said"), javaHome, command).end();
    }

    private Started start(Path said, Path javaHome, String... command) throws IOException {
        Path out = Path.of(said + ".out");
        Path err = Path.of(said + ".err");
        var builder = new ProcessBuilder(List.of(command))
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        return new Started(builder.start(), out, err);
    }

    private record Started(Process process, Path out, Path err) {
        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
        }
    }

    private record Ended(int code, String out, String err) {}
}
