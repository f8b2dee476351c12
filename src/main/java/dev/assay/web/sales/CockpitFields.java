package dev.assay.web.sales;

import dev.assay.decision.IdempotentRequest;
import dev.assay.interview.Interviews;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a form of the cockpit sends.
 *
 * @param fields as sent
 */
record CockpitFields(MultiValueMap<String, String> fields) {
    /** Characters of a note at most. */
    static final int LONG = 2_000;

    private static final String ACTOR = "page";
    private static final int SHORT = 200;

    /** A text of up to 200 characters; empty where there is none. */
    String text(String name) {
        return text(name, SHORT);
    }

    /** A text of up to so many characters, without those that cannot be seen. */
    String text(String name, int most) {
        String value = fields.getFirst(name);
        return value == null ? "" : plain(value, most);
    }

    /** A text, or where nothing was typed another. */
    @Nullable String or(String name, @Nullable String other) {
        String typed = text(name);
        return typed.isBlank() ? other : typed.strip();
    }

    /** The answers that were typed or chosen. */
    List<String> said() {
        return fields.getOrDefault("a", List.of()).stream()
                .map(a -> plain(a, LONG))
                .filter(a -> !a.isBlank())
                .toList();
    }

    /** What was typed or chosen, as the checker takes it; only where something was. */
    Object given() {
        List<String> said = said();
        return said.size() == 1 ? Shorthand.of(said.get(0)) : said;
    }

    /** Who writes: the same form of the same page, sent twice, does it once. */
    Interviews.By by(String what) {
        String key = text("key");
        if (key.isBlank()) {
            return Interviews.By.anybody(actor());
        }
        byte[] asked = fields.toString().getBytes(StandardCharsets.UTF_8);
        String name = UUID.nameUUIDFromBytes((key + what + fields).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Interviews.By(actor(), null, IdempotentRequest.of("cockpit-" + name, what, asked));
    }

    /** The version that the page showed when this was sent; 0 where it does not say. */
    int version() {
        String version = text("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The name of the drawn page that sends this, by which it knows its own doings; empty where it does not say. */
    String window() {
        String window = text("window");
        return window.matches("[A-Za-z0-9-]{1,40}") ? window : "";
    }

    /** Who writes. */
    String actor() {
        return window().isEmpty() ? ACTOR : ACTOR + " " + window();
    }

    /** The part of an address that has the next page tell what others did since this one was drawn; empty where it is not known. */
    String since() {
        return version() == 0 ? "" : "?version=" + version() + "&window=" + window();
    }

    /** What is said, to be sent once more from another page. */
    Map<String, List<String>> sayAgain() {
        Map<String, List<String>> again = new LinkedHashMap<>(fields);
        again.keySet().removeAll(Set.of("key", "version", "window", "reopen"));
        return again;
    }

    /** Whether it was a page of the cockpit that wrote. */
    static boolean isPage(String actor) {
        return actor.equals(ACTOR) || actor.startsWith(ACTOR + " ");
    }

    private static String plain(String value, int most) {
        String text = value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return text.length() > most ? text.substring(0, most) : text;
    }
}
