package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Effect;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Name;
import dev.assay.ruleset.engine.Reads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the lines that make a difference for the answers that a pair decided last: rules that only one side has, or has so, and that fire. For one thread. */
final class Causes {
    private final Pair pair;

    Causes(Pair pair) {
        this.pair = pair;
    }

    /** Lines that make the difference of an aspect. */
    List<Line> of(Aspect aspect, Changed changed) {
        if (aspect.kind() != Change.Kind.RULE) {
            return of(changed);
        }
        List<Line> lines = new ArrayList<>();
        for (Line.Side side : Line.Side.values()) {
            side(side)
                    .circuit()
                    .ruleset()
                    .rule(String.valueOf(aspect.about()))
                    .filter(r -> counts(r, side))
                    .ifPresent(r -> lines.add(new Line(r.name(), r.place(), side)));
        }
        return lines;
    }

    /** Lines behind what is changed; where no rule's own text is, the rules that count in one only. */
    private List<Line> of(Changed changed) {
        Set<Line> lines = new LinkedHashSet<>();
        Set<Line> last = new LinkedHashSet<>();
        for (Line.Side side : Line.Side.values()) {
            for (Effect effect : changed.counting(side(side), side)) {
                Rule rule = rules(side).get(effect.rule());
                last.add(new Line(rule.name(), rule.place(), side));
                behind(rule, side, lines);
            }
        }
        return List.copyOf(lines.isEmpty() ? last : lines);
    }

    private Pair.Side side(Line.Side side) {
        return side == Line.Side.FROM ? pair.from() : pair.to();
    }

    private List<Rule> rules(Line.Side side) {
        return side(side).circuit().ruleset().rules();
    }

    private void behind(Rule start, Line.Side side, Set<Line> lines) {
        Deque<Rule> open = new ArrayDeque<>(List.of(start));
        Set<Rule> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Rule rule = open.remove();
            if (seen.add(rule) && !told(rule, side, lines)) {
                Set<Name> read = read(rule, side(side).circuit().ruleset().vocabulary());
                for (Line.Side either : Line.Side.values()) {
                    concluding(read, either).forEach(r -> {
                        if (either == side) {
                            open.add(r);
                        } else {
                            told(r, either, lines);
                        }
                    });
                }
            }
        }
    }

    /** Tells a rule that the other side has not, or not so; false where both have it. */
    private boolean told(Rule rule, Line.Side side, Set<Line> lines) {
        Line.Side other = side == Line.Side.FROM ? Line.Side.TO : Line.Side.FROM;
        Optional<Rule> same = side(other).circuit().ruleset().rule(rule.name()).filter(r -> counts(r, other));
        if (same.isPresent() && RuleText.isSame(same.get(), rule)) {
            return false;
        }
        lines.add(new Line(rule.name(), rule.place(), side));
        same.ifPresent(r -> lines.add(new Line(r.name(), r.place(), other)));
        return true;
    }

    private boolean counts(Rule rule, Line.Side side) {
        return rule.validity().covers(side(side).circuit().setting().day());
    }

    /** Rules that fired for the answers decided last and conclude some of it. */
    private List<Rule> concluding(Set<Name> read, Line.Side side) {
        List<Rule> rules = rules(side);
        return IntStream.range(0, rules.size())
                .filter(i -> side(side).decider().fired(i))
                .mapToObj(rules::get)
                .filter(r -> Reads.concluded(r).stream().anyMatch(read::contains))
                .toList();
    }

    /** All that may be concluded and is read. */
    private static Set<Name> read(Rule rule, Vocabulary vocabulary) {
        Set<Name> read = new HashSet<>();
        for (Name name : Reads.read(rule, vocabulary)) {
            read.add(name);
            switch (name.kind()) {
                case TRAIT -> read.add(Name.SOME_TRAIT);
                case SEGMENT -> read.add(Name.SOME_SEGMENT);
                case GROUP -> {
                    read.add(Name.SOME_SEGMENT);
                    vocabulary.segments().stream()
                            .filter(s -> name.id().equals(s.group()))
                            .map(SegmentDefinition::id)
                            .forEach(id -> read.add(Name.segment(id)));
                }
                case EVERY_SEGMENT -> {
                    read.add(Name.SOME_SEGMENT);
                    vocabulary.segments().forEach(s -> read.add(Name.segment(s.id())));
                }
                case EVERY_TRAIT -> read.add(Name.SOME_TRAIT);
                case TIER -> read.add(Name.SCORE);
                default -> {}
            }
        }
        return read;
    }
}
