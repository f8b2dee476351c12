package dev.assay.web.language;

import dev.assay.program.Program;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** The language of pages: the one that was chosen in the bar, else the first of the browser's in which there are texts, else English. */
public final class PageLanguages implements LocaleResolver {
    /** Cookie that keeps what was chosen. */
    static final String COOKIE = "language";

    private static final String CHOSEN = PageLanguages.class.getName() + ".chosen";
    private static final List<String> SPOKEN = List.of("en", "de");

    /** The reader's languages, the preferred first; also those in which there are no texts for pages, but perhaps questions. */
    public static List<Locale> readers(HttpServletRequest request) {
        List<Locale> readers = new ArrayList<>();
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && isSpoken(cookie.getValue())) {
                    readers.add(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        // Without the header, the request would tell the language of this machine.
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            readers.addAll(Collections.list(request.getLocales()));
        }
        return readers;
    }

    /**
     * Has this request answered in another language than the reader's, where one is named that pages speak.
     *
     * @param language a tag, or empty
     * @return the reader's languages, the named one first
     */
    public static List<Locale> choose(HttpServletRequest request, String language) {
        Locale named = Locale.forLanguageTag(language);
        List<Locale> readers = new ArrayList<>(readers(request));
        if (!named.getLanguage().isEmpty()) {
            readers.add(0, named);
        }
        if (isSpoken(named.getLanguage())) {
            request.setAttribute(CHOSEN, named);
        }
        return readers;
    }

    /** The first of the reader's languages in which a program asks, else its own. */
    public static String ofQuestions(Program program, List<Locale> readers) {
        Set<String> known = new HashSet<>(Set.of(program.language()));
        program.questionnaire()
                .questions()
                .forEach(q -> known.addAll(q.wordings().keySet()));
        return readers.stream()
                .map(Locale::getLanguage)
                .filter(known::contains)
                .findFirst()
                .orElse(program.language());
    }

    /** Whether there are texts for pages in it. */
    static boolean isSpoken(@Nullable String language) {
        return language != null && SPOKEN.contains(language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return readers(request).stream()
                .filter(l -> isSpoken(l.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen at /language.");
    }
}
