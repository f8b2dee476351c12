package dev.assay.interview;

import dev.assay.problem.Problem;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Classification;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What would change if an interview went on by other rules. Nothing is done by it.
 *
 * @param before how it stands
 * @param after how it would stand
 * @param appear ids of questions that would be asked and are not by now
 * @param vanish ids of questions that would not be asked any more
 * @param setAside ids of questions whose answers would no longer apply
 * @param again ids of questions whose answers are set aside or not taken now and would count again
 * @param misfits answers that count now and would not be taken
 */
public record Moving(
        Standing before,
        Standing after,
        List<String> appear,
        List<String> vanish,
        List<String> setAside,
        List<String> again,
        List<Problem> misfits) {
    /** Copies. */
    public Moving {
        appear = List.copyOf(appear);
        vanish = List.copyOf(vanish);
        setAside = List.copyOf(setAside);
        again = List.copyOf(again);
        misfits = List.copyOf(misfits);
    }

    /**
     * @param before by its own rules
     * @param after by the others
     */
    public static Moving of(Standing before, Standing after) {
        Set<String> aside = before.classification().answers().setAside().keySet();
        Set<String> asideThen = after.classification().answers().setAside().keySet();
        Set<String> unfit = misfits(before);
        Set<String> counts = after.classification().answers().values().keySet();
        Set<String> idleNow = new HashSet<>(aside);
        idleNow.addAll(unfit);
        return new Moving(
                before,
                after,
                without(asked(after), asked(before)),
                without(asked(before), asked(after)),
                without(asideThen, aside),
                idleNow.stream().filter(counts::contains).sorted().toList(),
                after.misfits().stream()
                        .filter(p -> !unfit.contains(Interviewer.question(p)))
                        .toList());
    }

    /** Whether all that this tells of stays as it is. */
    public boolean isNothing() {
        Classification was = before.classification();
        Classification is = after.classification();
        return appear.isEmpty()
                && vanish.isEmpty()
                && setAside.isEmpty()
                && again.isEmpty()
                && misfits.isEmpty()
                && was.tier().equals(is.tier())
                && was.score() == is.score()
                && was.segments().equals(is.segments())
                && before.isDecided() == after.isDecided()
                && before.next().map(n -> n.question()).equals(after.next().map(n -> n.question()));
    }

    private static Set<String> misfits(Standing standing) {
        Set<String> misfits = new HashSet<>();
        standing.misfits().forEach(p -> misfits.add(Interviewer.question(p)));
        return misfits;
    }

    private static List<String> asked(Standing standing) {
        return standing.program().questionnaire().questions().stream()
                .filter(q -> q.traits().asked())
                .map(Question::id)
                .toList();
    }

    private static List<String> without(Collection<String> these, Collection<String> those) {
        return these.stream().filter(id -> !those.contains(id)).toList();
    }
}
