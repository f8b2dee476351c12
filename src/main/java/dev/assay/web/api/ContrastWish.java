package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is wanted to be known of why it is so, and what would change it.
 *
 * @param whyNot tiers, segments and items of which it is asked why, or why not
 * @param flips whether the smallest changes are wanted
 * @param to where they should lead; null for any other tier, and any other primary segment
 * @param dontKnow whether it is wanted what holds whatever the unknown answers are
 */
record ContrastWish(
        List<Subject> whyNot, boolean flips, @Nullable Subject to, boolean dontKnow) {
    /** Names of the fields of a request. */
    static final List<String> FIELDS = List.of("whyNot", "flips", "dontKnow");

    /** Subjects that are answered in one request at most. */
    private static final int MOST = 10;

    /** Copies. */
    ContrastWish {
        whyNot = List.copyOf(whyNot);
    }

    /** Whether anything is wanted. */
    boolean isAny() {
        return flips || dontKnow || !whyNot.isEmpty();
    }

    /** Reads the fields of a request; every mistake goes to the problems. */
    static ContrastWish of(Document document, Vocabulary vocabulary, Problems problems) {
        JsonNode flips = document.root().path("flips");
        Subject to = null;
        boolean known = flips.isObject() || flips.isMissingNode() || flips.isNull() || flips.isBoolean();
        boolean wanted = ReasoningRequest.isOn(document, "flips", true, problems);
        if (!known) {
            problems.add(
                    Problem.error(
                            "wrong-type",
                            document.placeOf("/flips"),
                            "'flips' is true or false, or {\"to\": …} with the tier, segment or item where the changes should lead."));
        }
        if (flips.isObject()) {
            flips.propertyNames().stream()
                    .filter(name -> !name.equals("to"))
                    .forEach(name -> problems.add(Problem.error(
                            "unknown-field",
                            document.placeOfKey(
                                    "/flips/" + name.replace("~", "~0").replace("/", "~1")),
                            "'flips' has only 'to': the tier, segment or item where the changes should lead.")));
            to = subject(document, "/flips/to", vocabulary, problems).orElse(null);
        }
        return new ContrastWish(
                whyNot(document, vocabulary, problems),
                wanted || flips.isObject(),
                to,
                ReasoningRequest.isOn(document, "dontKnow", false, problems));
    }

    private static List<Subject> whyNot(Document document, Vocabulary vocabulary, Problems problems) {
        JsonNode asked = document.root().path("whyNot");
        if (asked.isMissingNode() || asked.isNull()) {
            return List.of();
        }
        if (!asked.isArray()) {
            return subject(document, "/whyNot", vocabulary, problems).stream().toList();
        }
        if (asked.size() > MOST) {
            problems.add(Problem.error(
                    "too-many",
                    document.placeOf("/whyNot"),
                    "Ask for up to " + MOST + " at once, not " + asked.size() + "."));
            return List.of();
        }
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            subject(document, "/whyNot/" + i, vocabulary, problems).ifPresent(subjects::add);
        }
        return subjects;
    }

    private static Optional<Subject> subject(
            Document document, String pointer, Vocabulary vocabulary, Problems problems) {
        JsonNode name = document.root().at(pointer);
        Optional<Subject> found = name.isString() ? Subject.named(vocabulary, name.asString()) : Optional.empty();
        if (found.isEmpty()) {
            List<Subject> all = Subject.all(vocabulary);
            String near = !name.isString()
                    ? null
                    : Nearest.meant(
                                    name.asString(),
                                    Stream.concat(
                                                    all.stream().map(Subject::id),
                                                    all.stream().map(Subject::title))
                                            .toList())
                            .orElse(null);
            problems.add(Problem.error(
                    "unknown-subject",
                    document.placeOf(pointer),
                    name.isString()
                            ? "There is no tier, segment or item '" + cut(name.asString()) + "'"
                                    + (near == null ? "." : "; did you mean '" + near + "'?")
                            : "Name a tier, a segment or an item, by its id or its title.",
                    name.isString() ? cut(name.asString()) : null,
                    near));
        }
        return found;
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
