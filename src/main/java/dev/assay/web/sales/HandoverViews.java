package dev.assay.web.sales;

import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.program.Program;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** A handover in the words of the page. */
final class HandoverViews {
    private final MessageSourceAccessor messages;
    private final Locale locale;

    HandoverViews(MessageSourceAccessor messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * The last handover of a conversation; null where it never was handed over.
     *
     * @param history all that happened in it, in order
     */
    @Nullable HandoverView of(Interview interview, Program program, List<Happened> history) {
        Event.HandedOver handed = interview.handover();
        if (handed == null) {
            return null;
        }
        Interview.Lead lead = interview.lead();
        DateTimeFormatter when = when(program);
        return new HandoverView(
                from(history, new Speakers(messages, interview.setting().channel()), when),
                text(handed.reason()),
                text(handed.to()),
                text(handed.contact()),
                lead == null ? "" : lead.by(),
                lead == null
                        ? ""
                        : messages.getMessage("handover.led", new Object[] {lead.by(), when.format(lead.since())}),
                interview.state() != Interview.State.FINISHED,
                new Transcripts(messages, locale, interview, program, when).of(history),
                interview.state() == Interview.State.HANDED_OVER);
    }

    private String from(List<Happened> history, Speakers speakers, DateTimeFormatter when) {
        String who = "";
        Instant at = Instant.EPOCH;
        for (Happened each : history) {
            String speaker = speakers.of(each);
            if (each.event() instanceof Event.HandedOver) {
                who = speaker;
                at = each.at();
            }
        }
        return messages.getMessage("handover.from", new Object[] {who, when.format(at)});
    }

    private DateTimeFormatter when(Program program) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(program.vocabulary().zone());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
