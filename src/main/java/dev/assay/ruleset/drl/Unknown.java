package dev.assay.ruleset.drl;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.ruleset.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words for names that nothing has, with the nearest that exist. */
final class Unknown {
    private Unknown() {}

    /** A trait, segment, tier or item of collateral. */
    static Problem id(Marks marks, Facts facts, String what, String text, Span at) {
        Collection<String> known = facts.ids(what);
        Optional<String> titled = titled(facts, what, text);
        if (titled.isPresent()) {
            String id = titled.get();
            return marks.error(
                    "unknown-" + what, at, "Write the id of the " + what + ", '" + id + "', not its title.", id);
        }
        Optional<String> near = Nearest.meant(text, known);
        String start = what.equals("trait") ? "No rule concludes the trait '" : "No " + what + " '";
        return marks.error("unknown-" + what, at, start + shorten(text) + "'" + hint(near, known), near.orElse(null));
    }

    /** The id of what has this title, case apart. */
    private static Optional<String> titled(Facts facts, String what, String text) {
        Vocabulary words = facts.vocabulary();
        Map<String, String> titles = new LinkedHashMap<>();
        switch (what) {
            case "segment" -> words.segments().forEach(s -> titles.putIfAbsent(s.id(), s.title()));
            case "tier" -> words.tiers().forEach(t -> titles.putIfAbsent(t.id(), t.title()));
            case "collateral" -> words.collateral().forEach(c -> titles.putIfAbsent(c.id(), c.title()));
            default -> {}
        }
        return titles.entrySet().stream()
                .filter(t -> t.getValue().equalsIgnoreCase(text.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A binding; names of one letter are all near each other and give no hint. */
    static Problem binding(Marks marks, String name, Span at, Collection<String> known) {
        Optional<String> near = name.length() > 3 ? Nearest.to(name, known) : Optional.empty();
        return marks.error(
                "unknown-binding",
                at,
                "Nothing is bound to " + name + " before this"
                        + near.map(n -> "; did you mean '" + n + "'?")
                                .orElse("; bind it in an earlier pattern: Segment( primary == true, " + name
                                        + " : id )."),
                near.orElse(null));
    }

    private static String hint(Optional<String> near, Collection<String> known) {
        if (near.isPresent()) {
            return "; did you mean '" + near.get() + "'?";
        }
        if (known.isEmpty()) {
            return "; there are none.";
        }
        if (known.size() == 1) {
            return "; there is only " + known.iterator().next() + ".";
        }
        return known.size() <= 8 ? "; there are " + String.join(", ", known) + "." : ".";
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
