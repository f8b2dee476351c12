package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The whole way of a list by the keyboard alone: no click, and focus that is seen and never lost. */
class ListKeysTest {
    private static final int FAR = 60;

    @TempDir
    static Path folder;

    private static Pages pages;

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    private static void press(CharSequence... keys) {
        new Actions(pages.chromium().driver()).sendKeys(keys).perform();
    }

    private static boolean isAt(String css) {
        return (boolean) pages.chromium()
                .driver()
                .executeScript("return document.activeElement.matches(arguments[0] + ':focus-visible')", css);
    }

    /** By Tab, as far as needed. */
    private static void tabTo(String css) {
        for (int i = 0; i < FAR && !isAt(css); i++) {
            press(Keys.TAB);
        }
        assertThat(isAt(css)).as("Tab comes to " + css).isTrue();
    }

    private static void waitFor(String css, String text) {
        pages.waitFor(css, text);
        pages.assertAccessible();
    }

    private static void mark() {
        pages.chromium().driver().executeScript("document.getElementById('now').dataset.seen = 'yes'");
    }

    private static void waitForAnotherDrawing() {
        pages.chromium().patiently().until(d -> !pages.has("#now[data-seen]"));
    }

    private static void keepRunning() {
        pages.site()
                .database()
                .write(sql -> sql.sql("update list_job set state = 'running' where state = 'queued'")
                        .update());
    }

    @Test
    void aListGoesAllItsWayByKeys() throws Exception {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        pages.chromium()
                .driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        Path list =
                Files.writeString(folder.resolve("keys.csv"), "no,employees,industri\nC-1,12,banking\nC-2,many,x\n");
        pages.open("lists?program=retail-bank");

        tabTo("header a[href='/lists?program=b2b-saas']");
        press(Keys.ENTER);
        waitFor("#send", "Compliance software");
        tabTo("#file");
        pages.find("#file").sendKeys(list.toString());
        tabTo("#send .btn.main");
        press(Keys.ENTER);
        waitFor("#start", "Classify it");

        tabTo("#c-0");
        press("ID of");
        tabTo("button[name=pick]");
        press(Keys.ENTER);
        assertThat(isAt("#c-2"))
                .as("what was offered is chosen, and one goes on from there")
                .isTrue();
        waitFor("#read", "2 of 3 columns");
        press(Keys.HOME);
        waitFor("#read", "1 of 3 columns");
        tabTo("#language-of-list");
        press("German");
        tabTo("[name=reasons]");
        press(Keys.SPACE);
        tabTo("#start");
        pages.assertGood(Chromium.DESKTOP, "list-keys");
        press(Keys.ENTER);
        waitFor("#state", "Waiting");

        keepRunning();
        waitFor("#state", "Running");
        tabTo("#stop");
        mark();
        waitForAnotherDrawing();
        assertThat(isAt("#stop")).as("what is drawn anew keeps its focus").isTrue();
        press(Keys.ENTER);
        waitFor("#state", "Stopp");
        pages.site().workOnLists();
        waitFor("#state", "Stopped");
        tabTo("#go");
        press(Keys.ENTER);
        waitFor("#state", "Waiting");
        pages.site().workOnLists();
        waitFor("#state", "Done");

        tabTo("#result");
        press(Keys.ENTER);
        tabTo("#errors");
        press(Keys.ENTER);
        pages.chromium()
                .patiently()
                .until(d -> Files.exists(downloads.resolve("keys-result.csv"))
                        && Files.exists(downloads.resolve("keys-errors.csv")));
        assertThat(Files.readString(downloads.resolve("keys-result.csv")))
                .startsWith("id,tier,")
                .contains("reasons\nC-1,");

        tabTo(".delete summary");
        press(Keys.ENTER);
        tabTo(".delete button");
        waitFor(".delete", "cannot be taken back");
        press(Keys.ENTER);
        waitFor("main.lists", "Classify a list");
        assertThat(pages.find("main.lists").getText()).doesNotContain("keys.csv");
    }
}
