package dev.assay.reasoning;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Certificate;
import dev.assay.reasoning.search.Example;
import dev.assay.reasoning.search.Finding;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may come of one prospect in every market that the prospect may turn out to belong to: what is possible in any of them is possible, and what is settled is so in all. For one thread.
 */
public final class Outlook {
    private final Reasoning reasoning;
    private final Answers answers;
    private final List<World> worlds;
    private final List<Search> searches;

    /**
     * @param reasoning the program, the day and the language
     * @param answers checked
     * @param market id of the market, or null to go by the answers
     * @throws IllegalArgumentException if there is no such market
     */
    public Outlook(Reasoning reasoning, Answers answers, @Nullable String market) {
        this.reasoning = reasoning;
        this.answers = answers;
        worlds = List.copyOf(reasoning.worlds(answers, market));
        searches = worlds.stream().map(world -> new Search(world.circuit())).toList();
    }

    /** What was answered. */
    public Answers answers() {
        return answers;
    }

    /** The markets that the prospect may turn out to belong to, each with what may be answered then; at least one. */
    public List<World> worlds() {
        return worlds;
    }

    /**
     * All that may come of the answers.
     *
     * @param steps for each market
     */
    public Possible possible(long steps) {
        List<Possible> all = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            all.add(searches.get(i).possible(worlds.get(i).region(), new Budget(steps)));
        }
        if (worlds.size() == 1 && worlds.get(0).isSure()) {
            return all.get(0);
        }
        return new Possible(
                any(all, Possible::tier),
                any(all, Possible::primary),
                each(all, Possible::members),
                each(all, Possible::items),
                any(all, Possible::collateral),
                idle(all),
                all.stream().mapToLong(Possible::steps).sum());
    }

    /**
     * Why a part of the decision is settled: a certificate for each market that is possible.
     *
     * @param steps for each market
     * @return in the order of {@link #worlds}; empty where it is not settled in one of them, or not within the budget
     */
    public List<Because> certificates(Facet facet, long steps) {
        List<Because> all = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            World world = worlds.get(i);
            Optional<Certificate> certificate = searches.get(i).certificate(world.region(), facet, new Budget(steps));
            if (certificate.isEmpty()) {
                return List.of();
            }
            all.add(new Because(world.market(), certificate.get()));
        }
        return all;
    }

    /**
     * Why something is settled in a market.
     *
     * @param market its id, or null for the common rules
     * @param certificate by its rules
     */
    public record Because(@Nullable String market, Certificate certificate) {}

    private List<Finding<Boolean>> each(List<Possible> all, Function<Possible, List<Finding<Boolean>>> part) {
        return IntStream.range(0, part.apply(all.get(0)).size())
                .mapToObj(i -> any(all, p -> part.apply(p).get(i)))
                .toList();
    }

    /** What is possible in any of the markets. */
    private <T> Finding<T> any(List<Possible> all, Function<Possible, Finding<T>> part) {
        Map<T, Example> possible = new LinkedHashMap<>();
        Set<T> unsure = new LinkedHashSet<>();
        boolean within = true;
        for (int i = 0; i < worlds.size(); i++) {
            World world = worlds.get(i);
            Finding<T> finding = part.apply(all.get(i));
            finding.possible().forEach((value, example) -> {
                if (belongs(example.answers(), world)) {
                    possible.putIfAbsent(value, example);
                } else {
                    unsure.add(value);
                }
            });
            unsure.addAll(finding.unsure());
            within &= finding.withinBudget();
        }
        unsure.removeAll(possible.keySet());
        return new Finding<>(possible, unsure, within);
    }

    /** Whether a prospect of these answers is judged by the rules of the world; not so where the question that tells the market turns out not to apply. */
    private boolean belongs(Answers answers, World world) {
        String question = reasoning.program().markets().question();
        Value answer = question == null ? null : answers.value(question);
        String told =
                answer == null ? null : reasoning.program().markets().byAnswer().get(answer.plain());
        return told == null ? world.market() == null : told.equals(world.market());
    }

    /** Idle in all markets; never what may tell the market. */
    private List<String> idle(List<Possible> all) {
        Set<String> idle = new LinkedHashSet<>(all.get(0).idle());
        all.forEach(possible -> idle.retainAll(possible.idle()));
        idle.removeAll(reasoning.tellingMarket());
        return List.copyOf(idle);
    }
}
