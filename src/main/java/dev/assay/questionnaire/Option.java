package dev.assay.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * One legal answer of a choice.
 *
 * @param id what rules compare with
 * @param label what people read, in the questionnaire's language
 * @param says other words for it that a prospect or a list may use
 * @param labels labels in other languages, by language tag
 */
public record Option(String id, String label, List<String> says, Map<String, String> labels) {
    /** Copies. */
    public Option {
        says = List.copyOf(says);
        labels = Map.copyOf(labels);
    }

    /** The label in a language, or in the questionnaire's where there is none. */
    public String label(String language) {
        return labels.getOrDefault(language, label);
    }
}
