package dev.assay.reasoning.contrast;

import dev.assay.condition.Sentence;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changed answers in plain English: {@code employees 950 → 1,000}.
 *
 * @param vocabulary titles and labels
 */
public record FlipWords(Vocabulary vocabulary) {

    /** All of it, a line each. */
    public List<String> lines(Flips flips) {
        List<String> lines = new ArrayList<>();
        lines.add(robustness(flips));
        for (Flip flip : flips.flips()) {
            lines.add("  " + changes(flip) + ": " + outcome(flip.outcome()));
            asides(flip).forEach(aside -> lines.add("      " + aside));
        }
        if (flips.hasMore()) {
            lines.add("  and others of as many answers");
        }
        return lines;
    }

    private String robustness(Flips flips) {
        if (flips.flips().isEmpty()) {
            return flips.isSettled()
                    ? "no other answers lead there"
                    : "no change was found, but it is not settled within the budget that there is none";
        }
        String unless = flips.isSettled()
                ? ""
                : flips.fewest() == 1
                        ? " (whether others would do as well is not settled within the budget)"
                        : " (whether less would do is not settled within the budget)";
        Optional<String> hangs = flips.hangsOn();
        if (hangs.isPresent()) {
            Flip first = flips.flips().get(0);
            Flip.Change change = first.changes().get(0);
            return "hangs on " + hangs.get() + " alone (" + from(change) + "; " + to(change) + " would make it "
                    + outcome(first.outcome()) + ")";
        }
        if (flips.fewest() == 1) {
            return "one answer is enough, of any of these: "
                    + Sentence.choice(
                            flips.alternatives().stream().map(a -> a.get(0)).toList(), "or")
                    + unless;
        }
        return (flips.isSettled() ? "no single answer changes it; " : "") + flips.fewest() + " together do" + unless;
    }

    /** The changes of a flip. */
    public String changes(Flip flip) {
        return flip.changes().stream().map(this::change).collect(Collectors.joining(", and "));
    }

    private String from(Flip.Change change) {
        return Said.answer(question(change.question()), change.from());
    }

    private String to(Flip.Change change) {
        return change.to() == null ? "nothing chosen" : Said.answer(question(change.question()), change.to());
    }

    private String change(Flip.Change change) {
        String to = to(change);
        String within = change.within().equalsIgnoreCase(to) || change.to() instanceof Value.Many || change.to() == null
                ? ""
                : " (" + change.within() + ")";
        return change.question() + " " + from(change) + " → " + to + within;
    }

    /** What else comes of a flip, in sentences. */
    public List<String> asides(Flip flip) {
        List<String> asides = new ArrayList<>();
        if (!flip.setAside().isEmpty()) {
            asides.add("then no longer asked, its answer set aside: " + String.join(", ", flip.setAside()));
        }
        if (!flip.open().isEmpty()) {
            asides.add("then asked, and counted here as not answered: " + String.join(", ", flip.open()));
        }
        if (!flip.back().isEmpty()) {
            asides.add("then asked again, with the answer that was set aside: " + String.join(", ", flip.back()));
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
