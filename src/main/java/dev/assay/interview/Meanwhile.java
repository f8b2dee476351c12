package dev.assay.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What others did to an interview since somebody looked at it.
 *
 * @param seen what whoever looked knows of: all that had happened by then, and what he did himself since; in order
 * @param others the rest, in order
 * @param then as it stands for all that he knows
 * @param now as it stands
 */
public record Meanwhile(List<Happened> seen, List<Happened> others, Interview then, Interview now) {
    /** Copies. */
    public Meanwhile {
        seen = List.copyOf(seen);
        others = List.copyOf(others);
    }

    /**
     * @param now as it stands
     * @param history all that happened; what came after {@code now} is left out
     * @param version that was looked at; one that never was is taken for the last
     * @param actor who looked; what he does himself is no news to him
     */
    static Meanwhile of(Interview now, List<Happened> history, int version, String actor) {
        boolean isKnown = version >= 1 && version <= now.version();
        List<Happened> seen = new ArrayList<>();
        List<Happened> others = new ArrayList<>();
        for (Happened h : history.subList(0, now.version())) {
            boolean isSeen = !isKnown || h.number() <= version || h.actor().equals(actor);
            (isSeen ? seen : others).add(h);
        }
        return new Meanwhile(seen, others, others.isEmpty() ? now : fold(now.id(), seen), now);
    }

    private static Interview fold(String id, List<Happened> seen) {
        Happened first = seen.get(0);
        if (!(first.event() instanceof Event.Began began)) {
            throw new IllegalStateException("interview " + id + " does not begin with its beginning");
        }
        Interview interview = Interview.begin(id, began, first.at());
        for (Happened h : seen.subList(1, seen.size())) {
            interview = interview.after(h.event(), h.at());
        }
        return interview;
    }

    /** Whether something else is said to a question than he knows of. */
    public boolean isAnswerOther(String question) {
        return !Said.isSame(then.said(question), now.said(question));
    }

    /** Whether another note stands at a question than he knows of. */
    public boolean isNoteOther(String question) {
        return !Objects.equals(then.notes().get(question), now.notes().get(question));
    }

    /** Whether something is said otherwise, to whatever question, or judged by other rules, than he knows of. */
    public boolean isJudgedOtherwise() {
        return !otherAnswers().isEmpty() || !then.setting().equals(now.setting());
    }

    /** Whether it was finished, and he does not know. */
    public boolean isOver() {
        return now.state() == Interview.State.FINISHED && then.state() != Interview.State.FINISHED;
    }

    /** Ids of the questions to which something else is said, those that changed last last. */
    public List<String> otherAnswers() {
        Set<String> changed = new LinkedHashSet<>();
        others.forEach(h -> {
            String question = h.event() instanceof Event.Answered answered
                    ? answered.question()
                    : h.event() instanceof Event.TakenBack back ? back.question() : null;
            if (question != null && isAnswerOther(question)) {
                changed.remove(question);
                changed.add(question);
            }
        });
        return List.copyOf(changed);
    }
}
