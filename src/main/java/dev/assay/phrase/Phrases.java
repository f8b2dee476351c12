package dev.assay.phrase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * The phrases of one language, with places such as {@code {0}} for what differs. In English, numbers and days are written as the API has always written them; in other languages as these do.
 * Immutable, for use by any thread.
 */
public final class Phrases {
    /** Base name of the bundles. */
    public static final String BUNDLE = "dev.assay.phrase.phrases";

    /** English, with options called as in the questionnaire's own language. */
    public static final Phrases ENGLISH = in(Locale.ROOT);

    private static final int DIGITS = 15;
    private static final double WHOLE = 1e15;

    private final String language;
    private final Locale locale;
    private final UnaryOperator<String> patterns;

    /**
     * @param locale the language
     * @param patterns by key
     */
    public Phrases(Locale locale, UnaryOperator<String> patterns) {
        this(locale.getLanguage(), locale, patterns);
    }

    private Phrases(String language, Locale locale, UnaryOperator<String> patterns) {
        this.language = language;
        this.locale = locale;
        this.patterns = patterns;
    }

    /** Of a language that there are phrases in; else English ones, with options called in that language. */
    public static Phrases in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new Phrases(locale.getLanguage(), bundle.getLocale(), bundle::getString);
    }

    /** The language that options and questions are to be called in; empty for the questionnaire's own. */
    public String language() {
        return language;
    }

    /**
     * A phrase.
     *
     * @param key of it
     * @param parts for its places
     */
    public String say(String key, Object... parts) {
        String pattern = patterns.apply(key);
        if (parts.length == 0) {
            return pattern;
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                said.append(parts[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /** A phrase that differs for one: {@code key.one} or {@code key.more}. */
    public String count(String key, long count, Object... parts) {
        return say(key + (count == 1 ? ".one" : ".more"), parts);
    }

    /** {@code a, b or c}. */
    public String or(List<String> items) {
        return joined("or", items);
    }

    /** {@code a, b nor c}. */
    public String nor(List<String> items) {
        return joined("nor", items);
    }

    /** {@code a, b, and c}: for whole clauses; those that are joined themselves are kept apart in every language. */
    public String and(List<String> clauses) {
        return joined(clauses.stream().anyMatch(this::isJoined) ? "and.apart" : "and", clauses);
    }

    /** {@code a, or b, or c}: for whole clauses. */
    public String orClauses(List<String> clauses) {
        return chained("or.clauses", clauses);
    }

    /** {@code a and b and c}: for clauses within others. */
    public String tightly(List<String> clauses) {
        return chained("and.plain", clauses);
    }

    /** What was joined by {@link #and}, to stand within other clauses: without commas before "and". */
    public String tight(String clauses) {
        String plain = say("and.plain", "", "");
        return clauses.replace(say("and.apart", "", ""), plain).replace(say("and", "", ""), plain);
    }

    /** Whether there is an "and" or "or" in it. */
    public boolean isJoined(String clause) {
        return clause.contains(say("and.plain", "", "")) || clause.contains(say("or", "", ""));
    }

    private String chained(String key, List<String> items) {
        return items.stream().reduce((one, next) -> say(key, one, next)).orElse("");
    }

    private String joined(String key, List<String> items) {
        return items.size() == 1
                ? items.get(0)
                : say(key, String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    /** A number of up to 15 digits, in groups. */
    public String number(double number) {
        Locale written = isEnglish() ? Locale.ROOT : locale;
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return String.format(written, "%,d", (long) number);
        }
        String plain = new BigDecimal(number, new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(written).getDecimalSeparator());
    }

    /** A day; in English as ISO writes it. */
    public String day(LocalDate day) {
        return isEnglish()
                ? day.toString()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** {@code yes} or {@code no}. */
    public String yesNo(boolean yes) {
        return say(yes ? "yes" : "no");
    }

    private boolean isEnglish() {
        return locale.getLanguage().isEmpty() || locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
