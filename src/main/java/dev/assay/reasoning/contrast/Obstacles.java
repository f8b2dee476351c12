package dev.assay.reasoning.contrast;

import dev.assay.phrase.Phrases;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a subject in what was decided last. For one thread. */
final class Obstacles {
    private final Circuit circuit;
    private final Vocabulary vocabulary;
    private final Decider decider;
    private final Outcome outcome;
    private final Speaking speaking;
    private final Phrases phrases;
    private final List<Obstacle> found = new ArrayList<>();

    Obstacles(Circuit circuit, Decider decider, Speaking speaking, Phrases phrases) {
        this.phrases = phrases;
        this.circuit = circuit;
        this.decider = decider;
        this.speaking = speaking;
        vocabulary = circuit.ruleset().vocabulary();
        outcome = decider.outcome();
    }

    List<Obstacle> of(Subject subject, boolean primary) {
        switch (subject.kind()) {
            case SEGMENT -> {
                if (primary) {
                    primary(vocabulary.segments().get(subject.number()));
                } else {
                    segment(subject.number());
                }
            }
            case TIER -> tier(subject.number());
            case ITEM -> item(subject.number());
        }
        return found;
    }

    private void add(Obstacle.Kind kind, String words) {
        found.add(new Obstacle(kind, words, null, null));
    }

    private void add(Obstacle.Kind kind, String words, List<Effect> effects) {
        for (Effect effect : effects) {
            Rule rule = circuit.ruleset().rules().get(effect.rule());
            found.add(new Obstacle(kind, words, rule.name(), rule.place()));
        }
    }

    private void segment(int number) {
        SegmentDefinition segment = vocabulary.segments().get(number);
        int points = outcome.points().get(number);
        if (points < segment.threshold()) {
            add(
                    Obstacle.Kind.POINTS,
                    phrases.say(
                            "not.points",
                            phrases.number(points),
                            phrases.number(segment.threshold()),
                            phrases.number((double) segment.threshold() - points)));
        }
        add(Obstacle.Kind.VETO, phrases.say("not.veto"), speaking.counted(Verb.EXCLUDE, number, decider));
        if (segment.group() != null) {
            vocabulary.segments().stream()
                    .filter(s -> !s.id().equals(segment.id()) && segment.group().equals(s.group()))
                    .filter(s -> outcome.members().contains(s.id()))
                    .forEach(this::rival);
        }
    }

    private void rival(SegmentDefinition rival) {
        int points = outcome.points().get(vocabulary.segments().indexOf(rival));
        add(Obstacle.Kind.RIVAL, phrases.say("not.rival", rival.title(), phrases.number(points)));
    }

    private void primary(SegmentDefinition segment) {
        if (segment.flag()) {
            add(Obstacle.Kind.FLAG, phrases.say("not.flag"));
        } else if (outcome.primary() != null) {
            SegmentDefinition leading = vocabulary.segment(outcome.primary()).orElseThrow();
            add(
                    Obstacle.Kind.RIVAL,
                    phrases.say(
                            "not.leads",
                            leading.title(),
                            phrases.number(
                                    outcome.points().get(vocabulary.segments().indexOf(leading))),
                            phrases.number(
                                    outcome.points().get(vocabulary.segments().indexOf(segment)))));
        }
    }

    private void tier(int wanted) {
        int now = vocabulary.tiers().stream().map(TierDefinition::id).toList().indexOf(outcome.tier());
        List<Effect> disqualified = speaking.counted(Verb.DISQUALIFY, -1, decider);
        add(Obstacle.Kind.DISQUALIFIED, phrases.say("not.disqualified"), disqualified);
        if (disqualified.isEmpty()) {
            for (Effect effect : speaking.counted(Verb.EXACTLY, -1, decider)) {
                add(Obstacle.Kind.EXACTLY, phrases.say("effect.exactly", title(effect.target())), List.of(effect));
            }
        }
        for (int tier = wanted + 1; tier < vocabulary.tiers().size(); tier++) {
            add(
                    Obstacle.Kind.CAP,
                    phrases.say("effect.atMost", title(tier)),
                    speaking.counted(Verb.AT_MOST, tier, decider));
        }
        if (wanted < now) {
            score(wanted);
        } else {
            better(wanted);
        }
    }

    private void score(int wanted) {
        Double bar = bar(wanted);
        if (bar == null) {
            add(Obstacle.Kind.ONLY_RULES, phrases.say("not.onlyRules"));
        } else if (outcome.score() < bar) {
            add(
                    Obstacle.Kind.SCORE,
                    phrases.say(
                            "not.score",
                            phrases.number(outcome.score()),
                            phrases.number(bar),
                            phrases.number(bar - outcome.score())));
            add(Obstacle.Kind.BAR, phrases.say("not.bar"), speaking.counted(Verb.BAR, wanted, decider));
        }
    }

    /** What lifts the tier above a worse one. */
    private void better(int wanted) {
        for (int tier = 0; tier < wanted; tier++) {
            Double bar = bar(tier);
            if (bar != null && outcome.score() >= bar) {
                add(
                        Obstacle.Kind.SCORE,
                        phrases.say("not.reaches", phrases.number(outcome.score()), title(tier), phrases.number(bar)));
            }
            add(
                    Obstacle.Kind.FLOOR,
                    phrases.say("effect.tier", title(tier)),
                    speaking.counted(Verb.TIER, tier, decider));
        }
        if (found.isEmpty()) {
            String now = vocabulary.tier(outcome.tier()).orElseThrow().title();
            add(Obstacle.Kind.FALLBACK, phrases.say("not.fallback", now));
        }
    }

    private @Nullable Double bar(int tier) {
        Double from = vocabulary.tiers().get(tier).from();
        return from == null ? null : from + sum(Verb.BAR, tier);
    }

    private String title(int tier) {
        return vocabulary.tiers().get(tier).title();
    }

    /** As the engine adds up: equal amounts of one line count once. */
    private long sum(Verb verb, int target) {
        long sum = 0;
        for (Effect effect : speaking.counted(verb, target, decider)) {
            Set<Double> amounts = new HashSet<>();
            for (Effect.Way way : effect.ways()) {
                if (decider.holds(way.gate()) && amounts.add(decider.amount(way.amount()))) {
                    sum += Sums.amount(decider.amount(way.amount()));
                }
            }
        }
        return sum;
    }

    private void item(int number) {
        CollateralItem item = vocabulary.collateral().get(number);
        add(Obstacle.Kind.WITHHELD, phrases.say("not.withheld"), speaking.counted(Verb.WITHHOLD, number, decider));
        boolean out = !isShown(item);
        long weight = sum(Verb.RECOMMEND, number);
        if (weight <= 0) {
            add(
                    Obstacle.Kind.WEIGHT,
                    speaking.counted(Verb.RECOMMEND, number, decider).isEmpty()
                            ? phrases.say("not.unrecommended")
                            : phrases.say("not.weight", phrases.number(weight)));
        } else if (!out && found.isEmpty()) {
            add(
                    Obstacle.Kind.RANK,
                    phrases.say("not.rank", phrases.number(weight), phrases.number(vocabulary.collateralLimit())));
        }
    }

    private boolean isShown(CollateralItem item) {
        LocalDate day = circuit.setting().day();
        String language = circuit.setting().language();
        int before = found.size();
        if (item.released() != null && day.isBefore(item.released())) {
            add(Obstacle.Kind.NOT_SHOWN, phrases.say("not.early", phrases.day(item.released())));
        }
        if (item.expires() != null && !day.isBefore(item.expires())) {
            add(Obstacle.Kind.NOT_SHOWN, phrases.say("not.late", phrases.day(item.expires())));
        }
        if (found.size() == before && !isShowable(item)) {
            add(
                    Obstacle.Kind.NOT_SHOWN,
                    phrases.say(
                            "not.language",
                            Objects.toString(item.language()),
                            Objects.toString(language, phrases.say("not.languageKnown"))));
        }
        return found.size() == before;
    }

    private boolean isShowable(CollateralItem item) {
        List<String> all =
                vocabulary.collateral().stream().map(CollateralItem::id).toList();
        return new Sums(vocabulary)
                .showable(all, circuit.setting().day(), circuit.setting().language())
                .contains(item.id());
    }
}
