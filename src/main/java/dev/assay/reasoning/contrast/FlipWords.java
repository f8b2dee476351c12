package dev.assay.reasoning.contrast;

import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changed answers in plain words: {@code employees 950 → 1,000}.
 *
 * @param vocabulary titles and labels
 * @param phrases of the language in which the flips were found
 */
public record FlipWords(Vocabulary vocabulary, Phrases phrases) {
    /** English ones. */
    public FlipWords(Vocabulary vocabulary) {
        this(vocabulary, Phrases.ENGLISH);
    }

    /** All of it, a line each. */
    public List<String> lines(Flips flips) {
        List<String> lines = new ArrayList<>();
        lines.add(robustness(flips));
        for (Flip flip : flips.flips()) {
            lines.add("  " + changes(flip) + ": " + outcome(flip.outcome()));
            asides(flip).forEach(aside -> lines.add("      " + aside));
        }
        if (flips.hasMore()) {
            lines.add("  " + phrases.say("flip.more"));
        }
        return lines;
    }

    private String robustness(Flips flips) {
        if (flips.flips().isEmpty()) {
            return phrases.say(flips.isSettled() ? "flip.none" : "flip.unsettled");
        }
        Optional<String> hangs = flips.hangsOn();
        if (hangs.isPresent()) {
            Flip first = flips.flips().get(0);
            Flip.Change change = first.changes().get(0);
            return phrases.say("flip.hangs", hangs.get(), from(change), to(change), outcome(first.outcome()));
        }
        if (flips.fewest() == 1) {
            String one = phrases.say(
                    "flip.one",
                    phrases.or(flips.alternatives().stream().map(a -> a.get(0)).toList()));
            return flips.isSettled() ? one : phrases.say("flip.othersOpen", one);
        }
        String several = phrases.say("flip.together", flips.fewest());
        return phrases.say(flips.isSettled() ? "flip.single" : "flip.lessOpen", several);
    }

    /** The changes of a flip. */
    public String changes(Flip flip) {
        return flip.changes().stream()
                .map(this::change)
                .reduce((one, next) -> phrases.say("and", one, next))
                .orElse("");
    }

    private String from(Flip.Change change) {
        return Said.answer(question(change.question()), change.from(), phrases);
    }

    private String to(Flip.Change change) {
        return change.to() == null
                ? phrases.say("given.nothing")
                : Said.answer(question(change.question()), change.to(), phrases);
    }

    private String change(Flip.Change change) {
        String to = to(change);
        boolean isOne =
                change.within().equalsIgnoreCase(to) || change.to() instanceof Value.Many || change.to() == null;
        return isOne
                ? phrases.say("flip.change", change.question(), from(change), to)
                : phrases.say("flip.changeWithin", change.question(), from(change), to, change.within());
    }

    /** What else comes of a flip, in sentences. */
    public List<String> asides(Flip flip) {
        List<String> asides = new ArrayList<>();
        if (!flip.setAside().isEmpty()) {
            asides.add(phrases.say("flip.setAside", String.join(", ", flip.setAside())));
        }
        if (!flip.open().isEmpty()) {
            asides.add(phrases.say("flip.open", String.join(", ", flip.open())));
        }
        if (!flip.back().isEmpty()) {
            asides.add(phrases.say("flip.back", String.join(", ", flip.back())));
        }
        return asides;
    }

    /** Tier and primary segment. */
    public String outcome(Outcome outcome) {
        return tier(outcome.tier()) + (outcome.primary() == null ? "" : ": " + segment(outcome.primary()));
    }

    /** Title of a tier. */
    public String tier(String id) {
        return vocabulary.tier(id).map(TierDefinition::title).orElse(id);
    }

    /** Title of a segment. */
    public String segment(String id) {
        return vocabulary.segment(id).map(SegmentDefinition::title).orElse(id);
    }

    private Question question(String id) {
        Questionnaire asked = vocabulary.questionnaire();
        return asked.question(id).orElseThrow();
    }
}
