package dev.assay.ruleset;

import dev.assay.condition.Condition;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was said, and what counts of it: a question applies when its {@code askWhen} holds of answers to questions that apply. The oracle's own. */
public record Heard(Questionnaire questionnaire, Map<String, Value> said, Set<String> unknown) {
    /** What counts, and what is set aside. */
    public Answers answers() {
        Map<String, Value> counting = new LinkedHashMap<>(said);
        Map<String, Value> aside = new LinkedHashMap<>(said);
        Set<String> unsure = new HashSet<>(unknown);
        counting.keySet().removeIf(id -> !applies(id));
        aside.keySet().removeIf(this::applies);
        unsure.removeIf(id -> !applies(id));
        return new Answers(counting, unsure, aside);
    }

    private boolean applies(String id) {
        Condition when = questionnaire.question(id).orElseThrow().askWhen();
        return when == null || when.holds(name -> applies(name) ? said.get(name) : null);
    }
}
