package dev.assay.web.language;

import dev.assay.phrase.Phrases;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;

/** What reasoning and rules say on pages: phrases out of the same source as all other texts. */
public final class PagePhrases {
    private PagePhrases() {}

    /** Of a page in a language. */
    public static Phrases of(MessageSource messages, Locale locale) {
        return of(new MessageSourceAccessor(messages, locale), locale);
    }

    /** Of a page in a language, with its other texts at hand. */
    public static Phrases of(MessageSourceAccessor messages, Locale locale) {
        return new Phrases(locale, messages::getMessage);
    }
}
