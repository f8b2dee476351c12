package dev.assay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.assay.web.Chromium;
import dev.assay.web.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The chatbot in a frame of another site: where that is allowed, and nowhere else. */
class FramedChatTest {
    @TempDir
    Path folder;

    /** A site of somebody else, with the address in a frame. */
    private static HttpServer site(String[] framed) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = ("<!doctype html><title>Shop</title><iframe width=600 height=700 title=Chat src=\""
                            + framed[0] + "\"></iframe>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        return site;
    }

    private static String origin(HttpServer site) {
        return "http://localhost:" + site.getAddress().getPort();
    }

    @Test
    void anAllowedSiteShowsItAndItWorksThereAnotherDoesNot() throws Exception {
        String[] framed = {""};
        HttpServer allowed = site(framed);
        HttpServer other = site(framed);
        try (TestSite assay =
                        TestSite.embeddedBy(EmbedOrigins.read(origin(allowed)).allowed(), folder);
                Chromium chromium = Chromium.start()) {
            framed[0] = assay.url() + "chat/b2b-saas";
            chromium.size(Chromium.DESKTOP);
            chromium.driver().get(origin(allowed));
            chromium.patiently().until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.tagName("iframe")));
            chromium.patiently()
                    .until(d -> d.findElement(By.cssSelector("#start .main")))
                    .click();
            chromium.patiently()
                    .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#options button")))
                    .click();
            chromium.patiently()
                    .until(ExpectedConditions.textToBePresentInElementLocated(By.id("lines"), "Use it ourselves"));
            chromium.picture("chat-framed");

            chromium.driver().get(origin(other));
            chromium.patiently().until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.tagName("iframe")));
            assertThat(chromium.driver().findElements(By.id("chat"))).isEmpty();

            framed[0] = assay.url() + "interviews";
            chromium.driver().get(origin(allowed));
            chromium.patiently().until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.tagName("iframe")));
            assertThat(chromium.driver().findElements(By.id("begin"))).isEmpty();
        } finally {
            allowed.stop(0);
            other.stop(0);
        }
    }

    @Test
    void noOtherPageMayBeFramedByWhateverAddress() throws Exception {
        try (TestSite assay =
                TestSite.embeddedBy(EmbedOrigins.read("https://www.example.com").allowed(), folder)) {
            for (String path : new String[] {
                "interviews", "chat/..;/interviews", "chat/b2b-saas/..;/../interviews", "chat/", "api/v1/programs"
            }) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(assay.url() + path))
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse("frame-ancestors 'none'"))
                        .as(path)
                        .contains("frame-ancestors 'none'");
            }
            HttpResponse<String> chat = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(assay.url() + "chat/b2b-saas"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(chat.headers().firstValue("Content-Security-Policy").orElse(""))
                    .endsWith("frame-ancestors https://www.example.com");
            assertThat(chat.headers().firstValue("X-Frame-Options")).isEmpty();
        }
    }
}
