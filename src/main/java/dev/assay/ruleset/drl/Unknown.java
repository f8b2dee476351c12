package dev.assay.ruleset.drl;

import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Words for names that nothing has, with the nearest that exist. */
final class Unknown {
    private Unknown() {}

    /** A trait, segment, tier or item of collateral. */
    static Problem id(Marks marks, Facts facts, String what, String text, Span at) {
        Collection<String> known = facts.ids(what);
        Optional<String> near = Nearest.to(text, known);
        String start = what.equals("trait") ? "No rule concludes the trait '" : "No " + what + " '";
        return marks.error("unknown-" + what, at, start + shorten(text) + "'" + hint(near, known), near.orElse(null));
    }

    /** An option: by its label too, which is the commonest slip. */
    static Problem option(Marks marks, Question question, String text, Span at) {
        Optional<Option> labelled = question.options().stream()
                .filter(o -> !o.id().equalsIgnoreCase(text))
                .filter(o -> o.label().equalsIgnoreCase(text)
                        || o.labels().containsValue(text)
                        || o.says().stream().anyMatch(text::equalsIgnoreCase))
                .findFirst();
        if (labelled.isPresent()) {
            String id = labelled.get().id();
            return marks.error(
                    "option-label",
                    at,
                    Value.quote(text) + " is what people read; rules name the option by its id: write "
                            + Value.quote(id) + ".",
                    id);
        }
        List<String> known = question.optionIds();
        Optional<String> near = Nearest.to(text, known)
                .or(() -> Nearest.to(
                                text,
                                question.options().stream().map(Option::label).toList())
                        .flatMap(l -> question.options().stream()
                                .filter(o -> o.label().equals(l))
                                .map(Option::id)
                                .findFirst()));
        return marks.error(
                "unknown-option",
                at,
                question.id() + " has no option '" + shorten(text) + "'" + hint(near, known),
                near.orElse(null));
    }

    static Problem binding(Marks marks, String name, Span at, Collection<String> known) {
        return marks.error(
                "unknown-binding",
                at,
                "Nothing is bound to " + name + " before this"
                        + (Nearest.to(name, known).isPresent()
                                ? Nearest.hint(name, known)
                                : "; bind it in an earlier pattern: Segment( primary == true, " + name + " : id )."),
                Nearest.to(name, known).orElse(null));
    }

    private static String hint(Optional<String> near, Collection<String> known) {
        if (near.isPresent()) {
            return "; did you mean '" + near.get() + "'?";
        }
        if (known.isEmpty()) {
            return "; there are none.";
        }
        return known.size() <= 8 ? "; there are " + String.join(", ", known) + "." : ".";
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
