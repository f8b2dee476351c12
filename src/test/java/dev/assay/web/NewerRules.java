package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marketing publishes a newer questionnaire of the program b2b-saas while calls go on. */
public final class NewerRules {
    private NewerRules() {}

    /** One question more, one that nobody is asked any more, one that applies to fewer, and answers to one that are bounded. */
    public static void publish(TestSite site) throws IOException {
        Path file = site.home().resolve("questionnaires/b2b-saas.json");
        String now = Files.readString(file);
        now = put(now, "\"email\", \"source\" ]", "\"email\", \"parking\", \"source\" ]");
        now = put(
                now,
                "\"id\": \"email\",",
                "\"id\": \"parking\",\n    \"ask\": \"Do you need parking?\",\n    \"type\": \"boolean\"\n  }, {\n    \"id\": \"email\",\n    \"asked\": false,");
        now = put(
                now,
                "\"id\": \"signs\",",
                "\"id\": \"signs\",\n    \"askWhen\": \"timeline == \\\"this-half-year\\\"\",");
        int budget = now.indexOf("\"id\": \"budget\"");
        now = now.substring(0, budget) + put(now.substring(budget), "\"min\": 0", "\"min\": 10");
        Files.writeString(file, now);
        site.look();
    }

    private static String put(String text, String before, String after) {
        assertThat(text).contains(before);
        return text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
    }
}
