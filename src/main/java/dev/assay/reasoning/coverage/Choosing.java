package dev.assay.reasoning.coverage;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.coverage.Candidates.Candidate;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Finder;
import dev.assay.reasoning.search.Found;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses prospects: looks for one for each goal that nobody shows, then takes whoever shows most, again and again (greedy set cover; Johnson 1974). */
final class Choosing {
    private static final int DRAWN = 300;
    private static final long EACH = 4_000;

    private final Coverage.Asked asked;
    private final Circuit circuit;
    private final AnswerSpace space;
    private final Budget budget;
    private final List<Goal> goals;
    private final List<String> tooLarge;
    private final Decider decider;
    private final Candidates candidates;
    private final BitSet wanted = new BitSet();
    private final BitSet impossible = new BitSet();

    Choosing(Coverage.Asked asked, Budget budget) {
        this.asked = asked;
        this.budget = budget;
        circuit = asked.circuit();
        space = circuit.space();
        Goals.Made made = Goals.of(circuit, asked.which(), asked.isWhole());
        goals = made.goals();
        tooLarge = made.tooLarge();
        decider = circuit.decider();
        candidates = new Candidates(goals, decider, asked.anybody());
        wanted.set(0, goals.size());
    }

    Coverage coverage() {
        asked.known().forEach(this::known);
        int known = goals.size() - wanted.cardinality();
        candidates.draw(DRAWN);
        search();
        List<Shown> chosen = choose();
        List<String> unsettled = new ArrayList<>();
        wanted.stream()
                .filter(g -> !impossible.get(g))
                .forEach(g -> unsettled.add(goals.get(g).words()));
        tooLarge.forEach(rule -> unsettled.add("each condition of " + rule + " by itself: there are too many"));
        return new Coverage(
                chosen,
                known,
                goals.size(),
                impossible.stream().mapToObj(g -> goals.get(g).words()).toList(),
                unsettled);
    }

    /** What somebody shows of a rule counts only where the engine had the rule fire, or stay silent, alike: perhaps it was on another day. */
    private void known(Classification classification) {
        Answers answers = classification.answers();
        Region region = Region.of(space, answers);
        int[] cells;
        try {
            cells = space.cells(answers);
        } catch (IllegalArgumentException unlike) {
            return;
        }
        BitSet shows = candidates.shows(region, cells);
        Set<String> fired = fired(classification);
        boolean same = isSame(classification, decider.outcome());
        shows.stream().filter(g -> agrees(goals.get(g), fired, same)).forEach(wanted::clear);
    }

    private boolean agrees(Goal goal, Set<String> fired, boolean same) {
        return goal.rule() < 0 ? same : fired.contains(rule(goal.rule()).name()) == decider.fired(goal.rule());
    }

    private Rule rule(int number) {
        return circuit.ruleset().rules().get(number);
    }

    private void search() {
        Finder finder = new Finder(circuit);
        for (int g = wanted.nextSetBit(0); g >= 0; g = wanted.nextSetBit(g + 1)) {
            if (candidates.met().get(g)) {
                continue;
            }
            Goal goal = goals.get(g);
            Optional<Region> within = goal.within(asked.anybody());
            Found found = within.isEmpty() ? Found.NOBODY : finder.find(within.get(), goal.wants(), budget.part(EACH));
            if (found.cells() != null) {
                candidates.add(found.cells());
            } else if (found.isNobody()) {
                impossible.set(g);
            }
        }
    }

    private List<Shown> choose() {
        List<Shown> chosen = new ArrayList<>();
        List<Candidate> left = new ArrayList<>(candidates.all());
        while (true) {
            Optional<Candidate> best = left.stream()
                    .filter(c -> c.gain(wanted) > 0)
                    .max(Comparator.<Candidate>comparingInt(c -> c.gain(wanted))
                            .thenComparing(
                                    Comparator.comparingLong(Candidate::size).reversed()));
            if (best.isEmpty()) {
                return chosen;
            }
            left.remove(best.get());
            shown(best.get()).ifPresent(chosen::add);
        }
    }

    /** What it shows is not wanted any more; empty where the engine decides otherwise, since cells do not capture all. */
    private Optional<Shown> shown(Candidate candidate) {
        BitSet gain = (BitSet) candidate.shows().clone();
        gain.and(wanted);
        int[] cells = without(candidate.cells(), gain);
        Answers answers = answers(cells, gain);
        BitSet shows = candidates.shows(Region.of(space, answers), space.cells(answers));
        shows.and(wanted);
        Outcome expected = decider.outcome();
        Classification said = asked.engine().apply(answers);
        if (!isSame(said, expected) || !fired(said).equals(fired()) || shows.isEmpty()) {
            return Optional.empty();
        }
        wanted.andNot(shows);
        return Optional.of(new Shown(
                answers, shows.stream().mapToObj(g -> goals.get(g).words()).toList()));
    }

    /** Without the answers that it does not take: whole questions first, then options that were chosen beside others. */
    private int[] without(int[] cells, BitSet gain) {
        int[] few = cells.clone();
        int questions = space.questionnaire().questions().size();
        for (int question = 0; question < questions; question++) {
            few = without(few, space.first(question), space.first(question + 1), gain);
        }
        for (int variable = 0; variable < few.length; variable++) {
            if (space.variables().get(variable).isPart()) {
                few = without(few, variable, variable + 1, gain);
            }
        }
        return few;
    }

    private int[] without(int[] cells, int from, int to, BitSet gain) {
        int[] fewer = cells.clone();
        for (int variable = from; variable < to; variable++) {
            if (!asked.anybody().has(variable, Variable.NONE)) {
                return cells;
            }
            fewer[variable] = Variable.NONE;
        }
        BitSet lost = (BitSet) gain.clone();
        lost.andNot(candidates.shows(fewer));
        return lost.isEmpty() ? fewer : cells;
    }

    /** Where a limit is shown, the answer nearest to it. */
    private Answers answers(int[] cells, BitSet gain) {
        return space.answers(cells, question -> limit(question, gain));
    }

    private @Nullable Value limit(int question, BitSet gain) {
        return gain.stream()
                .mapToObj(g -> goals.get(g).limit())
                .filter(Objects::nonNull)
                .filter(l -> space.variables().get(l.variable()).question() == question)
                .findFirst()
                .map(l -> Goals.value(space, l))
                .orElse(null);
    }

    private Set<String> fired() {
        Set<String> fired = new HashSet<>();
        for (int i = 0; i < circuit.ruleset().rules().size(); i++) {
            if (decider.fired(i)) {
                fired.add(rule(i).name());
            }
        }
        return fired;
    }

    private static Set<String> fired(Classification said) {
        return said.conclusions().stream().map(Classification.Concluded::rule).collect(Collectors.toSet());
    }

    private static boolean isSame(Classification said, Outcome outcome) {
        return said.tier().equals(outcome.tier())
                && Objects.equals(said.primary(), outcome.primary())
                && Set.copyOf(said.members()).equals(Set.copyOf(outcome.members()))
                && said.collateral().stream().map(Recommendation::id).toList().equals(outcome.collateral());
    }
}
