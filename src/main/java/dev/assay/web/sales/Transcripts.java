package dev.assay.web.sales;

import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.interview.Mark;
import dev.assay.interview.Said;
import dev.assay.program.Program;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** All that happened in a conversation, as one reads it who was not there: what was asked, what was said to it word by word, what was made of it. */
final class Transcripts {
    private final MessageSourceAccessor messages;
    private final Program program;
    private final SaidWords words;
    private final DateTimeFormatter when;
    private final Speakers speakers;
    private final List<HandoverView.Line> lines = new ArrayList<>();
    private String heard = "";

    /**
     * @param program by whose rules it is held
     * @param when writes times
     */
    Transcripts(
            MessageSourceAccessor messages,
            Locale locale,
            Interview interview,
            Program program,
            DateTimeFormatter when) {
        this.messages = messages;
        this.program = program;
        this.when = when;
        words = new SaidWords(messages, locale, interview.setting().language(), program);
        speakers = new Speakers(messages, interview.setting().channel());
    }

    /** Line by line, in order. */
    List<HandoverView.Line> of(List<Happened> history) {
        history.forEach(this::see);
        return List.copyOf(lines);
    }

    private void see(Happened happened) {
        Scene scene = new Scene(speakers.of(happened), when.format(happened.at()));
        Event event = happened.event();
        if (event instanceof Event.Heard one) {
            asked(scene, one.question());
            said(scene, one.text());
            heard = one.text();
        } else if (event instanceof Event.Answered one) {
            answered(scene, one);
        } else if (event instanceof Event.NotUnderstood one) {
            missed(scene, one);
        } else {
            heard = "";
            other(scene, event);
        }
    }

    /**
     * Who did it and when.
     *
     * @param who did it
     * @param when it was
     */
    private record Scene(String who, String when) {}

    private void asked(Scene scene, @Nullable String question) {
        if (question != null) {
            lines.add(new HandoverView.Line("asked", scene.who(), scene.when(), "", words.question(question), ""));
        }
    }

    private void said(Scene scene, String text) {
        lines.add(new HandoverView.Line("said", speakers.prospect(), scene.when(), "", text, ""));
    }

    private void answered(Scene scene, Event.Answered one) {
        Said said = one.said();
        String own = Objects.requireNonNullElse(said.words(), "");
        boolean isOfHeard = !own.isEmpty() && heard.contains(own);
        if (!isOfHeard && !said.isPrefilled()) {
            heard = "";
            asked(scene, one.question());
            if (!own.isEmpty()) {
                said(scene, own);
            }
        }
        line(
                "taken",
                scene,
                said.isPrefilled() ? "transcript.known" : "transcript.taken",
                words.question(one.question()),
                words.said(one.question(), said));
    }

    private void missed(Scene scene, Event.NotUnderstood one) {
        heard = "";
        if (one.missed().isEmpty()) {
            line("missed", scene, "transcript.nothing");
        }
        for (Event.Missed missed : one.missed()) {
            String may =
                    missed.candidates().stream().map(Event.Candidate::label).collect(Collectors.joining(" · "));
            lines.add(new HandoverView.Line(
                    "missed",
                    scene.who(),
                    scene.when(),
                    messages.getMessage("transcript.missed", new Object[] {words.question(missed.question())}),
                    missed.words(),
                    may.isEmpty() ? "" : messages.getMessage("transcript.may", new Object[] {may})));
            lines.add(new HandoverView.Line("asked", scene.who(), scene.when(), "", missed.ask(), ""));
        }
    }

    private void other(Scene scene, Event event) {
        if (event instanceof Event.Began) {
            line("noted", scene, "transcript.began");
        } else if (event instanceof Event.TakenBack one) {
            line("noted", scene, "transcript.back", words.question(one.question()));
        } else if (event instanceof Event.Noted one) {
            noted(scene, one);
        } else if (event instanceof Event.Moved) {
            line("noted", scene, "transcript.moved");
        } else if (event instanceof Event.Finished) {
            line("noted", scene, "transcript.finished");
        } else if (event instanceof Event.Reopened) {
            line("noted", scene, "transcript.reopened");
        } else if (event instanceof Event.TakenOver) {
            line("noted", scene, "transcript.tookOver");
        } else if (event instanceof Event.Overridden one) {
            quoted(scene, "transcript.otherwise", one.reason());
        } else if (event instanceof Event.HandedOver one) {
            quoted(scene, "transcript.handed", Objects.requireNonNullElse(one.reason(), ""));
        } else if (event instanceof Event.Marked one) {
            marked(scene, one);
        }
    }

    private void noted(Scene scene, Event.Noted one) {
        boolean isGone = one.note().isEmpty();
        String text = one.question() == null
                ? messages.getMessage(isGone ? "transcript.unnoted" : "transcript.noted")
                : messages.getMessage(
                        isGone ? "transcript.unnotedAt" : "transcript.notedAt",
                        new Object[] {words.question(one.question())});
        lines.add(new HandoverView.Line("noted", scene.who(), scene.when(), text, one.note(), ""));
    }

    private void marked(Scene scene, Event.Marked one) {
        String title = program.vocabulary().item(one.item()).map(i -> i.title()).orElse(one.item());
        Mark mark = one.mark();
        line(
                "noted",
                scene,
                mark.sent() ? "transcript.sent" : mark.notUseful() ? "transcript.useless" : "transcript.unmarked",
                title);
    }

    private void quoted(Scene scene, String key, String quote) {
        lines.add(new HandoverView.Line("noted", scene.who(), scene.when(), messages.getMessage(key), quote, ""));
    }

    private void line(String kind, Scene scene, String key, Object... with) {
        lines.add(new HandoverView.Line(kind, scene.who(), scene.when(), messages.getMessage(key, with), "", ""));
    }
}
