package dev.assay.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others did to an interview since somebody looked at it. */
class MeanwhileTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final String ME = "page one";
    private static final String OTHER = "page two";

    private final List<Happened> history = new ArrayList<>();

    MeanwhileTest() {
        Event.Setting setting = new Event.Setting("b2b-saas", "1", null, "en", Channel.CALL);
        happens(ME, new Event.Began(setting, new Prospect(null, null, null, null)));
        happens(ME, said("employees", 1200));
    }

    private void happens(String actor, Event event) {
        history.add(new Happened(history.size() + 1, event, actor, AT));
    }

    private static Event said(String question, Object given) {
        return new Event.Answered(question, Said.answer(given));
    }

    private Meanwhile since(int version) {
        Interview now = Interview.begin("i", (Event.Began) history.get(0).event(), AT);
        for (Happened h : history.subList(1, history.size())) {
            now = now.after(h.event(), h.at());
        }
        return Meanwhile.of(now, history, version, ME);
    }

    @Test
    void tellsWhatOthersAnsweredAndWhatWasThere() {
        happens(OTHER, said("employees", 950));
        happens(OTHER, said("industry", "banking"));
        Meanwhile meanwhile = since(2);
        assertThat(meanwhile.otherAnswers()).containsExactly("employees", "industry");
        assertThat(meanwhile.then().said("employees")).isEqualTo(Said.answer(1200));
        assertThat(meanwhile.isAnswerOther("country")).isFalse();
        assertThat(meanwhile.isJudgedOtherwise()).isTrue();
    }

    @Test
    void whatOneDidOneselfSinceIsNoNews() {
        happens(OTHER, said("employees", 950));
        happens(ME, said("employees", 1500));
        happens(ME, said("industry", "banking"));
        Meanwhile meanwhile = since(2);
        assertThat(meanwhile.otherAnswers()).isEmpty();
        assertThat(meanwhile.seen()).extracting(Happened::number).containsExactly(1, 2, 4, 5);
    }

    @Test
    void theSameSaidOnceMoreOrTakenBackAgainIsNoNews() {
        happens(OTHER, new Event.Answered("employees", Said.answer("1200").prefilled()));
        happens(OTHER, said("industry", "banking"));
        happens(OTHER, new Event.TakenBack("industry"));
        assertThat(since(2).otherAnswers()).isEmpty();
        assertThat(since(2).isJudgedOtherwise()).isFalse();
    }

    @Test
    void whoSawAllOrAVersionThatNeverWasIsToldNothing() {
        happens(OTHER, said("employees", 950));
        assertThat(List.of(since(3), since(0), since(99)))
                .allSatisfy(m -> assertThat(m.others()).isEmpty());
    }

    @Test
    void tellsNotesAndThatItIsOver() {
        happens(OTHER, new Event.Noted("employees", "as of May"));
        happens(OTHER, new Event.Finished("d", true));
        Meanwhile meanwhile = since(2);
        assertThat(meanwhile.isNoteOther("employees")).isTrue();
        assertThat(meanwhile.isNoteOther("industry")).isFalse();
        assertThat(meanwhile.isOver()).isTrue();
        assertThat(since(4).isOver()).isFalse();
        assertThat(meanwhile.isJudgedOtherwise()).isFalse();
    }
}
