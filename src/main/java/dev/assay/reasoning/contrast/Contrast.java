package dev.assay.reasoning.contrast;

import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks of one prospect's answers, judged as they are: why this, why not that, and which smallest change of answers would lead elsewhere. What is said of changes is what the engine decides of them;
 * what was not settled within the budget is said to be so. For one thread.
 */
public final class Contrast {
    /** Enough for what people ask of programs of ordinary size. */
    public static final long STEPS = 20_000;

    private final Circuit circuit;
    private final Vocabulary vocabulary;
    private final Workers workers;

    /**
     * @param circuit rules, day and language
     */
    public Contrast(Circuit circuit) {
        this(circuit, Phrases.ENGLISH);
    }

    /**
     * @param circuit rules, day and language
     * @param phrases in which what it finds is said
     */
    public Contrast(Circuit circuit, Phrases phrases) {
        this.circuit = circuit;
        vocabulary = circuit.ruleset().vocabulary();
        workers = Workers.of(circuit, phrases);
    }

    /** The rules, day and language. */
    public Circuit circuit() {
        return circuit;
    }

    /** What is decided of these answers. */
    public Outcome outcome(Given given) {
        return workers.decider().decide(given.region(), given.cells());
    }

    /** The smallest changes that lead to any other tier. */
    public Flips otherTier(Given given, Budget budget) {
        return other(given, new Facet.Tier(), vocabulary.tiers().size(), budget);
    }

    /** The smallest changes that lead to any other primary segment, or to none. */
    public Flips otherPrimary(Given given, Budget budget) {
        return other(given, new Facet.Primary(), vocabulary.segments().size() + 1, budget);
    }

    private Flips other(Given given, Facet facet, int values, Budget budget) {
        outcome(given);
        Aim aim = Aim.Decided.otherThan(facet, workers.decider().value(facet), values);
        return flips(given, aim, budget);
    }

    /** The smallest changes that lead to any tier but this. */
    public Flips tierOtherThan(Given given, String tier, Budget budget) {
        List<String> tiers = vocabulary.tiers().stream().map(TierDefinition::id).toList();
        return flips(given, Aim.Decided.otherThan(new Facet.Tier(), tiers.indexOf(tier), tiers.size()), budget);
    }

    /** The smallest changes that lead to any primary segment but this, or for null to any at all. */
    public Flips primaryOtherThan(Given given, @Nullable String segment, Budget budget) {
        List<String> segments =
                vocabulary.segments().stream().map(SegmentDefinition::id).toList();
        int now = segment == null ? segments.size() : segments.indexOf(segment);
        return flips(given, Aim.Decided.otherThan(new Facet.Primary(), now, segments.size() + 1), budget);
    }

    /** The smallest changes that lead to a tier, to a segment as the primary one (a mark: to being a member), or to an item; none where it is so already. */
    public Flips leadingTo(Given given, Subject subject, Budget budget) {
        return flips(given, led(subject), budget);
    }

    private Aim led(Subject subject) {
        boolean primary = subject.kind() == Subject.Kind.SEGMENT
                && !vocabulary.segments().get(subject.number()).flag();
        return primary ? primary(subject) : decided(subject);
    }

    /** Whether that is so already. */
    public boolean isLed(Given given, Subject subject) {
        outcome(given);
        return led(subject).isMet(workers.decider());
    }

    /**
     * The smallest changes that bring about what {@link #whyNot} asks for.
     *
     * @param primary whether a segment shall be the primary one
     */
    public Flips bringing(Given given, Subject subject, boolean primary, Budget budget) {
        return flips(given, primary ? primary(subject) : decided(subject), budget);
    }

    /** Where the answers that are not known are open: those not given, and those answered "don't know". */
    public static Region unknown(AnswerSpace space, Answers answers) {
        return unknown(Region.of(space, answers), answers.unknown());
    }

    /**
     * The same of a region in which they may be closed.
     *
     * @param unknown ids of questions
     */
    public static Region unknown(Region region, Set<String> unknown) {
        Region opened = region;
        for (String question : unknown) {
            opened = opened.opened(region.space().questionnaire().number(question));
        }
        return opened;
    }

    /**
     * What holds of all answers in a region.
     *
     * @param region where the unknown answers are open
     */
    public Anyway anyway(Region region, Budget budget) {
        List<String> open = new ArrayList<>();
        List<String> ids = circuit.space().questionnaire().ids();
        Possible possible = new Search(circuit).possible(region, budget);
        for (int question = 0; question < ids.size(); question++) {
            if (region.isOpen(question) && !possible.idle().contains(ids.get(question))) {
                open.add(ids.get(question));
            }
        }
        return Anyway.of(vocabulary, open, possible);
    }

    /** The smallest changes that meet an aim. */
    public Flips flips(Given given, Aim aim, Budget budget) {
        outcome(given);
        if (given.must() == null && aim.isMet(workers.decider())) {
            return Flips.NONE;
        }
        return new FlipSearch(given, aim, workers, budget).find();
    }

    private static Aim decided(Subject subject) {
        return Aim.Decided.as(subject.facet(), subject.value());
    }

    private static Aim primary(Subject subject) {
        return Aim.Decided.as(new Facet.Primary(), subject.number());
    }

    /**
     * Why something was not decided; of a segment whose member the prospect is, why it is not the primary one.
     *
     * @param subject one that was not decided, or a segment that is not the primary one
     */
    public WhyNot whyNot(Given given, Subject subject, Budget budget) {
        Outcome outcome = outcome(given);
        boolean primary = subject.kind() == Subject.Kind.SEGMENT && subject.isIn(outcome);
        Aim aim = primary ? primary(subject) : decided(subject);
        Speaking speaking = speaking(subject, outcome);
        Decider decider = workers.decider();
        List<Obstacle> obstacles = new Obstacles(circuit, decider, speaking, workers.phrases()).of(subject, primary);
        List<Missing> rules = new WhyNotSearch(given, workers).rules(speaking, aim, budget);
        return new WhyNot(subject, primary, obstacles, rules, flips(given, aim, budget));
    }

    private Speaking speaking(Subject subject, Outcome outcome) {
        int tier = vocabulary.tiers().stream().map(TierDefinition::id).toList().indexOf(outcome.tier());
        return new Speaking(circuit, subject, tier);
    }

    /**
     * Why something was decided.
     *
     * @param subject one that was
     */
    public Why why(Given given, Subject subject, Budget budget) {
        Outcome outcome = outcome(given);
        Decider decider = workers.decider();
        Said said = new Said(given, decider, workers.phrases());
        List<Effect> firing = speaking(subject, outcome).effects().stream()
                .filter(effect -> Speaking.counts(effect, decider))
                .toList();
        List<Why.Support> rules = firing.stream()
                .map(effect -> {
                    Rule rule = circuit.ruleset().rules().get(effect.rule());
                    return new Why.Support(rule.name(), rule.place(), said.effect(effect));
                })
                .toList();
        return new Why(subject, rules, new Search(circuit).certificate(given.region(), subject.facet(), budget));
    }
}
