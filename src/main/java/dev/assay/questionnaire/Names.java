package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Ids and synonyms of questions: each belongs to one question, and none is a word that rules or Java keep for themselves. */
final class Names {
    private static final Set<String> RESERVED = Set.copyOf(List.of((
            // Java's own words
            "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if "
                    + "implements import instanceof int interface long native new package private protected public return short static strictfp super switch "
                    + "synchronized this throw throws transient try void volatile while true false null "
                    // DRL's own; words that DRL only uses at the edge of a rule, such as type or duration, are free
                    + "accumulate acc and collect declare delete end entry eval exists extend forall from function global in insert modify not or over query "
                    + "retract rule salience then unit update when "
                    // operators: Drools cannot read a question of that name after &&
                    + "after before coincides contains during excludes finishedby finishes includes matches meets memberOf metby overlaps soundslike startedby "
                    + "starts str "
                    // what our preamble adds
                    + "conclude")
            .split(" ")));

    private final Document document;
    private final Problems problems;
    private final Map<String, Owner> owners = new HashMap<>();

    Names(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    private record Owner(String id, String pointer) {}

    void questions(JsonNode questions) {
        for (int i = 0; i < questions.size(); i++) {
            id("/questions/" + i, questions.get(i).path("id").asString(""));
        }
        for (int i = 0; i < questions.size(); i++) {
            JsonNode says = questions.get(i).path("says");
            for (int s = 0; s < says.size(); s++) {
                synonym("/questions/" + i, s, says.get(s).asString(""));
            }
        }
    }

    private void id(String question, String id) {
        if (id.isEmpty()) {
            return;
        }
        String at = question + "/id";
        if (RESERVED.contains(id)) {
            problems.add(Problem.error(
                    "reserved-word",
                    document.placeOf(at),
                    "'" + id
                            + "' cannot be a question's id: the rule language keeps this word for itself. Take another, such as '"
                            + id + "Answer'.",
                    id,
                    id + "Answer"));
        }
        Owner first = owners.putIfAbsent(id.toLowerCase(Locale.ROOT), new Owner(id, question));
        if (first != null) {
            int line = document.placeOf(first.pointer() + "/id").line();
            String how = first.id().equals(id)
                    ? "There are two questions '" + id + "', the first in line " + line + "; an id belongs to one."
                    : "'" + id + "' and '" + first.id() + "' (line " + line
                            + ") differ in capital letters only; give one another name.";
            problems.add(Problem.error("duplicate-question", document.placeOf(at), how, id, null));
        }
    }

    private void synonym(String question, int index, String word) {
        Owner first = word.isBlank() ? null : owners.putIfAbsent(Choices.folded(word), new Owner(word, question));
        if (first != null && !first.pointer().equals(question)) {
            problems.add(Problem.error(
                    "ambiguous-question",
                    document.placeOf(question + "/says/" + index),
                    "'" + word + "' stands for two questions, the other one in line "
                            + document.placeOf(first.pointer() + "/id").line() + "; a word belongs to one.",
                    word,
                    null));
        }
    }
}
