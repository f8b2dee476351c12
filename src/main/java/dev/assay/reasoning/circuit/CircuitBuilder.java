package dev.assay.reasoning.circuit;

import dev.assay.condition.Condition;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Atom;
import dev.assay.reasoning.space.Draft;
import dev.assay.reasoning.space.Reach;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the circuit of rules: gates for {@code askWhen}, then rule by rule in the engine's order, so that whatever a gate reads is there before it. */
final class CircuitBuilder {
    private final Ruleset ruleset;
    private final Vocabulary vocabulary;
    private final LocalDate day;
    private final Map<Integer, List<Set<Value>>> apart;
    private final Draft draft;
    private final Gates gates;
    private final Comparing comparing;
    private final Rows rows;
    private final Conclusions conclusions;
    private final int[] askWhen;
    private final int[] fires;
    private final Set<Inexact> inexact = new LinkedHashSet<>();

    private CircuitBuilder(Ruleset ruleset, LocalDate day, Draft draft, Map<Integer, List<Set<Value>>> apart) {
        this.apart = apart;
        this.ruleset = ruleset;
        this.day = day;
        this.draft = draft;
        vocabulary = ruleset.vocabulary();
        gates = new Gates(draft.parts());
        comparing = new Comparing(gates, draft, vocabulary);
        rows = new Rows(gates, vocabulary);
        conclusions = new Conclusions(vocabulary, gates, comparing, rows);
        askWhen = new int[vocabulary.questionnaire().questions().size()];
        fires = new int[ruleset.rules().size()];
    }

    /** A circuit of each ruleset, all over one answer space; see {@link Draft#of} for what their questionnaires have in common. */
    static List<Circuit> build(
            Questionnaire questionnaire,
            List<Ruleset> rulesets,
            Circuit.Setting setting,
            Map<Integer, List<Set<Value>>> apart) {
        Draft draft = Draft.of(
                questionnaire,
                rulesets.stream()
                        .map(r -> new Draft.Reader(
                                r.vocabulary(),
                                r.rules().stream()
                                        .filter(rule -> rule.validity().covers(setting.day()))
                                        .toList()))
                        .toList(),
                apart);
        List<CircuitBuilder> builders = rulesets.stream()
                .map(r -> new CircuitBuilder(r, setting.day(), draft, apart))
                .toList();
        List<Set<BitSet>> sets = new ArrayList<>();
        draft.parts().forEach(part -> sets.add(new LinkedHashSet<>()));
        for (CircuitBuilder builder : builders) {
            builder.questions();
            builder.rules();
            List<Set<BitSet>> own = builder.sets();
            for (int variable = 0; variable < sets.size(); variable++) {
                sets.get(variable).addAll(own.get(variable));
            }
        }
        AnswerSpace space =
                draft.merged(sets.stream().<List<BitSet>>map(ArrayList::new).toList());
        return builders.stream().map(b -> b.circuit(setting, space)).toList();
    }

    private Circuit circuit(Circuit.Setting setting, AnswerSpace space) {
        return new Circuit(
                ruleset,
                setting,
                space,
                new Wiring(gates.all().stream().map(g -> remapped(g, space)).toList(), askWhen, space),
                fires,
                conclusions.effects(),
                conclusions.advice(),
                List.copyOf(inexact));
    }

    /** Each question's {@code askWhen}, after those of the questions that it reads. */
    private void questions() {
        Set<String> done = new HashSet<>();
        List<Question> questions = vocabulary.questionnaire().questions();
        while (done.size() < questions.size()) {
            int before = done.size();
            for (int i = 0; i < questions.size(); i++) {
                Condition when = questions.get(i).askWhen();
                if (!done.contains(questions.get(i).id()) && (when == null || done.containsAll(when.names()))) {
                    askWhen[i] = when == null ? Gates.TRUE : asked(when);
                    note(questions.get(i).id(), questions.get(i).place());
                    done.add(questions.get(i).id());
                }
            }
            if (done.size() == before) {
                throw new IllegalArgumentException("questions in a circle");
            }
        }
    }

    private int asked(Condition when) {
        int[] gate = {Gates.FALSE};
        Pattern fact = new Pattern.Fact(FactType.PROSPECT, null, Map.of(), when, Span.NONE);
        new Grounding(gates, comparing, rows, Set.of()).match(List.of(fact), (made, bound) -> gate[0] = made);
        return gate[0];
    }

    private void rules() {
        Order order = Order.of(vocabulary, ruleset.rules());
        List<Integer> counting = new ArrayList<>();
        for (int i = 0; i < ruleset.rules().size(); i++) {
            if (ruleset.rules().get(i).validity().covers(day)) {
                counting.add(i);
            }
        }
        counting.sort(Comparator.comparingInt(i -> order.stratum(ruleset.rules().get(i))));
        for (int number : counting) {
            Rule rule = ruleset.rules().get(number);
            List<Integer> ways = new ArrayList<>();
            new Grounding(gates, comparing, rows, used(rule)).match(rule.when(), (gate, bound) -> {
                ways.add(gate);
                conclusions.heard(number, rule, gate, bound);
            });
            fires[number] = gates.any(ways);
            conclusions.close();
            note(rule.name(), rule.place());
            if (rule.facts().anyMatch(this::readsPatternsApart)) {
                inexact.add(new Inexact(rule.name(), rule.place(), Inexact.Why.UNSEEN));
            }
        }
    }

    private void note(String name, Place place) {
        Inexact.Why guess = comparing.tookGuess();
        if (guess != null) {
            inexact.add(new Inexact(name, place, guess));
        }
    }

    private boolean readsPatternsApart(Pattern.Fact fact) {
        List<Boolean> found = new ArrayList<>();
        if (fact.type() == FactType.PROSPECT) {
            fact.condition().forEachTest(test -> {
                int question = vocabulary.questionnaire().number(test.field());
                found.add(test.operator() == Operator.MATCHES
                        && draft.parts().get(draft.first(question)).atoms().stream()
                                .anyMatch(CircuitBuilder::isUnseen));
            });
        }
        return found.contains(true);
    }

    private static boolean isUnseen(Atom atom) {
        return atom.reach() instanceof Reach.Other && atom.possible() && atom.value() == null;
    }

    private static Set<String> used(Rule rule) {
        Set<String> used = new HashSet<>();
        rule.facts().forEach(fact -> used.addAll(fact.condition().names()));
        for (Conclusion conclusion : rule.then()) {
            conclusion.arguments().forEach(term -> used.add(term.drl()));
        }
        return used;
    }

    private List<Set<BitSet>> sets() {
        List<Set<BitSet>> sets = new ArrayList<>();
        draft.parts().forEach(part -> sets.add(new LinkedHashSet<>()));
        for (Gate gate : gates.all()) {
            if (gate instanceof Gate.Literal literal) {
                sets.get(literal.variable()).add(literal.cells());
            } else if (gate instanceof Gate.Examples examples) {
                sets.get(examples.left()).addAll(apart(examples.left()));
                sets.get(examples.right()).addAll(apart(examples.right()));
            } else if (gate instanceof Gate.Compare compare) {
                counted(compare.left(), sets);
                counted(compare.right(), sets);
            }
        }
        conclusions.effects().forEach(effect -> effect.ways().forEach(way -> counted(way.amount(), sets)));
        apart.forEach((question, groups) ->
                groups.forEach(group -> sets.get(draft.first(question)).add(atoms(question, group))));
        return sets;
    }

    private void counted(Quantity quantity, List<Set<BitSet>> sets) {
        if (quantity instanceof Quantity.Answer answer) {
            sets.get(answer.variable()).addAll(apart(answer.variable()));
        }
    }

    private List<BitSet> apart(int variable) {
        List<BitSet> sets = new ArrayList<>();
        for (int atom = 0; atom < draft.parts().get(variable).atoms().size(); atom++) {
            BitSet set = new BitSet();
            set.set(atom);
            sets.add(set);
        }
        return sets;
    }

    private BitSet atoms(int question, Set<Value> values) {
        BitSet set = new BitSet();
        List<Atom> atoms = draft.parts().get(draft.first(question)).atoms();
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (atoms.get(atom).reach() instanceof Reach.Exactly exactly && values.contains(exactly.value())) {
                set.set(atom);
            }
        }
        return set;
    }

    private Gate remapped(Gate gate, AnswerSpace space) {
        if (!(gate instanceof Gate.Literal literal)) {
            return gate;
        }
        BitSet cells = new BitSet();
        literal.cells().stream().forEach(atom -> cells.set(space.cell(literal.variable(), atom)));
        return new Gate.Literal(literal.variable(), cells);
    }
}
