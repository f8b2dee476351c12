package dev.assay.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a list.
 *
 * @param name of the file as its sender calls it, for people; never a path on this machine
 * @param bytes its size
 * @param mapping how its columns answer questions, as JSON text, or null for the program's own
 * @param id column that names the prospect, or null for what the mapping says
 * @param language in which its numbers are written, a tag, or null for the program's own
 * @param market id of the market, or null
 * @param asOf the time it is judged by
 * @param reasons whether reasons go into the result
 * @param record whether every row is recorded as a decision
 * @param channel where it came from
 * @param actor who sent it
 */
public record JobRequest(
        String name,
        long bytes,
        @Nullable String mapping,
        @Nullable String id,
        @Nullable String language,
        @Nullable String market,
        Instant asOf,
        boolean reasons,
        boolean record,
        String channel,
        String actor) {
    private static final int LONGEST_NAME = 120;
    private static final String UNNAMED = "list";

    /** Makes the name fit to be shown. */
    public JobRequest {
        name = shown(name);
    }

    /** The same, judged by another time. */
    JobRequest at(Instant time) {
        return new JobRequest(name, bytes, mapping, id, language, market, time, reasons, record, channel, actor);
    }

    /** The same with another mapping; null for the program's own. */
    public JobRequest mappedBy(@Nullable String other) {
        return new JobRequest(name, bytes, other, id, language, market, asOf, reasons, record, channel, actor);
    }

    /** The same with columns as somebody chose them, the one that names the prospect among them. */
    public JobRequest columnsBy(String chosen) {
        return new JobRequest(name, bytes, chosen, null, language, market, asOf, reasons, record, channel, actor);
    }

    /**
     * The same with other wishes.
     *
     * @param wishes what is wished now
     */
    public JobRequest wishing(Wishes wishes) {
        return new JobRequest(
                name,
                bytes,
                mapping,
                id,
                wishes.language(),
                wishes.market(),
                asOf,
                wishes.reasons(),
                wishes.record(),
                channel,
                actor);
    }

    /**
     * What may be wished otherwise until it starts; each as in the request.
     *
     * @param language a tag, or null
     * @param market id, or null
     * @param reasons whether reasons go into the result
     * @param record whether every row is recorded
     */
    public record Wishes(
            @Nullable String language, @Nullable String market, boolean reasons, boolean record) {}

    /** The last part of what may be a path of any system, without what cannot be seen or turns the direction of text. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder seen = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .limit(LONGEST_NAME)
                .forEach(seen::appendCodePoint);
        String text = seen.toString().strip();
        return text.isEmpty() ? UNNAMED : text;
    }
}
