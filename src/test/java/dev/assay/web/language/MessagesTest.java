package dev.assay.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the pages: whole in each language, and none too many. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[},]");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties english = messages("messages.properties");
        Properties german = messages("messages_de.properties");
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(found(PLACE, german.getProperty(key))).as(key).isEqualTo(found(PLACE, english.getProperty(key)));
            assertThat(found(MARKUP, german.getProperty(key)))
                    .as(key)
                    .isEqualTo(found(MARKUP, english.getProperty(key)));
            assertThat(german.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyTextIsOneThatMessageFormatTakes() throws IOException {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            Properties messages = messages(file);
            for (String key : messages.stringPropertyNames()) {
                String text = messages.getProperty(key);
                assertThat(text).as("%s: write ’, as ' hides places", key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.GERMAN).toPattern())
                        .as(key)
                        .isNotNull();
            }
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            List<String> keys = Files.readAllLines(RESOURCES.resolve(file)).stream()
                    .filter(l -> !l.isBlank())
                    .map(l -> l.substring(0, l.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(RESOURCES.resolve("templates"), Path.of("src/main/java/dev/assay/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        String all = sources.toString();
        Set<String> unused = new TreeSet<>();
        for (String key : messages("messages.properties").stringPropertyNames()) {
            // What is looked up by a kind, such as interview.state.…, is written with its beginning.
            String beginning = key.substring(0, key.lastIndexOf('.') + 1);
            boolean whole = Pattern.compile("[\"'{]" + Pattern.quote(key) + "[\"'}(]")
                    .matcher(all)
                    .find();
            if (!whole && !all.contains("'" + beginning + "'") && !all.contains("\"" + beginning + "\"")) {
                unused.add(key);
            }
        }
        assertThat(unused).as("texts that nothing shows: take them out").isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replace(",", "}"));
        }
        return found;
    }
}
