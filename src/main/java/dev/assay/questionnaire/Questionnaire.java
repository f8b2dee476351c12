package dev.assay.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked: questions in their order, each id once. Immutable. */
public final class Questionnaire {
    private final String id;
    private final String title;
    private final String language;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Section> sections;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Question> inOrder;
    private final List<String> ids;

    /**
     * @param id name of the questionnaire, as its file
     * @param title what people read
     * @param language BCP 47 tag of its own texts, such as {@code en}
     * @param questions in the order in which they are asked when nothing better is known
     * @param sections may be empty
     * @throws IllegalArgumentException if two questions have one id
     */
    public Questionnaire(String id, String title, String language, List<Question> questions, List<Section> sections) {
        this.id = id;
        this.title = title;
        this.language = language;
        this.sections = List.copyOf(sections);
        for (Question question : questions) {
            numbers.put(question.id(), this.questions.size());
            if (this.questions.put(question.id(), question) != null) {
                throw new IllegalArgumentException("two questions '" + question.id() + "'");
            }
        }
        inOrder = List.copyOf(questions);
        ids = List.copyOf(this.questions.keySet());
    }

    /** Name of the questionnaire. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** BCP 47 tag of its own texts. */
    public String language() {
        return language;
    }

    /** Sections, perhaps none. */
    public List<Section> sections() {
        return sections;
    }

    /** All questions in order. */
    public List<Question> questions() {
        return inOrder;
    }

    /** All ids in order. */
    public List<String> ids() {
        return ids;
    }

    /** The question of an id. */
    public Optional<Question> question(String questionId) {
        return Optional.ofNullable(questions.get(questionId));
    }

    /** Position of a question from 0; -1 for an unknown id. */
    public int number(String questionId) {
        return numbers.getOrDefault(questionId, -1);
    }
}
