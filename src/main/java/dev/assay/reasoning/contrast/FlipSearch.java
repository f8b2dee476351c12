package dev.assay.reasoning.contrast;

import dev.assay.condition.Truth;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the smallest changes that meet an aim. A set of questions that hits every reason found so far is tried; where no change of it suffices, as many more are added as still do not, and those
 * left are a new reason. So the first set that suffices is of fewest questions, and all others of that number follow. For one thread.
 */
final class FlipSearch {
    private static final int LOOK = 6;

    private final Given given;
    private final Workers workers;
    private final Seeker seeker;
    private final Budget budget;
    private final HittingSets sets = new HittingSets();
    private final List<Candidate> found = new ArrayList<>();
    private final List<BitSet> sufficient = new ArrayList<>();
    /** Questions that may be changed and bear on the aim. */
    private final BitSet all;

    private boolean unsure;
    private boolean more;

    FlipSearch(Given given, Aim aim, Workers workers, Budget budget) {
        this.given = given;
        this.workers = workers;
        this.budget = budget;
        seeker = new Seeker(given, aim, workers);
        all = (BitSet) given.changeable().clone();
    }

    /**
     * A flip to be told.
     *
     * @param rank how many of its set of questions come before it
     */
    private record Candidate(int[] cells, int size, int rank) {}

    /** Looks. */
    Flips find() {
        Integer must = given.must();
        if (must != null) {
            BitSet only = new BitSet();
            only.set(must);
            sets.reason(only);
        }
        int count = given.circuit().space().questionnaire().questions().size();
        BitSet bearing = seeker.bearing(given.opened(given.changeable()), count);
        if (must != null) {
            bearing.set(must);
        }
        all.and(bearing);
        for (int size = 0; size <= all.cardinality() && sufficient.isEmpty() && !hasGivenUp(); size++) {
            level(size);
        }
        found.sort(Comparator.comparingInt(Candidate::size).thenComparingInt(Candidate::rank));
        more |= found.size() > Flips.MOST;
        boolean settled = !unsure && !hasGivenUp();
        return new Flips(
                found.stream()
                        .limit(Flips.MOST)
                        .map(c -> flip(c.cells(), c.size()))
                        .toList(),
                sufficient.stream().map(this::ids).toList(),
                settled,
                more || (hasGivenUp() && !sufficient.isEmpty()));
    }

    private boolean hasGivenUp() {
        return !budget.left() || sets.gaveUp();
    }

    /** All sets of so many questions that suffice; fewer do not. */
    private void level(int size) {
        Optional<BitSet> next = sets.next(size);
        while (next.isPresent() && !hasGivenUp()) {
            BitSet questions = next.get();
            Region opened = given.opened(questions);
            Seeker.Found can = seeker.seek(opened, budget);
            if (can == Seeker.Found.NO) {
                sets.reason(reason(questions));
            } else {
                sets.pass(questions);
                unsure |= can == Seeker.Found.UNSURE;
                cheapest(questions, opened);
            }
            if (size > 1 && found.stream().filter(c -> c.size() == size).count() >= Flips.MOST) {
                more = true;
                return;
            }
            next = sets.next(size);
        }
    }

    private void cheapest(BitSet questions, Region opened) {
        Cheapest cheapest = new Cheapest(given, seeker, Flips.MOST + 1);
        cheapest.search(opened, budget);
        unsure |= cheapest.isUnsure();
        more |= cheapest.isCut();
        for (int i = 0; i < cheapest.found().size(); i++) {
            found.add(new Candidate(cheapest.found().get(i), cheapest.size(), i));
        }
        if (!cheapest.found().isEmpty()) {
            sufficient.add(questions);
        }
    }

    /** Why no change of these suffices: questions that stay as they are, as few as may be. */
    private BitSet reason(BitSet questions) {
        BitSet open = (BitSet) questions.clone();
        BitSet kept = (BitSet) all.clone();
        kept.andNot(questions);
        for (int question = all.nextSetBit(0); question >= 0; question = all.nextSetBit(question + 1)) {
            if (!open.get(question)) {
                open.set(question);
                if (isOut(given.opened(open))) {
                    kept.clear(question);
                } else {
                    open.clear(question);
                }
            }
        }
        return kept;
    }

    private boolean isOut(Region region) {
        if (!budget.step()) {
            return false;
        }
        return seeker.isRuledOut(region) || seeker.seek(region, budget.part(LOOK)) == Seeker.Found.NO;
    }

    private List<String> ids(BitSet questions) {
        return questions.stream()
                .mapToObj(q -> given.circuit().space().questionnaire().ids().get(q))
                .toList();
    }

    /** As it is told. */
    private Flip flip(int[] cells, int size) {
        Circuit circuit = given.circuit();
        AnswerSpace space = circuit.space();
        Region changed = given.changed(cells);
        Decider decider = workers.decider();
        BitSet before = applying(given.region());
        BitSet after = applying(changed);
        List<Flip.Change> changes = new ArrayList<>();
        for (int question : given.changes(cells)) {
            changes.add(new Flip.Change(
                    space.questionnaire().ids().get(question),
                    given.value(question),
                    given.instead(question, cells),
                    within(question, cells)));
        }
        List<String> setAside = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> back = new ArrayList<>();
        List<Question> questions = space.questionnaire().questions();
        for (int question = 0; question < questions.size(); question++) {
            boolean had = given.value(question) != null;
            if (before.get(question) && !after.get(question) && had) {
                setAside.add(questions.get(question).id());
            } else if (!before.get(question) && after.get(question) && !given.isChanged(question, cells)) {
                (had ? back : open).add(questions.get(question).id());
            }
        }
        return new Flip(changes, size, decider.decide(changed, cells), changed.answers(cells), setAside, open, back);
    }

    private BitSet applying(Region region) {
        workers.evaluation().judge(region);
        BitSet applying = new BitSet();
        int count = given.circuit().space().questionnaire().questions().size();
        for (int question = 0; question < count; question++) {
            applying.set(question, workers.evaluation().applies(question) != Truth.FALSE);
        }
        return applying;
    }

    private String within(int question, int[] cells) {
        List<String> words = new ArrayList<>();
        for (Variable variable : given.circuit().space().variables(question)) {
            int cell = cells[variable.number()];
            if (cell != given.cells()[variable.number()]) {
                words.add(variable.words(cell, workers.phrases()));
            }
        }
        return String.join(", ", words);
    }
}
