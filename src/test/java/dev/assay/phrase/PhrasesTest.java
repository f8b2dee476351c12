package dev.assay.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Phrases are whole in each language, and none too many. */
class PhrasesTest {
    private static final Path FILES = Path.of("src/main/resources/dev/assay/phrase");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Phrases GERMAN = Phrases.in(Locale.forLanguageTag("de-AT"));

    private static Properties phrases(String file) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = Files.newBufferedReader(FILES.resolve(file))) {
            phrases.load(reader);
        }
        return phrases;
    }

    @Test
    void everyPhraseIsThereInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties english = phrases("phrases.properties");
        Properties german = phrases("phrases_de.properties");
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void noKeyIsOneOfThePagesTexts() throws IOException {
        assertThat(phrases("phrases.properties").stringPropertyNames())
                .as("pages find both in one source")
                .doesNotContainAnyElementsOf(
                        phrases("../../../messages.properties").stringPropertyNames());
    }

    private static Set<String> places(String phrase) {
        return PLACE.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPhraseIsUsed() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/assay"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            sources = all.toString();
        }
        assertThat(phrases("phrases.properties").stringPropertyNames())
                .filteredOn(key -> !sources.contains('"' + key.replaceFirst("\\.(one|more)$", "") + '"')
                        && !sources.contains('"' + key + '"'))
                .as("phrases that nothing says: take them out")
                .isEmpty();
    }

    @Test
    void writesNumbersDaysAndListsAsTheLanguageDoes() {
        assertThat(GERMAN.number(1234567)).isEqualTo("1.234.567");
        assertThat(GERMAN.number(-0.5)).isEqualTo("-0,5");
        assertThat(GERMAN.day(LocalDate.of(2027, 1, 31))).isEqualTo("31.01.2027");
        assertThat(GERMAN.or(List.of("a", "b", "c"))).isEqualTo("a, b oder c");
        assertThat(GERMAN.and(List.of("a", "b"))).isEqualTo("a und b");
        assertThat(Phrases.ENGLISH.number(1234567)).isEqualTo("1,234,567");
        assertThat(Phrases.ENGLISH.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Phrases.ENGLISH.day(LocalDate.of(2027, 1, 31))).isEqualTo("2027-01-31");
        assertThat(Phrases.ENGLISH.and(List.of("a", "b", "c"))).isEqualTo("a, b, and c");
    }

    @Test
    void speaksEnglishWhereThereAreNoPhrasesAndCallsOptionsByTheLanguageAskedFor() {
        Phrases french = Phrases.in(Locale.FRENCH);
        assertThat(french.say("given.none")).isEqualTo("not answered");
        assertThat(french.number(0.5)).isEqualTo("0.5");
        assertThat(french.language()).isEqualTo("fr");
        assertThat(Phrases.ENGLISH.language()).isEmpty();
    }
}
