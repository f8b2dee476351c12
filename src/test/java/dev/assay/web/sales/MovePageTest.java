package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.NewerRules;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** In mid-call newer rules are published: a rep sees what they would change, stays, and moves. */
class MovePageTest {
    @TempDir
    static Path folder;

    private static String begun(Pages pages) throws Exception {
        HttpRequest begin = HttpRequest.newBuilder(URI.create(pages.site().url() + "api/v1/interviews"))
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                "{\"program\": \"b2b-saas\", \"channel\": \"call\", \"prospect\": {\"company\": \"Northwind Bank\"}, \"answers\": {\"budget\": 5, \"signs\": true, \"timeline\": \"this-quarter\", \"relationship\": \"use\"}}"))
                .build();
        String body =
                HttpClient.newHttpClient().send(begin, BodyHandlers.ofString()).body();
        return "interviews/" + JsonMapper.shared().readTree(body).path("id").asString();
    }

    private static String version(Pages pages) {
        return pages.find("#cockpit").getDomAttribute("data-version");
    }

    @Test
    void showsWhatWouldChangeStaysAndMoves() throws Exception {
        try (Pages pages = Pages.start(folder)) {
            String call = begun(pages);
            pages.open(call);
            assertThat(pages.has("#look-newer")).isFalse();
            NewerRules.publish(pages.site());
            pages.open(call);
            String before = version(pages);
            pages.find("#look-newer").click();
            pages.waitFor("h2", "Newer rules: Northwind Bank");
            assertThat(pages.find("#move-appear + ul").getText()).isEqualTo("Do you need parking?");
            assertThat(pages.find("#move-vanish + ul").getText()).isEqualTo("Where may we send the material?");
            assertThat(pages.find("#move-aside + ul").getText()).isEqualTo("Can you sign for it yourself?");
            assertThat(pages.find("#move-misfit + ul").getText())
                    .startsWith("What could you spend on it in a year?")
                    .contains("10");
            assertThat(pages.find(".views").getText()).contains("Tier", "Score", "Next question");
            pages.assertGood(Chromium.DESKTOP, "move");
            pages.assertGood(Chromium.PHONE, "move-phone");

            pages.find("#stay").click();
            pages.waitFor("#cockpit h2", "Northwind Bank");
            assertThat(version(pages)).as("a look records nothing").isEqualTo(before);
            pages.find("#look-newer").click();
            pages.waitFor("h2", "Newer rules: Northwind Bank");
            Files.writeString(
                    pages.site().home().resolve("rules/b2b-saas/segments.drl"),
                    "\n// Looked over.\n",
                    StandardOpenOption.APPEND);
            pages.site().look();
            String seen = pages.find("input[name=revision]").getDomAttribute("value");
            pages.find("#move").click();
            pages.chromium()
                    .patiently()
                    .until(d -> !pages.find("input[name=revision]")
                            .getDomAttribute("value")
                            .equals(seen));
            assertThat(pages.has("#cockpit"))
                    .as("what was not seen is shown first")
                    .isFalse();
            pages.find("#move").click();
            pages.waitFor("#cockpit h2", "Northwind Bank");
            assertThat(pages.has("#look-newer")).isFalse();
            assertThat(version(pages)).isNotEqualTo(before);
            assertThat(pages.find(".told").getText()).contains("out of bounds: 10 to");
        }
    }
}
