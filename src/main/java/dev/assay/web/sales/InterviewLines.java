package dev.assay.web.sales;

import dev.assay.interview.Agreement;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewLine;
import dev.assay.interview.Prospect;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.ruleset.TierDefinition;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Interviews in a list, in the words of the page. */
final class InterviewLines {
    private final Programs programs;
    private final MessageSourceAccessor messages;
    private final Locale locale;

    InterviewLines(Programs programs, MessageSourceAccessor messages, Locale locale) {
        this.programs = programs;
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * One.
     *
     * @param id its id
     * @param title whom it is with
     * @param about what else is to be said of it
     * @param tier title of the tier of its last decision, or null
     * @param otherwise whether a person sees it otherwise than the rules
     * @param state {@code open}, {@code handed-over} or {@code finished}
     */
    record Line(
            String id, String title, String about, @Nullable String tier, boolean otherwise, String state) {}

    List<Line> of(List<InterviewLine> lines) {
        return lines.stream().map(this::line).toList();
    }

    /**
     * How often the rules of a program were agreed with.
     *
     * @param program its id
     * @param words in a sentence
     * @param any whether somebody saw one otherwise
     */
    record Agreed(String program, String words, boolean any) {}

    /** Of the programs that are in force. */
    List<Agreed> agreement(List<Agreement> agreement) {
        return agreement.stream()
                .flatMap(a -> programs.active(a.program()).stream()
                        .map(p -> new Agreed(
                                p.id(),
                                messages.getMessage(
                                        "interviews.otherwise", new Object[] {p.title(), a.otherwise(), a.finished()}),
                                a.otherwise() > 0)))
                .toList();
    }

    private Line line(InterviewLine line) {
        Optional<Program> program = programs.active(line.program());
        Prospect prospect = line.prospect();
        String title = prospect.company() != null
                ? prospect.company()
                : prospect.name() != null
                        ? prospect.name()
                        : prospect.reference() != null ? prospect.reference() : messages.getMessage("interview.nobody");
        ZoneId zone = program.map(p -> p.vocabulary().zone()).orElse(ZoneId.of("UTC"));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(line.changed());
        String tier = line.tier();
        return new Line(
                line.id(),
                title,
                program.map(Program::title).orElse(line.program()) + " · " + when,
                tier == null
                        ? null
                        : program.flatMap(p -> p.vocabulary().tier(tier))
                                .map(TierDefinition::title)
                                .orElse(tier),
                line.otherwise(),
                line.state() == Interview.State.HANDED_OVER
                        ? "handed-over"
                        : line.state().name().toLowerCase(Locale.ROOT));
    }
}
