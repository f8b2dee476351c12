package dev.assay.utterance;

import java.util.Locale;

/** Meanings of turns of phrase that do not depend on a questionnaire. Their words are in the file of each language. */
enum Cue {
    YES,
    NO,
    WAVERING,
    UNKNOWN,
    REFUSED,
    NOT,
    BUT,
    CORRECTION,
    SUPPOSE,
    OTHERS,
    PAST,
    ASKS,
    HEDGE,
    ALL,
    BOTH,
    NONE,
    EITHER,
    ABOUT,
    ABOUT_AFTER,
    OVER,
    FROM,
    FROM_AFTER,
    UNDER,
    UPTO,
    UPTO_AFTER,
    BETWEEN,
    TO,
    HUNDRED,
    THOUSAND,
    MILLION,
    BILLION,
    DOZEN,
    HALF,
    QUARTER,
    COUPLE,
    AND_HALF,
    ONE_AND_HALF,
    ARTICLE,
    AND,
    PERCENT,
    MONEY,
    ORDINALS,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    HOUR,
    PER,
    TODAY,
    TOMORROW,
    AFTER_TOMORROW,
    NEXT,
    THIS,
    LAST,
    START,
    MIDDLE,
    END,
    IN,
    FROM_NOW,
    OF,
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    QUARTER_NAME,
    HALF_YEAR,
    CALENDAR_WEEK,
    DAY_IN,
    FEW,
    OWN,
    ZERO,
    HALF_NAME,
    OUT_OF,
    CLOCK,
    CLOCK_BEFORE,
    WHOSE,
    EURO,
    DOLLAR,
    POUND,
    FRANC,
    INTRODUCTION,
    CLOSING,
    FILLER;

    /** Its name in the files: {@code aboutAfter}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String part : name().split("_")) {
            key.append(
                    key.isEmpty()
                            ? part.toLowerCase(Locale.ROOT)
                            : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }
}
