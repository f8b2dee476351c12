package dev.assay.reasoning.search;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What a region of the answer space may come to, final, and what is settled in it. Exact within its budget: every possibility has an example that the engine decides so, and what is not possible
 * is ruled out by bounds. Past the budget it says less, never other. For one thread.
 */
public final class Search {
    /** Enough for what people ask of programs of ordinary size. */
    public static final long STEPS = 20_000;

    private static final List<String> UNNAMED = List.of("?");

    private final Circuit circuit;
    private final Vocabulary vocabulary;
    private final Explorer explorer;

    /**
     * @param circuit rules, day and language
     */
    public Search(Circuit circuit) {
        this.circuit = circuit;
        vocabulary = circuit.ruleset().vocabulary();
        explorer = new Explorer(circuit);
    }

    /** The rules, day and language. */
    public Circuit circuit() {
        return circuit;
    }

    /**
     * All that may come of a region.
     *
     * @param budget shared by all parts, in the order of {@link Possible}
     */
    public Possible possible(Region region, Budget budget) {
        ValueGoal tier = new ValueGoal(new Facet.Tier());
        ValueGoal primary = new ValueGoal(new Facet.Primary());
        List<ValueGoal> members = new ArrayList<>();
        List<ValueGoal> items = new ArrayList<>();
        for (int i = 0; i < vocabulary.segments().size(); i++) {
            members.add(new ValueGoal(new Facet.Member(i)));
        }
        for (int i = 0; i < vocabulary.collateral().size(); i++) {
            items.add(new ValueGoal(new Facet.Item(i)));
        }
        ListGoal list = new ListGoal();
        List<Goal> all = new ArrayList<>(List.of(tier, primary));
        all.addAll(members);
        all.add(list);
        all.addAll(items);
        explorer.sample(region, all, budget);
        Set<Goal> ended = new LinkedHashSet<>();
        for (Goal goal : all) {
            if (explorer.explore(region, goal, budget)) {
                ended.add(goal);
            }
        }
        return new Possible(
                finding(tier, region, ended, this::tier),
                finding(primary, region, ended, this::segment),
                members.stream()
                        .map(m -> finding(m, region, ended, v -> v == 1))
                        .toList(),
                items.stream().map(m -> finding(m, region, ended, v -> v == 1)).toList(),
                finding(list, region, ended),
                idle(region, all),
                budget.spent());
    }

    /** Which tiers may come of a region. */
    public Finding<String> tiers(Region region, Budget budget) {
        return finding(new ValueGoal(new Facet.Tier()), region, budget, this::tier);
    }

    /** Which segments may be primary; empty for none. */
    public Finding<Optional<String>> primary(Region region, Budget budget) {
        return finding(new ValueGoal(new Facet.Primary()), region, budget, this::segment);
    }

    /** Whether the prospect may be, and may not be, a member of a segment. */
    public Finding<Boolean> member(Region region, int segment, Budget budget) {
        return finding(new ValueGoal(new Facet.Member(segment)), region, budget, v -> v == 1);
    }

    /** Whether an item may be, and may not be, among those recommended. */
    public Finding<Boolean> item(Region region, int item, Budget budget) {
        return finding(new ValueGoal(new Facet.Item(item)), region, budget, v -> v == 1);
    }

    /** What may be recommended: two different lists, or the only one. */
    public Finding<List<String>> collateral(Region region, Budget budget) {
        ListGoal goal = new ListGoal();
        explorer.sample(region, List.of(goal), budget);
        boolean ended = explorer.explore(region, goal, budget);
        return finding(goal, region, ended ? Set.of(goal) : Set.of());
    }

    /**
     * The stop certificate: why a facet is settled whatever else is answered, as few answers as suffice and the rules that bear on it.
     *
     * @return empty when the facet is not settled, or not within the budget
     */
    public Optional<Certificate> certificate(Region region, Facet facet, Budget budget) {
        return new Certifier(circuit, explorer).certificate(region, facet, budget);
    }

    private String tier(int number) {
        return vocabulary.tiers().get(number).id();
    }

    private Optional<String> segment(int number) {
        return number == vocabulary.segments().size()
                ? Optional.empty()
                : Optional.of(vocabulary.segments().get(number).id());
    }

    private <T> Finding<T> finding(ValueGoal goal, Region region, Budget budget, IntFunction<T> named) {
        explorer.sample(region, List.of(goal), budget);
        boolean ended = explorer.explore(region, goal, budget);
        return finding(goal, region, ended ? Set.of(goal) : Set.of(), named);
    }

    private static <T> Finding<T> finding(
            ValueGoal goal, Region region, Set<? extends Goal> ended, IntFunction<T> named) {
        Map<T, Example> possible = new LinkedHashMap<>();
        goal.found().forEach((value, cells) -> possible.put(named.apply(value), example(region, cells)));
        Set<T> unsure = new LinkedHashSet<>();
        goal.unsure().stream().forEach(value -> unsure.add(named.apply(value)));
        return new Finding<>(possible, unsure, ended.contains(goal));
    }

    private static Finding<List<String>> finding(ListGoal goal, Region region, Set<? extends Goal> ended) {
        Map<List<String>, Example> possible = new LinkedHashMap<>();
        goal.found().forEach((list, cells) -> possible.put(list, example(region, cells)));
        // One more list that nobody can name keeps the one that was found from being the only one.
        return new Finding<>(possible, goal.isUnsure() ? Set.of(UNNAMED) : Set.of(), ended.contains(goal));
    }

    private static Example example(Region region, int[] cells) {
        return new Example(cells, region.answers(cells));
    }

    /** Open questions that no part still open can be changed by; also advice. */
    private List<String> idle(Region region, List<Goal> goals) {
        explorer.evaluation().judge(region);
        List<Facet> open = new ArrayList<>(List.of(new Facet.Advice()));
        goals.stream().filter(Search::isOpen).map(Goal::facet).forEach(open::add);
        explorer.influence().of(open);
        List<String> idle = new ArrayList<>();
        List<Question> questions = vocabulary.questionnaire().questions();
        for (int i = 0; i < questions.size(); i++) {
            if (region.isOpen(i) && !explorer.influence().met(i)) {
                idle.add(questions.get(i).id());
            }
        }
        return idle;
    }

    private static boolean isOpen(Goal goal) {
        return goal instanceof ValueGoal value
                ? value.found().size() + value.unsure().cardinality() > 1
                : ((ListGoal) goal).found().size() > 1 || ((ListGoal) goal).isUnsure();
    }
}
