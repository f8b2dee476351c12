package dev.assay.web.upload;

import dev.assay.job.JobRequest;
import dev.assay.job.ListMapping;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.AsOf;
import dev.assay.program.Program;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wished of a list, as fields of text: every mistake in them is told at once, each at its field. */
final class ListFields {
    private static final List<String> NAMES =
            List.of("name", "mapping", "id", "language", "market", "asOf", "reasons", "record", "start");
    private static final List<String> YES = List.of("true", "yes", "on");
    private static final List<String> NO = List.of("false", "no", "off");
    private static final int LONGEST = 200;

    private final Map<String, String> fields;
    private final Problems problems = new Problems();

    ListFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * What they say.
     *
     * @param request what is to be done
     * @param start whether to begin at once
     * @param asOf the time to judge by as it was written; null when it was left out
     */
    record Wishes(
            JobRequest request, boolean start, @Nullable String asOf) {}

    /**
     * Reads them.
     *
     * @param name of the file, where no field gives one
     * @throws UploadRefused with every mistake
     */
    Wishes read(Program program, String name, long bytes, Instant now, String channel, String actor, boolean start) {
        for (String field : fields.keySet()) {
            if (!NAMES.contains(field)) {
                problems.add(Problem.error(
                        "unknown-field",
                        Place.pointer("/" + field),
                        "There is no field '" + field + "'" + Nearest.hint(field, NAMES),
                        field,
                        Nearest.to(field, NAMES).orElse(null)));
            }
        }
        String market = text("market");
        if (market != null) {
            program.markets().problem(market, Place.pointer("/market")).ifPresent(problems::add);
        }
        String mapping = blankless("mapping");
        ListMapping.of(program, mapping).problems().stream()
                .filter(Problem::isError)
                .forEach(problems::add);
        String called = text("name");
        JobRequest request = new JobRequest(
                called == null ? name : called,
                bytes,
                mapping,
                text("id"),
                language(),
                market,
                asOf(program.vocabulary().zone(), now),
                flag("reasons", false),
                flag("record", false),
                channel,
                actor);
        boolean starts = flag("start", start);
        if (problems.hasErrors()) {
            throw new UploadRefused(422, "refused", "The list cannot be taken in as it is", problems.sorted());
        }
        return new Wishes(request, starts, text("asOf"));
    }

    private @Nullable String blankless(String field) {
        String text = fields.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    private @Nullable String text(String field) {
        String text = blankless(field);
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            problems.add(Problem.error(
                    "wrong-type",
                    Place.pointer("/" + field),
                    "'" + field + "' is a text of 1 to " + LONGEST + " characters, without control characters."));
            return null;
        }
        return text;
    }

    private @Nullable String language() {
        String tag = text("language");
        try {
            return tag == null
                    ? null
                    : new Locale.Builder()
                            .setLanguageTag(tag.replace('_', '-'))
                            .build()
                            .toLanguageTag();
        } catch (IllformedLocaleException e) {
            problems.add(Problem.error(
                    "wrong-language",
                    Place.pointer("/language"),
                    "'language' is a language tag, such as en or de-CH.",
                    tag,
                    null));
            return null;
        }
    }

    private boolean flag(String field, boolean otherwise) {
        String text = blankless(field);
        String low = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (text == null || YES.contains(low) || NO.contains(low)) {
            return text == null ? otherwise : YES.contains(low);
        }
        problems.add(Problem.error(
                "wrong-type", Place.pointer("/" + field), "'" + field + "' is true or false.", low, null));
        return otherwise;
    }

    private Instant asOf(ZoneId zone, Instant now) {
        String text = text("asOf");
        if (text == null) {
            return now;
        }
        Optional<Instant> time = AsOf.of(text, zone);
        if (time.isPresent()) {
            return time.get();
        }
        problems.add(Problem.error(
                "wrong-time",
                Place.pointer("/asOf"),
                "'asOf' is a date such as 2026-03-01, or a time such as 2026-03-01T12:00:00Z.",
                text,
                null));
        return now;
    }
}
