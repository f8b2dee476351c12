package dev.assay.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as it stands after so many events. Immutable.
 *
 * @param id unique and not to be guessed
 * @param version how many events there were; grows by one with each
 * @param state whether it goes on
 * @param setting what it is judged by
 * @param prospect with whom
 * @param said what was said, by question id, last said last; also to questions that do not apply just now
 * @param notes by question id
 * @param remark on the whole conversation; empty for none
 * @param decisions ids of those recorded, the last supersedes the others
 * @param override the rep's own view since the last decision, or null
 * @param marks of collateral, by item id; also of items that are not recommended any more
 * @param misunderstood how often in a row something of the prospect's own words was not understood, since the last answer
 * @param handover the last time that it was handed over, or null
 * @param lead who took it over since then, or null
 * @param begun when it began, UTC
 * @param changed when the last event was, UTC
 */
public record Interview(
        String id,
        int version,
        State state,
        Event.Setting setting,
        Prospect prospect,
        Map<String, Said> said,
        Map<String, String> notes,
        String remark,
        List<String> decisions,
        Event.@Nullable Overridden override,
        Map<String, Mark> marks,
        int misunderstood,
        Event.@Nullable HandedOver handover,
        @Nullable Lead lead,
        Instant begun,
        Instant changed) {
    /** Copies. */
    public Interview {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        decisions = List.copyOf(decisions);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /**
     * The person who leads it.
     *
     * @param by the name that this person goes by
     * @param since when, UTC
     */
    public record Lead(String by, Instant since) {}

    /** Whether it goes on. */
    public enum State {
        /** Answers are taken. */
        OPEN,
        /** Open, and waiting for a person to go on with it. */
        HANDED_OVER,
        /** A decision was recorded; it can be reopened. */
        FINISHED
    }

    /** The first of it. */
    static Interview begin(String id, Event.Began began, Instant at) {
        return new Interview(
                id,
                1,
                State.OPEN,
                began.setting(),
                began.prospect(),
                Map.of(),
                Map.of(),
                "",
                List.of(),
                null,
                Map.of(),
                0,
                null,
                null,
                at,
                at);
    }

    /** As it stands after one more event. */
    Interview after(Event event, Instant at) {
        Draft next = new Draft(this, at);
        if (event instanceof Event.Answered answered) {
            next.said = Event.with(said, answered.question(), answered.said());
            next.misunderstood = 0;
        } else if (event instanceof Event.TakenBack back) {
            next.said = Event.with(said, back.question(), null);
        } else if (event instanceof Event.Noted noted) {
            next.note(noted);
        } else if (event instanceof Event.NotUnderstood) {
            next.misunderstood++;
        } else if (event instanceof Event.Moved moved) {
            next.setting = setting.by(moved.revision());
        } else if (event instanceof Event.Finished finished) {
            next.state = State.FINISHED;
            next.decisions.add(finished.decision());
        } else if (event instanceof Event.Reopened) {
            next.state = State.OPEN;
            next.override = null;
        } else if (event instanceof Event.Overridden overridden) {
            next.override = overridden.tier() == null && overridden.segment() == null ? null : overridden;
        } else if (event instanceof Event.Marked marked) {
            next.marks = Event.with(marks, marked.item(), marked.mark().equals(Mark.NONE) ? null : marked.mark());
        } else if (event instanceof Event.HandedOver handed) {
            next.state = State.HANDED_OVER;
            next.handover = handed.after(next.handover);
            next.lead = null;
        } else if (event instanceof Event.TakenOver taken) {
            next.state = State.OPEN;
            next.lead = new Lead(taken.by(), at);
        }
        return next.interview();
    }

    /** As it would stand, had this been said: nobody said it. */
    public Interview supposing(String question, Said supposed) {
        return after(new Event.Answered(question, supposed), changed);
    }

    /** What was said to a question, or null. */
    public @Nullable Said said(String question) {
        return said.get(question);
    }

    /** What is said of a piece of collateral. */
    public Mark mark(String item) {
        return marks.getOrDefault(item, Mark.NONE);
    }

    /** Answers by question id as {@link dev.assay.questionnaire.AnswerCheck} reads them; who refuses to say is taken as one who does not know. */
    public Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        said.forEach((question, one) -> {
            if (one.kind() == Said.Kind.ANSWER && one.given() != null) {
                given.put(question, one.given());
            } else if (one.kind() != Said.Kind.DOUBTED) {
                given.put(question, Map.of("unknown", true));
            }
        });
        return given;
    }

    /** The last decision, or null before the first. */
    public @Nullable String decision() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** Id, version and state. */
    @Override
    public String toString() {
        return "interview " + id + " v" + version + " " + state;
    }

    /** One to be. */
    private static final class Draft {
        private final Interview before;
        private final Instant at;
        private State state;
        private Event.Setting setting;
        private Map<String, Said> said;
        private Map<String, String> notes;
        private String remark;
        private final List<String> decisions;
        private Event.@Nullable Overridden override;
        private Map<String, Mark> marks;
        private int misunderstood;
        private Event.@Nullable HandedOver handover;
        private @Nullable Lead lead;

        Draft(Interview before, Instant at) {
            this.before = before;
            this.at = at;
            state = before.state;
            setting = before.setting;
            said = before.said;
            notes = before.notes;
            remark = before.remark;
            decisions = new ArrayList<>(before.decisions);
            override = before.override;
            marks = before.marks;
            misunderstood = before.misunderstood;
            handover = before.handover;
            lead = before.lead;
        }

        void note(Event.Noted noted) {
            if (noted.question() == null) {
                remark = noted.note();
            } else {
                notes = Event.with(notes, noted.question(), noted.note().isEmpty() ? null : noted.note());
            }
        }

        Interview interview() {
            return new Interview(
                    before.id,
                    before.version + 1,
                    state,
                    setting,
                    before.prospect,
                    said,
                    notes,
                    remark,
                    decisions,
                    override,
                    marks,
                    misunderstood,
                    handover,
                    lead,
                    before.begun,
                    at);
        }
    }
}
