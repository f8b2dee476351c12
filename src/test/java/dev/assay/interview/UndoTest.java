package dev.assay.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final Mark SENT = new Mark(true, false);
    private static final Mark BOTH = new Mark(true, true);

    private final List<Happened> history = new ArrayList<>();

    private void happened(Event... events) {
        for (Event event : events) {
            history.add(new Happened(history.size() + 1, event, "rep", Instant.EPOCH));
        }
    }

    private static Event.Answered answered(String question) {
        return new Event.Answered(question, Said.answer("x"));
    }

    private static Event.TakenBack back(String question) {
        return new Event.TakenBack(question);
    }

    private static Event.Marked marked(String item, Mark mark) {
        return new Event.Marked(item, mark);
    }

    /** All that is taken back, one after the other. */
    private List<Event> undone() {
        List<Event> undone = new ArrayList<>();
        for (Optional<Event> last = Undo.of(history); last.isPresent(); last = Undo.of(history)) {
            undone.add(last.get());
            happened(last.get());
            assertThat(undone).hasSizeLessThan(10);
        }
        return undone;
    }

    @Test
    void takesAllBackLastFirst() {
        happened(answered("a"), marked("story", SENT), answered("b"), marked("story", BOTH), marked("film", SENT));
        assertThat(undone())
                .containsExactly(
                        marked("film", Mark.NONE),
                        marked("story", SENT),
                        back("b"),
                        marked("story", Mark.NONE),
                        back("a"));
    }

    @Test
    void anAnswerThatWasGivenAgainIsTakenBackOnceWhereItWasGivenLast() {
        happened(answered("a"), answered("b"), answered("a"));
        assertThat(undone()).containsExactly(back("a"), back("b"));
    }

    @Test
    void whatWasTakenBackOrUnmarkedIsNotTakenBackAgain() {
        happened(answered("a"), answered("b"), back("a"), marked("story", SENT), marked("story", Mark.NONE));
        assertThat(undone()).containsExactly(back("b"));
    }

    @Test
    void anEarlierMarkThatWasRemovedLaterComesBack() {
        happened(marked("story", SENT), answered("a"), marked("story", Mark.NONE));
        assertThat(undone()).containsExactly(marked("story", SENT), back("a"), marked("story", Mark.NONE));
    }

    @Test
    void whatWasKnownBeforehandStays() {
        happened(
                new Event.Answered("a", Said.answer("x").prefilled()),
                new Event.Noted("a", "note"),
                new Event.Reopened());
        assertThat(undone()).isEmpty();
    }

    @Test
    void ofACallThatIsOverOnlyMarksThatWereMadeSince() {
        happened(answered("a"), marked("story", SENT), new Event.Finished("d", true));
        assertThat(Undo.sinceFinished(history)).isEmpty();
        happened(marked("story", BOTH));
        assertThat(Undo.sinceFinished(history)).contains(marked("story", SENT));
        happened(marked("story", SENT));
        assertThat(Undo.sinceFinished(history)).isEmpty();
    }
}
