package dev.assay.web.sales;

import dev.assay.decision.IdempotentRequest;
import dev.assay.interview.Interviews;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                .filter(a -> !a.isBlank())
                .map(a -> plain(a, LONG))
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
            return Interviews.By.anybody(ACTOR);
        }
        byte[] asked = fields.toString().getBytes(StandardCharsets.UTF_8);
        String name = UUID.nameUUIDFromBytes((key + what + fields).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Interviews.By(ACTOR, null, IdempotentRequest.of("cockpit-" + name, what, asked));
    }

    private static String plain(String value, int most) {
        String text = value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return text.length() > most ? text.substring(0, most) : text;
    }
}
