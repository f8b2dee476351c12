package dev.assay.utterance;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names of months and days of the week in a language, whole and short. Immutable. */
final class Calendar {
    private static final int SHORT = 3;

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    Calendar(Locale locale) {
        for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT}) {
            for (Month month : Month.values()) {
                spellings(month.getDisplayName(style, locale), locale, word -> months.putIfAbsent(word, month));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.getDisplayName(style, locale);
                if (plain(name, locale).length() >= SHORT) {
                    spellings(name, locale, word -> weekdays.putIfAbsent(word, day));
                }
            }
        }
    }

    private static void spellings(String name, Locale locale, Consumer<String> each) {
        String word = plain(name, locale);
        each.accept(word);
        each.accept(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
        if (word.length() > SHORT) {
            each.accept(word.substring(0, SHORT));
        }
    }

    private static String plain(String name, Locale locale) {
        return name.toLowerCase(locale).replace(".", "");
    }

    @Nullable Month month(Word word) {
        return months.get(word.folded());
    }

    @Nullable DayOfWeek weekday(Word word) {
        return weekdays.get(word.folded());
    }
}
