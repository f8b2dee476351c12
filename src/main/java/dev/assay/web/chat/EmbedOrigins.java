package dev.assay.web.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which sites may show the chatbot in a frame.
 *
 * @param origins such as {@code https://www.example.com}; empty for none
 */
public record EmbedOrigins(List<String> origins) {
    /** Nobody. */
    public static final EmbedOrigins NONE = new EmbedOrigins(List.of());

    private static final String LIKE = " Write each as scheme and host, such as https://www.example.com.";

    /** Copies. */
    public EmbedOrigins {
        origins = List.copyOf(origins);
    }

    /**
     * What was read.
     *
     * @param allowed who may
     * @param mistakes what is wrong with the others, a sentence or two each
     */
    public record Reading(EmbedOrigins allowed, List<String> mistakes) {}

    /**
     * Reads a list with commas between.
     *
     * @param list such as {@code https://www.example.com,https://shop.example.com:8443}; empty for nobody
     */
    public static Reading read(String list) {
        Set<String> origins = new LinkedHashSet<>();
        List<String> mistakes = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String written = part.strip();
            if (written.isEmpty()) {
                continue;
            }
            String mistake = mistake(written);
            if (mistake.isEmpty()) {
                origins.add(written.toLowerCase(Locale.ROOT));
            } else {
                mistakes.add("'" + written + "' " + mistake);
            }
        }
        return new Reading(new EmbedOrigins(new ArrayList<>(origins)), mistakes);
    }

    private static String mistake(String written) {
        if (written.contains("*")) {
            return "stands for many origins: name each that may show the chatbot.";
        }
        try {
            URI uri = new URI(written);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null) {
                return "is no origin." + LIKE;
            }
            String origin = uri.getPort() < 0
                    ? scheme + "://" + uri.getHost()
                    : scheme + "://" + uri.getHost() + ":" + uri.getPort();
            if (uri.getPort() > 65_535) {
                return "has a port over 65535." + LIKE;
            }
            return origin.equalsIgnoreCase(written) ? "" : "says more than an origin: write " + origin + ".";
        } catch (URISyntaxException e) {
            return "is no origin." + LIKE;
        }
    }

    /** As {@code frame-ancestors} of a Content-Security-Policy wants it. */
    String ancestors() {
        return origins.isEmpty() ? "'none'" : String.join(" ", origins);
    }
}
