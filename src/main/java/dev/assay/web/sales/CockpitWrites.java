package dev.assay.web.sales;

import dev.assay.interview.Change;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.Interviews;
import dev.assay.interview.Meanwhile;
import dev.assay.interview.Written;
import java.util.function.Function;
import java.util.function.Predicate;

/** What pages write, held against what others did since the page was drawn: nothing of theirs is overwritten unseen. */
final class CockpitWrites {
    private final Interviews interviews;

    CockpitWrites(Interviews interviews) {
        this.interviews = interviews;
    }

    /**
     * What came of it.
     *
     * @param now how it stands
     * @param meanwhile what others did since the page was drawn
     * @param isKept false where it collides: then nothing was written
     */
    record Outcome(Interview now, Meanwhile meanwhile, boolean isKept) {}

    /**
     * Writes, unless it collides. What came before and was written then is neither written again nor held against anything.
     *
     * @param action what is done: the same fields sent to do something else are another write
     * @param collides whether others did something that the rep has to see first
     * @param work what is to happen
     * @throws InterviewRefusal if it has expired
     */
    Outcome write(
            String id,
            String action,
            CockpitFields fields,
            Predicate<Meanwhile> collides,
            Function<Meanwhile, Change> work) {
        try {
            Written written = interviews.write(id, fields.by(id + "/" + action), now -> {
                Meanwhile meanwhile = since(now, fields);
                if (collides.test(meanwhile)) {
                    throw new InterviewRefusal(InterviewRefusal.Why.CHANGED, now);
                }
                return work.apply(meanwhile);
            });
            Interview now = written.again() ? interviews.find(id) : written.interview();
            return new Outcome(now, since(now, fields), true);
        } catch (InterviewRefusal e) {
            if (e.why() != InterviewRefusal.Why.CHANGED) {
                throw e;
            }
            return new Outcome(e.interview(), since(e.interview(), fields), false);
        }
    }

    /** What others did since the page was drawn that sends these fields. */
    Meanwhile since(Interview now, CockpitFields fields) {
        return interviews.since(now, fields.version(), fields.actor());
    }
}
