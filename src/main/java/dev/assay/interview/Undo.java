package dev.assay.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What takes back the last thing that somebody did in a conversation: said an answer, or marked collateral. What was known beforehand, notes and finishing are not taken back. */
public final class Undo {
    private final Deque<Event> done = new ArrayDeque<>();
    private final Map<String, Mark> marks = new HashMap<>();

    private Undo() {}

    /**
     * The event that takes the last thing back; empty where nothing is left.
     *
     * @param history all that happened, in order
     */
    public static Optional<Event> of(List<Happened> history) {
        Undo undo = new Undo();
        history.forEach(h -> undo.see(h.event()));
        return Optional.ofNullable(undo.done.peekLast());
    }

    /**
     * The same of an interview that is over: what was done before it was finished stays.
     *
     * @param history all that happened, in order
     */
    public static Optional<Event> sinceFinished(List<Happened> history) {
        Undo undo = new Undo();
        history.forEach(h -> {
            undo.see(h.event());
            if (h.event() instanceof Event.Finished) {
                undo.done.clear();
            }
        });
        return Optional.ofNullable(undo.done.peekLast());
    }

    private void see(Event event) {
        if (event instanceof Event.Answered answered) {
            forget(answered.question());
            if (!answered.said().isPrefilled()) {
                done.addLast(new Event.TakenBack(answered.question()));
            }
        } else if (event instanceof Event.TakenBack back) {
            forget(back.question());
        } else if (event instanceof Event.Marked marked) {
            see(marked);
        }
    }

    private void forget(String question) {
        done.remove(new Event.TakenBack(question));
    }

    /** A mark that takes the last one back, as the button does when it is pressed again, leaves nothing of both. */
    private void see(Event.Marked marked) {
        Mark before = marks.getOrDefault(marked.item(), Mark.NONE);
        marks.put(marked.item(), marked.mark());
        if (marked.equals(done.peekLast())) {
            done.removeLast();
        } else {
            done.addLast(new Event.Marked(marked.item(), before));
        }
    }
}
