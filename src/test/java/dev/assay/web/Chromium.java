package dev.assay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, without a window. {@code ./check} installs it where it is missing. */
public final class Chromium implements AutoCloseable {
    public static final Dimension DESKTOP = new Dimension(1280, 1000);
    public static final Dimension PHONE = new Dimension(390, 844);

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    public static Chromium start() {
        return start(options -> {});
    }

    public static Chromium withoutScripts() {
        return start(options -> options.setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", 2)));
    }

    /** Sees pages as on a dark desktop. */
    public static Chromium inTheDark() {
        Chromium chromium = start();
        chromium.driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return chromium;
    }

    private static Chromium start(Consumer<ChromeOptions> more) {
        Path binary = onPath("chromium", "chromium-browser", "google-chrome");
        Path driver = onPath("chromedriver");
        if (binary == null || driver == null) {
            throw new IllegalStateException(
                    "Chromium and chromedriver are needed on the path; ./check installs them where apt-get exists");
        }
        try {
            Path profile = Files.createTempDirectory("chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(binary.toString());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-device-scale-factor=1",
                    "--lang=en",
                    "--user-data-dir=" + profile);
            more.accept(options);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.toFile())
                    .usingAnyFreePort()
                    .build();
            return new Chromium(profile, new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path onPath(String... names) {
        for (String name : names) {
            for (String folder :
                    Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1)) {
                Path found = Path.of(folder, name);
                if (Files.isExecutable(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Sets the size of what the page sees, also under the least width of a window. */
    public void size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Waits for what is to become true; a page that is just being replaced is asked again. */
    public WebDriverWait patiently() {
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50));
        // Beside stale elements: the driver's own errors on a node of a page that has just gone.
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    /** Keeps a picture in target/screenshots, or where {@code assay.screenshots} says. */
    public void picture(String name) {
        try {
            Path folder = Path.of(System.getProperty("assay.screenshots", "target/screenshots"));
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The browser may still be writing its last files; the folder is temporary.
        }
    }
}
