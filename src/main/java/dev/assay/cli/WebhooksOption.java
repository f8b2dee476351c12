package dev.assay.cli;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.webhook.Endpoints;
import dev.assay.webhook.EndpointsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is told what happens: {@code @Mixin WebhooksOption webhooks}. */
final class WebhooksOption {
    @Option(
            names = "--webhooks",
            paramLabel = "FILE",
            defaultValue = "${env:ASSAY_WEBHOOKS}",
            description = {
                "Which systems are told what becomes of interviews (docs/webhooks.md).",
                "Default: $$ASSAY_WEBHOOKS, else nobody is told."
            })
    private @Nullable String file;

    /**
     * Reads the file, and says what is wrong with it; empty when it cannot be used.
     *
     * @throws UsageException if there is no such file
     */
    Optional<Endpoints> read(AssayCommand assay) {
        if (file == null || file.isBlank()) {
            return Optional.of(Endpoints.NONE);
        }
        EndpointsFile.Reading reading = EndpointsFile.read(Document.read(file, bytes(Path.of(file))));
        // Without the lines themselves: they hold secrets.
        reading.problems().forEach(p -> assay.console().err().println(Console.plain(p.toString())));
        if (reading.problems().stream().noneMatch(Problem::isError)) {
            return Optional.of(reading.endpoints());
        }
        if (assay.json()) {
            JsonOut.refused(assay.console(), reading.problems());
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UsageException(
                    "The file " + path + " of --webhooks cannot be read. Is it there, and may Assay read it?");
        }
    }
}
