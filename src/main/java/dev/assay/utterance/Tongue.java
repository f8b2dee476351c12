package dev.assay.utterance;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A language, as far as it is understood: where its words end, what is left of them without endings, and what some turns of phrase mean. Immutable. */
final class Tongue {
    /** Only these are kept: made-up ones would fill the memory. */
    private static final Set<Locale> SPOKEN = Set.of(Locale.getAvailableLocales());

    private static final Map<Locale, Tongue> KNOWN = new ConcurrentHashMap<>();
    /** Begins the stems of words that count the same. */
    static final String ALIKE = "alike.";

    private static final Turns NONE = new Turns(List.of());

    private final Locale locale;
    private final BreakIterator breaks;
    private final Stems stems;
    private final Map<Cue, Turns> cues = new HashMap<>();
    private final Map<String, String> alike = new HashMap<>();
    private final Properties written;
    private final NumberWords numbers;
    private final Calendar calendar;

    private Tongue(Locale locale) {
        this.locale = locale;
        breaks = BreakIterator.getWordInstance(ULocale.forLocale(locale));
        stems = new Stems(locale.getLanguage());
        written = written(locale.getLanguage());
        for (Cue cue : Cue.values()) {
            List<List<String>> phrases = new ArrayList<>();
            for (String phrase : written.getProperty(cue.key(), "").split(",")) {
                List<String> words =
                        words(phrase.strip()).stream().map(Word::folded).toList();
                if (!words.isEmpty()) {
                    phrases.add(words);
                }
            }
            cues.put(cue, new Turns(phrases));
        }
        alike();
        numbers = new NumberWords(this);
        calendar = new Calendar(locale);
    }

    /**
     * @param language a BCP 47 tag; of one that nothing is known of, only the words of the questionnaire, digits and plain yes and no are understood
     */
    static Tongue of(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        return SPOKEN.contains(locale) ? KNOWN.computeIfAbsent(locale, Tongue::new) : new Tongue(locale);
    }

    private static Properties written(String language) {
        Properties properties = new Properties();
        try (InputStream in = Tongue.class.getResourceAsStream(language + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Words that count the same get one stem. */
    private void alike() {
        for (String key : written.stringPropertyNames()) {
            if (key.startsWith(ALIKE)) {
                for (String word : written.getProperty(key).split(",")) {
                    alike.put(stems.of(word.strip()), key);
                }
            }
        }
    }

    /** Of which language and country. */
    Locale locale() {
        return locale;
    }

    /** Turns of one meaning. */
    Turns cue(Cue cue) {
        return cues.getOrDefault(cue, NONE);
    }

    /** What is said to a prospect; of a language that nothing is known of, the question alone, <code>{0}</code>. */
    String said(String key) {
        return written.getProperty("say." + key, key.equals("or") ? "/" : "{0}");
    }

    /** Names of months and days. */
    Calendar calendar() {
        return calendar;
    }

    /** Number words. */
    NumberWords numbers() {
        return numbers;
    }

    /** The words of a text, with the marks between them, without blanks. */
    List<Word> words(String text) {
        BreakIterator at = (BreakIterator) breaks.clone();
        at.setText(text);
        List<Word> words = new ArrayList<>();
        int start = at.first();
        for (int end = at.next(); end != BreakIterator.DONE; start = end, end = at.next()) {
            String one = text.substring(start, end);
            if (!one.isBlank()) {
                words.add(word(one, start, end));
            }
        }
        return words;
    }

    private Word word(String text, int start, int end) {
        String folded = text.toLowerCase(locale)
                .replace('\u2019', '\'')
                .replace('\u02bc', '\'')
                .replace("\u00ad", "");
        String stem = stems.of(folded);
        return new Word(text, folded, alike.getOrDefault(stem, stem), start, end);
    }
}
