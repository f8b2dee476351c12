package dev.assay.reasoning.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * All changes of one prospect's answers, tried one by one.
 *
 * @param program a small one
 * @param given the answers
 * @param where for messages
 */
record BruteFlips(SmallProgram program, Given given, String where) {

    /** Decides answers. */
    interface Engine {
        Outcome decide(Answers answers);
    }

    private record Change(List<String> questions, int size, List<Integer> cells) {}

    /** Of fewest questions, and of each set of questions the smallest. */
    private List<Change> smallest(Predicate<Outcome> aim) {
        List<Change> all = new ArrayList<>();
        program.decisions().forEach((cells, said) -> {
            if (aim.test(said.outcome()) && isAllowed(cells)) {
                all.add(change(cells));
            }
        });
        int fewest = all.stream().mapToInt(c -> c.questions().size()).min().orElse(0);
        all.removeIf(c -> c.questions().size() > fewest);
        Map<List<String>, Integer> sizes = new LinkedHashMap<>();
        all.forEach(c -> sizes.merge(c.questions(), c.size(), Math::min));
        all.removeIf(c -> c.size() > Objects.requireNonNull(sizes.get(c.questions())));
        all.sort(Comparator.comparingInt(Change::size));
        return all;
    }

    private boolean isAllowed(List<Integer> cells) {
        AnswerSpace space = given.circuit().space();
        for (Variable variable : space.variables()) {
            int cell = cells.get(variable.number());
            boolean changed = cell != given.cells()[variable.number()];
            boolean takenBack = cell == Variable.NONE && !variable.isPart();
            if (changed && (takenBack || variable.asked().traits().fixed())) {
                return false;
            }
        }
        return true;
    }

    private Change change(List<Integer> cells) {
        List<String> questions = new ArrayList<>();
        int size = 0;
        for (Variable variable : given.circuit().space().variables()) {
            int cell = cells.get(variable.number());
            if (cell != given.cells()[variable.number()]) {
                size += given.steps(variable.number(), cell);
                if (!questions.contains(variable.asked().id())) {
                    questions.add(variable.asked().id());
                }
            }
        }
        return new Change(questions, size, cells);
    }

    /** Each flip is one by the engine, and tells what comes of it; nothing fixed is changed. */
    void really(Flips flips, Engine engine, Predicate<Outcome> aim) {
        for (Flip flip : flips.flips()) {
            Outcome then = engine.decide(flip.answers());
            assertThat(aim.test(then)).as("%s of %s", flip.changes(), where).isTrue();
            assertThat(flip.outcome()).as(where).isEqualTo(then);
            for (Flip.Change change : flip.changes()) {
                assertThat(flip.answers().value(change.question()))
                        .as("%s of %s", change, where)
                        .isEqualTo(change.to());
                assertThat(change.to()).isNotEqualTo(change.from());
                assertThat(given.circuit()
                                .space()
                                .questionnaire()
                                .question(change.question())
                                .orElseThrow()
                                .traits()
                                .fixed())
                        .isFalse();
            }
            assertThat(flip.answers().unknown()).isEmpty();
            for (String question : flip.open()) {
                assertThat(flip.answers().isSettled(question)).isFalse();
            }
            assertThat(flip.answers().setAside().keySet()).as(where).containsAll(flip.setAside());
            flip.back().forEach(q -> assertThat(flip.answers().value(q)).isNotNull());
        }
    }

    /** None that the engine decides so is of fewer questions. */
    void noneOfFewer(Flips flips, Predicate<Outcome> aim) {
        List<Change> smallest = smallest(aim);
        if (smallest.isEmpty() || flips.flips().isEmpty()) {
            assertThat(smallest).as(where).isEmpty();
        } else {
            assertThat(flips.fewest())
                    .as(where)
                    .isLessThanOrEqualTo(smallest.get(0).questions().size());
        }
    }

    /** None is smaller, and all are there, up to five. */
    void whole(Flips flips, Predicate<Outcome> aim) {
        List<Change> smallest = smallest(aim);
        assertThat(flips.flips()).as(where).hasSize(Math.min(5, smallest.size()));
        List<List<String>> sets =
                smallest.stream().map(Change::questions).distinct().toList();
        assertThat(sets).as(where).containsAll(flips.alternatives());
        for (int i = 0; i < flips.flips().size(); i++) {
            Flip flip = flips.flips().get(i);
            int[] cells = given.circuit().space().cells(flip.answers());
            assertThat(flip.size()).as(where).isEqualTo(smallest.get(i).size());
            assertThat(smallest)
                    .as("%s of %s", flip.changes(), where)
                    .anyMatch(c -> c.questions().equals(flip.questions()) && c.size() == flip.size());
            assertThat(cells).hasSameSizeAs(given.cells());
        }
        assertThat(flips.flips().stream().map(Flip::changes)).as(where).doesNotHaveDuplicates();
        if (!flips.hasMore()) {
            assertThat(flips.flips()).as(where).hasSize(smallest.size());
            assertThat(flips.alternatives()).as(where).containsExactlyInAnyOrderElementsOf(sets);
        }
        boolean one = sets.size() == 1 && sets.get(0).size() == 1 && !flips.hasMore();
        assertThat(flips.hangsOn().isPresent()).as(where).isEqualTo(one);
        assertThat(flips.isRobust())
                .as(where)
                .isEqualTo(sets.isEmpty() || sets.get(0).size() > 1);
    }
}
