package dev.assay.program.reading;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that several files of a program share; each adds its problem. */
final class Checks {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Problems problems;

    Checks(Problems problems) {
        this.problems = problems;
    }

    /** A name must be among the known ones; {@code noun} is what it names, such as {@code segment}. */
    boolean known(Fields.Said name, String noun, Collection<String> all) {
        if (all.contains(name.text())) {
            return true;
        }
        String near = Nearest.meant(name.text(), all).orElse(null);
        String rest = near != null
                ? "; did you mean '" + near + "'?"
                : all.isEmpty() || all.size() > 8
                        ? "."
                        : "; there " + (all.size() == 1 ? "is only " : "are ") + String.join(", ", all) + ".";
        problems.add(Problem.error(
                "unknown-" + noun.replace(' ', '-'),
                name.place(),
                "There is no " + noun + " '" + name.text() + "'" + rest,
                name.text(),
                near));
        return false;
    }

    /** Ids must differ; case apart, because people do not see it. */
    void unique(List<Fields.Said> ids, String noun) {
        Map<String, Fields.Said> seen = new HashMap<>();
        for (Fields.Said id : ids) {
            Fields.Said first = seen.putIfAbsent(id.text().strip().toLowerCase(Locale.ROOT), id);
            if (first != null) {
                problems.add(Problem.error(
                        "duplicate-" + noun.replace(' ', '-'),
                        id.place(),
                        "There is already a " + noun + " '" + first.text() + "', at " + first.place()
                                + ". Each needs a name of its own.",
                        id.text(),
                        null));
            }
        }
    }

    @Nullable LocalDate date(Fields fields, String key) {
        String text = fields.text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            problems.add(Problem.error(
                    "bad-date",
                    fields.place(key),
                    "'" + text + "' is no date; dates are written year-month-day, such as 2027-12-31.",
                    text,
                    null));
            return null;
        }
    }

    /** A BCP 47 tag whose language exists. */
    @Nullable String language(Fields fields, String key) {
        String tag = fields.text(key);
        if (tag == null || isLanguage(tag)) {
            return tag;
        }
        Optional<String> meant = languageNamed(tag);
        problems.add(Problem.error(
                "bad-language",
                fields.place(key),
                "'" + tag + "' is no language tag; "
                        + meant.map(m -> "did you mean '" + m + "'?")
                                .orElse("it is two letters such as 'en' or 'de', perhaps with a country: 'pt-BR'."),
                tag,
                meant.orElse(null)));
        return null;
    }

    private static boolean isLanguage(String tag) {
        try {
            return LANGUAGES.contains(
                    new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException wrong) {
            return false;
        }
    }

    private static Optional<String> languageNamed(String name) {
        String dashed = name.replace('_', '-');
        if (isLanguage(dashed)) {
            return Optional.of(dashed);
        }
        return LANGUAGES.stream()
                .filter(l -> Locale.forLanguageTag(l)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equalsIgnoreCase(name)
                        || Locale.forLanguageTag(l)
                                .getDisplayLanguage(Locale.forLanguageTag(l))
                                .equalsIgnoreCase(name))
                .findFirst();
    }

    ZoneId zone(Fields fields, String key) {
        String name = fields.text(key);
        if (name == null) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException wrong) {
            Set<String> zones = ZoneId.getAvailableZoneIds();
            Optional<String> nearest = Nearest.to(name, zones.stream().sorted().toList());
            problems.add(Problem.error(
                    "bad-time-zone",
                    fields.place(key),
                    "There is no time zone '" + name + "'"
                            + nearest.map(n -> "; did you mean '" + n + "'?")
                                    .orElse("; zones are called by a city, such as Europe/Berlin."),
                    name,
                    nearest.orElse(null)));
            return ZoneId.of("UTC");
        }
    }

    /** Only http and https, with a host: what a rep clicks on must not run anything. */
    @Nullable String url(Fields fields, String key) {
        String url = fields.text(key);
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException wrong) {
            // Told below, like every other address that is none.
        }
        problems.add(Problem.error(
                "bad-url",
                fields.place(key),
                "'" + url + "' is no web address; it begins with https:// and a host, without user or blanks.",
                url,
                null));
        return null;
    }

    void error(String code, Place place, String message) {
        problems.add(Problem.error(code, place, message));
    }

    void warning(String code, Place place, String message) {
        problems.add(Problem.warning(code, place, message));
    }
}
