package dev.assay.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the database holds them: text of fixed width for years 0 to 9999, UTC, in microseconds, so that it sorts. {@link Instant#parse} reads it. */
public final class StoredTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StoredTime() {}

    /** The text of a time. */
    public static String text(Instant time) {
        return TIME.format(time);
    }
}
