package dev.assay.utterance;

import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a questionnaire in a language: what questions are called and asked with, what options are called. Immutable. */
final class Lexicon {
    private final Tongue tongue;
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, List<Called>> options = new HashMap<>();
    private final Set<String> stems = new HashSet<>();

    Lexicon(Questionnaire questionnaire, Tongue tongue) {
        this.tongue = tongue;
        for (Question question : questionnaire.questions()) {
            names.put(question.id(), named(question));
            asked.put(question.id(), wording(question));
            List<Called> called = new ArrayList<>();
            for (Option option : question.options()) {
                called.addAll(called(option));
            }
            options.put(question.id(), List.copyOf(called));
            called.forEach(c -> stems.addAll(c.stems()));
        }
    }

    /**
     * A way to call an option.
     *
     * @param option its id
     * @param stems of the words that count, at least one
     * @param isExact whether they count in this order and side by side only, as they are words that anybody says
     * @param isWhole whether a part of them does not do: of what is called by one word, or by its id
     */
    record Called(String option, List<String> stems, boolean isExact, boolean isWhole) {}

    private Set<String> named(Question question) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : question.id().split("(?=[A-Z])")) {
            names.addAll(content(part.toLowerCase(Locale.ROOT)));
        }
        question.says().forEach(s -> names.addAll(content(s)));
        return Set.copyOf(names);
    }

    private Set<String> wording(Question question) {
        Set<String> words = new LinkedHashSet<>(content(question.wording().ask()));
        words.addAll(content(question.wording(tongue.locale().getLanguage()).ask()));
        return Set.copyOf(words);
    }

    private List<Called> called(Option option) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(option.label());
        texts.addAll(option.labels().values());
        texts.addAll(option.says());
        List<Called> called = new ArrayList<>();
        texts.forEach(text -> called(option, text, called));
        String id = option.id().replace('-', ' ').replace('_', ' ');
        if (id.length() > 2 && !id.equals("other")) {
            called(option, id.toLowerCase(tongue.locale()), called);
        }
        return called;
    }

    private void called(Option option, String text, List<Called> called) {
        List<String> content = content(text);
        boolean isExact = content.isEmpty();
        List<String> stems = isExact
                ? tongue.words(text).stream()
                        .filter(Word::isSpoken)
                        .map(Word::stem)
                        .toList()
                : content;
        if (!stems.isEmpty()) {
            called.add(new Called(option.id(), stems, isExact, stems.size() == 1));
        }
    }

    /** Stems of the words that say something. */
    private List<String> content(String text) {
        List<Word> words = tongue.words(text);
        List<String> content = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).isSpoken() && tongue.cue(Cue.FILLER).at(words, at) == 0) {
                content.add(words.get(at).stem());
            }
        }
        return content;
    }

    /** All ways to call options of a question. */
    List<Called> options(String question) {
        return options.getOrDefault(question, List.of());
    }

    /** Whether a word names a question. */
    boolean names(String question, Word word) {
        return names.getOrDefault(question, Set.of()).contains(word.stem());
    }

    /** Whether a question is asked with a word. */
    boolean asks(String question, Word word) {
        return asked.getOrDefault(question, Set.of()).contains(word.stem());
    }

    /** Whether some option is called by a word, so that it is no slip of another. */
    boolean isKnown(Word word) {
        return stems.contains(word.stem()) || tongue.cue(Cue.FILLER).at(List.of(word), 0) > 0;
    }
}
