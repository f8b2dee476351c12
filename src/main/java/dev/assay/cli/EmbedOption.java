package dev.assay.cli;

import dev.assay.web.chat.EmbedOrigins;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sites may show the chatbot in a frame: {@code @Mixin EmbedOption embed}. */
final class EmbedOption {
    @Option(
            names = "--embed-origins",
            paramLabel = "ORIGINS",
            defaultValue = "${env:ASSAY_EMBED_ORIGINS}",
            description = {
                "Which sites may show the chatbot /chat/<program> in a frame, with commas between,",
                "such as https://www.example.com. Default: $$ASSAY_EMBED_ORIGINS, else none."
            })
    private @Nullable String origins;

    /**
     * Reads them.
     *
     * @throws UsageException if one is no origin; says so of all that are not
     */
    EmbedOrigins read() {
        EmbedOrigins.Reading reading = EmbedOrigins.read(origins == null ? "" : origins);
        if (!reading.mistakes().isEmpty()) {
            throw new UsageException("--embed-origins: " + String.join(" ", reading.mistakes()));
        }
        return reading.allowed();
    }
}
