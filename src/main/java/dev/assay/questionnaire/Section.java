package dev.assay.questionnaire;

import java.util.List;

/**
 * Questions shown together under a title.
 *
 * @param id unique in the questionnaire
 * @param title what people read
 * @param questions ids in order
 */
public record Section(String id, String title, List<String> questions) {
    /** Copies. */
    public Section {
        questions = List.copyOf(questions);
    }
}
