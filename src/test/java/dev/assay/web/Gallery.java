package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Pictures for the docs: in {@code target/screenshots}, or where {@code -Dscreenshots} says. Small, as they are kept with the source. */
public final class Gallery {
    private static final int MOST = 150_000;

    private Gallery() {}

    /** What a browser shows now. */
    public static void keep(Chromium chromium, String name) {
        Map<String, Object> taken =
                chromium.driver().executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 82));
        byte[] picture = Base64.getDecoder().decode(String.valueOf(taken.get("data")));
        assertThat(picture.length).as("bytes of " + name).isBetween(1, MOST);
        try {
            Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".webp"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
