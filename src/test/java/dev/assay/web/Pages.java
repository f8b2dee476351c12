package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * A site and a real browser before it.
 *
 * @param site whose pages
 * @param chromium the browser
 */
public record Pages(TestSite site, Chromium chromium) implements AutoCloseable {
    /** The shipped programs. */
    public static Pages start(Path folder) {
        return new Pages(TestSite.start(folder), Chromium.start());
    }

    /** On a desktop. */
    public void open(String path) {
        chromium.size(Chromium.DESKTOP);
        chromium.driver().get(site.url() + path);
    }

    public WebElement find(String css) {
        return chromium.driver().findElement(By.cssSelector(css));
    }

    public boolean has(String css) {
        return !chromium.driver().findElements(By.cssSelector(css)).isEmpty();
    }

    public void waitFor(String css, String text) {
        chromium.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** No violation of what axe-core can see. */
    public void assertAccessible() {
        assertThat(new AxeBuilder().analyze(chromium.driver()).getViolations())
                .extracting((Rule r) -> r.getId() + ": " + r.getHelp() + " "
                        + r.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** Nobody has to scroll sideways. */
    public void assertFits() {
        assertThat(chromium.driver()
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
    }

    /** Both, at a size, with a picture. */
    public void assertGood(Dimension size, String picture) {
        chromium.size(size);
        assertFits();
        assertAccessible();
        chromium.picture(picture);
    }

    /** What a link leads to, as text. */
    public static String fetch(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        chromium.close();
        site.close();
    }
}
